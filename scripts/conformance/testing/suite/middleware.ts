import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { reset, send, sendJson } from "./server.ts";
import { inEachWay, rejection, type TestedClient, type Trial, ways } from "./tested-client.ts";

/** What middleware is given of a request. */
export interface Seen {
  readonly request: Request;
}

/** A trial whose client uses this middleware. */
export function watched<Sent>(trial: Trial<Sent>, middleware: object): Trial<Sent> {
  trial.client.use(middleware);
  return trial;
}

/** What openapi-fetch's middleware sees of a request and can change of it. */
export function testMiddleware(tested: TestedClient): void {
  const { authorization, success } = tested;
  const ok = sendJson(success.status, success.body);

  test("Middleware sees each call once, however often it is sent", async () => {
    const middleware = { onRequest: vi.fn(), onResponse: vi.fn() };

    const endings = await inEachWay(() => watched(tested.against([send(503), reset, ok]), middleware));

    expect(endings.map(({ requests }) => requests.length)).toEqual([3, 3, 3]);
    expect(middleware.onRequest).toHaveBeenCalledTimes(3);
    expect(middleware.onResponse).toHaveBeenCalledTimes(3);
  });

  test("The request that middleware sees carries no credential", async () => {
    const seen: Request[] = [];
    const { client, method, requests } = tested.against([ok]);
    client.use({
      onRequest: ({ request }: Seen) => void seen.push(request),
      onResponse: ({ request }: Seen) => void seen.push(request),
    });

    await method();

    expect(seen.map(({ headers }) => Object.keys(authorization).filter((name) => headers.has(name)))).toEqual([[], []]);
    expect(seen.map(({ url }) => url.includes("secret-of"))).toEqual([false, false]);
    expect(requests).toMatchObject([{ headers: authorization }]);
  });

  test("A header that middleware sets is sent at each attempt", async () => {
    const { client, method, requests } = tested.against([send(503), ok]);
    client.use({ onRequest: ({ request }: Seen) => request.headers.set("X-Trace", "t-1") });

    await method();

    expect(requests).toMatchObject([{ headers: { "x-trace": "t-1" } }, { headers: { "x-trace": "t-1" } }]);
  });

  test("A request that middleware makes is sent instead, with the credential", async () => {
    const { client, method, requests } = tested.against([send(503), ok]);
    client.use({
      onRequest: ({ request }: Seen) => new Request(`${request.url}?x=1`, { headers: { "X-Trace": "t" } }),
    });

    const body = await method();

    expect(body).toEqual(success.body);
    expect(requests).toMatchObject(Array(2).fill({ headers: { ...authorization, "x-trace": "t" } }));
    expect(requests.every(({ path }) => path.endsWith("?x=1"))).toBe(true);
  });

  test("A request that middleware turns into a POST is sent once, whatever goes wrong", async () => {
    for (const answer of [send(503), reset]) {
      const { client, method, requests } = tested.against([answer]);
      client.use({ onRequest: ({ request }: Seen) => new Request(request, { method: "POST", body: "{}" }) });

      await method().catch(() => {});

      expect(requests).toHaveLength(1);
    }
  });

  test("A credential that middleware sets does not replace the client's", async () => {
    const { client, method, requests } = tested.against([ok]);
    client.use({
      onRequest: ({ request }: Seen) => {
        for (const header of Object.keys(authorization)) {
          request.headers.set(header, "intruder");
        }
      },
    });

    await method();

    expect(requests).toMatchObject([{ headers: authorization }]);
  });

  test("What onRequest throws is what method, safe and GET reject with; nothing is sent", async () => {
    for (const own of [new Error("Refused by policy"), new SyntaxError("The policy is no JSON")]) {
      const make = () => watched(tested.against([ok]), { onRequest: () => Promise.reject(own) });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBe(own);
        expect([rejected, requests], way).toEqual([true, []]);
      }
    }
  });

  test("Middleware that is ejected sees nothing more", async () => {
    const middleware = { onRequest: vi.fn() };
    const { client, method } = tested.against([ok]);
    client.use(middleware);

    await method();
    client.eject(middleware);
    const body = await method();

    expect(body).toEqual(success.body);
    expect(middleware.onRequest).toHaveBeenCalledTimes(1);
  });

  test("GET takes middleware for one call", async () => {
    const seen: unknown[] = [];
    const { GET, requests } = tested.against([send(503), ok]);
    const middleware = {
      onRequest: ({ request }: Seen) => new Request(request, { headers: { "X-Trace": "t-1" } }),
      onResponse: async ({ response }: Seen & { response: Response }) => void seen.push(await response.clone().json()),
    };

    const { data } = await GET({ middleware: [middleware] });
    await GET();

    expect([data, seen]).toEqual([success.body, [success.body]]);
    expect(requests.map(({ headers }) => headers["x-trace"])).toEqual(["t-1", "t-1", undefined]);
  });

  test.each(["onRequest", "onResponse"])("An abort ends a call whose middleware never finishes — %s", async (hook) => {
    for (const way of ways) {
      const trial = tested.against([ok]);
      const controller = new AbortController();
      trial.client.use({ [hook]: () => new Promise(() => controller.abort()) });

      const error = await rejection(trial[way]({ signal: controller.signal }));

      expect(error, way).toBe(controller.signal.reason);
    }
  });

  const beyond = [
    { given: "another port", target: (_: string, other: string) => other },
    { given: "another name of the host", target: (url: string) => url.replace("127.0.0.1", "localhost") },
    { given: "https", target: (url: string) => url.replace("http:", "https:") },
  ];
  for (const { given, target } of beyond) {
    test(`A request that middleware sends beyond the API's origin is refused, and nothing is sent — ${given}`, async () => {
      const other = tested.elsewhere();
      const onRequest = ({ request }: Seen) => new Request(target(request.url, other.baseUrl), request);
      const make = () => watched(tested.against([ok]), { onRequest });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBeInstanceOf(errors.ParameterError);
        expect([rejected, requests, other.requests], way).toEqual([true, [], []]);
      }
    });
  }
}
