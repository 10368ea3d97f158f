import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDemo, failureOf, silent } from "../testing/contract.ts";
import { headerText } from "../testing/texts.ts";

/** What arrives of a credential: headers are trimmed. */
function receivedOf(apiKey: string): string {
  return new Headers({ "X-API-KEY": apiKey }).get("X-API-KEY") ?? "";
}

/** Shorter ones occur in any text by chance. */
const credential = headerText({ minLength: 4 }).filter((text) => receivedOf(text).length >= 4);

/** The places where APIs put words about a failure. */
const bodies: readonly ((text: string) => unknown)[] = [
  (text) => ({ error: text }),
  (text) => ({ error: { message: text } }),
  (text) => ({ error: { code: text, message: "Bad key" } }),
  (text) => ({ code: text, message: text }),
  (text) => ({ message: text }),
  (text) => ({ error: "UNAUTHORIZED", message: text }),
  (text) => ({ title: text, detail: text }),
  (text) => ({ title: text }),
  (text) => ({ detail: [{ msg: text }] }),
  (text) => text,
  (text) => [text],
];

/** Answers 401 with a body that repeats the credential as it was received. */
function echoing(body: (text: string) => unknown, before: string, after: string): typeof fetch {
  return async (input, init) => {
    const received = new Request(input, init).headers.get("X-API-KEY") ?? "";
    return Response.json(body(`${before}${received}${after}`), { status: 401 });
  };
}

test("no message shows a credential that the server repeats", async () => {
  await fc.assert(
    fc.asyncProperty(
      credential,
      fc.constantFrom(...bodies),
      fc.string({ maxLength: 320 }),
      fc.string(),
      async (apiKey, body, before, after) => {
        const call = (key: string, shown: string) =>
          failureOf(() =>
            createDemo({ apiKey: key, fetch: echoing(() => body(shown), "", "") }).getFile({ fileId: "f1" }),
          );
        const harmless = await call("0".repeat(64), `${before}[credential]${after}`);
        const received = receivedOf(apiKey);
        // What the message says anyway, and texts that are the credential's beginning or end, prove nothing.
        fc.pre(![`${Object(harmless).message}`, before, after].some((text) => text.includes(received)));

        const error = await failureOf(() =>
          createDemo({ apiKey, fetch: echoing(body, before, after) }).getFile({ fileId: "f1" }),
        );

        expect(error).toMatchObject({ name: "ApiError", status: 401 });
        expect(Object(error).message.includes(received)).toBe(false);
      },
    ),
    {
      numRuns: 2000,
      examples: [
        ["key ", bodies[4] ?? String, "bad ", ""],
        ["$&$1", bodies[4] ?? String, "", ""],
      ],
    },
  );
});

const failures: readonly [string, typeof fetch][] = [
  ["an ApiError", async () => Response.json({ message: "No file" }, { status: 404 })],
  ["a ResponseError", async () => new Response("<html>")],
  ["a redirect", async () => new Response(null, { status: 302, headers: { location: "https://other.test/" } })],
  ["a ConnectionError", () => Promise.reject(new TypeError("fetch failed"))],
  ["a TimeoutError", silent],
];

test.each(failures)("neither client nor error holds the credential where it can be seen: %s", async (_, fetch) => {
  const look = async (apiKey: string) => {
    const demo = createDemo({ apiKey, fetch, timeout: 1, maxRetries: 0 });
    const error = await failureOf(() => demo.getFile({ fileId: "f1" }));
    const safe = await demo.safe.getFile({ fileId: "f1" });
    const all = { demo, error, safe, message: Object(error).message, stack: Object(error).stack };
    return `${inspect(all, { depth: Infinity, showHidden: true, getters: true })}${JSON.stringify(all)}`;
  };
  const harmless = await look("0".repeat(64));

  await fc.assert(
    fc.asyncProperty(credential, async (apiKey) => {
      const words = [apiKey, receivedOf(apiKey), inspect(receivedOf(apiKey)).slice(1, -1)];
      fc.pre(!words.some((word) => harmless.includes(word)));

      const shown = await look(apiKey);

      expect(words.filter((word) => shown.includes(word))).toEqual([]);
    }),
  );
});

test("no attempt that is reported holds the credential where it can be seen", async () => {
  const attempts: unknown[] = [];
  const demo = createDemo({
    apiKey: "secret-key-of-this-test",
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    maxRetries: 0,
    onAttempt: (attempt) => attempts.push(attempt),
  });

  await demo.safe.getFile({ fileId: "f1" });

  expect(attempts.length).toBe(1);
  expect(inspect(attempts, { depth: Infinity, showHidden: true })).not.toContain("secret-key-of-this-test");
});
