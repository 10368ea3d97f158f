import { wait } from "../abort.ts";
import type { Scenario } from "./types.ts";

/** A 429, the contract's own where it has one. The client waits this long before it tries again. Default: 0 seconds. */
export function rateLimited({ retryAfter = 0 }: { readonly retryAfter?: number } = {}): Scenario {
  return {
    scenario: async ({ documented }) => {
      const response = documented(429) ?? new Response("Too Many Requests", { status: 429 });
      const headers = new Headers(response.headers);
      // An API may have a header of its own for it.
      for (const name of [...headers.keys(), "retry-after"].filter((each) => /retry-?after/i.test(each))) {
        headers.set(name, `${retryAfter}`);
      }
      return new Response(response.body, { status: 429, headers });
    },
  };
}

/** An answer that begins after this many milliseconds. */
export function slow<Answer = never>(milliseconds: number, answer?: Answer | Scenario<Answer>): Scenario<Answer> {
  return {
    scenario: async (context) => {
      await wait(milliseconds, context.signal);
      return context.answer(answer);
    },
  };
}

/** No answer: the connection breaks before one. */
export function connectionLost(): Scenario {
  return {
    scenario: async () => {
      // As Node's `fetch` says it.
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
      });
    },
  };
}

/** A page in place of JSON, as proxies and portals send it. Default: with 502. */
export function htmlPage({ status = 502 }: { readonly status?: number } = {}): Scenario {
  return {
    scenario: async () =>
      new Response("<!doctype html>\n<title>Not the API</title>\n", {
        status,
        headers: { "content-type": "text/html; charset=utf-8" },
      }),
  };
}

/** An answer whose body breaks off in the middle. */
export function cutBody<Answer = never>(answer?: Answer | Scenario<Answer>): Scenario<Answer> {
  return {
    scenario: async (context) => {
      const response = await context.answer(answer);
      const bytes = new Uint8Array(await response.arrayBuffer());
      let isSent = false;
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (isSent) {
            controller.error(new TypeError("terminated"));
          }
          isSent = true;
          controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
        },
      });
      return new Response(body, response);
    },
  };
}

/** One answer after the other; the last one stays. */
export function sequence<Answer = never>(...answers: readonly (Answer | Scenario<Answer>)[]): Scenario<Answer> {
  let next = 0;
  return {
    scenario: ({ answer }) => {
      const now = answers[Math.min(next, answers.length - 1)];
      next++;
      return answer(now);
    },
  };
}
