import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { membersOf } from "./members.ts";
import { type Seen, watched } from "./middleware.ts";
import { type Answer, closedOrigin, reset, send, sendJson, silence } from "./server.ts";
import { inEachWay, rejection, type TestedClient } from "./tested-client.ts";

interface SeenAnswer extends Seen {
  readonly response: Response;
}

/** What openapi-fetch's middleware sees of an answer or error and can change of it. */
export function testMiddlewareAnswers(tested: TestedClient): void {
  const { failure, success } = tested;
  const ok = sendJson(success.status, success.body);

  test("An answer that onRequest gives is taken as the server's, and nothing is sent", async () => {
    const middleware = { onRequest: () => Response.json({ cached: true }) };

    for (const { way, outcome, requests } of await inEachWay(() => watched(tested.against([ok]), middleware))) {
      expect([outcome, requests], way).toEqual([{ cached: true }, []]);
    }
  });

  const answers: readonly (readonly [string, Response])[] = [
    ["is empty", new Response("")],
    ["has an undocumented status", Response.json({}, { status: 202 })],
  ];
  for (const [given, response] of answers) {
    test(`An answer of middleware that the API does not document is a ResponseError — it ${given}`, async () => {
      const { client, method } = tested.against([ok]);
      client.use({ onRequest: () => response.clone() });

      expect(await rejection(method())).toBeInstanceOf(errors.ResponseError);
    });
  }

  test("An answer of middleware that is not JSON is thrown as the SyntaxError that it is", async () => {
    const { client, method } = tested.against([ok]);
    client.use({ onRequest: () => new Response("<html>") });

    expect(await rejection(method())).toBeInstanceOf(SyntaxError);
  });

  test("An answer that onResponse gives replaces the server's", async () => {
    const { client, method, safe } = tested.against([ok]);
    client.use({ onResponse: () => Response.json({ replaced: true }, { headers: { "x-by": "middleware" } }) });

    const [body, result] = [await method(), await safe()];

    expect(body).toEqual({ replaced: true });
    expect(result.response?.headers.get("x-by")).toBe("middleware");
  });

  const documented = [
    { given: "a success", ...success },
    { given: "a failure", ...failure },
  ];
  for (const { given, status, body } of documented) {
    test(`Middleware can read the body of a clone, and the call still has it — ${given}`, async () => {
      const seen: unknown[] = [];
      const { client, safe } = tested.against([sendJson(status, body)]);
      client.use({ onResponse: async ({ response }: SeenAnswer) => void seen.push(await response.clone().json()) });

      const result = await safe();

      expect(seen).toEqual([body]);
      expect(result).toMatchObject({ status, [result.ok ? "data" : "error"]: body });
    });
  }

  test("Middleware sees the answer's URL, status and headers", async () => {
    const seen: unknown[] = [];
    const { client, method } = tested.against([sendJson(success.status, success.body, { "x-quota": "9" })]);
    client.use({
      onResponse: ({ request, response }: SeenAnswer) =>
        void seen.push([response.url === request.url, response.status, response.headers.get("x-quota")]),
    });

    await method();

    expect(seen).toEqual([[true, success.status, "9"]]);
  });

  test("onError sees the error that the call ends with, once", async () => {
    const onError = vi.fn();
    const { client, method } = tested.against([], { baseUrl: await closedOrigin() });
    client.use({ onError });

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(onError.mock.calls).toMatchObject([[{ error }]]);
  });

  test("The call rejects with the error that onError gives", async () => {
    const own = new Error("Try the other region");
    const { client, method, GET } = tested.against([silence]);
    client.use({ onError: () => own });

    expect(await rejection(method({ timeout: 30 }))).toBe(own);
    expect(await rejection(GET({ timeout: 30 }))).toBe(own);
  });

  test("The call resolves to the answer that onError gives", async () => {
    const { client, method } = tested.against([], { baseUrl: await closedOrigin() });
    client.use({ onError: () => Response.json({ fallback: true }) });

    expect(await method()).toEqual({ fallback: true });
  });

  test("What onResponse throws is what method, safe and GET reject with", async () => {
    for (const own of [new Error("Refused by policy"), new SyntaxError("The policy is no JSON")]) {
      const make = () => watched(tested.against([ok]), { onResponse: () => Promise.reject(own) });

      for (const { way, outcome, rejected } of await inEachWay(make)) {
        expect(outcome, way).toBe(own);
        expect(rejected, way).toBe(true);
      }
    }
  });

  const kept: readonly (readonly [string, Answer, string])[] = [
    ["an empty 404", send(404), "ApiError"],
    ["an undocumented status", sendJson(418, {}), "ApiError"],
    ["the status 999", sendJson(999, {}), "ApiError"],
    ["HTML", send(200, "<html></html>", { "content-type": "text/html" }), "ResponseError"],
    ["incomplete JSON", send(200, '{"a":', { "content-type": "application/json" }), "ResponseError"],
    ["an empty success", send(200), "ResponseError"],
    ["a 204", send(204), "ResponseError"],
    ["a redirect without Location", send(302), "ResponseError"],
    ["a reset", reset, "ConnectionError"],
    ["no answer", silence, "TimeoutError"],
  ];
  for (const [given, answer, name] of kept) {
    test(`With middleware, each failure is the same error as without — ${given}`, async () => {
      const middleware = { onRequest: () => undefined, onResponse: () => undefined };
      const make = () => watched(tested.against([answer], answer === silence ? { timeout: 60 } : {}), middleware);

      const [one, two] = await inEachWay(make);

      expect([one, two].map((each) => membersOf(each?.outcome).name)).toEqual([name, name]);
      expect([one, two].map((each) => each?.rejected)).toEqual([true, false]);
    });
  }
}
