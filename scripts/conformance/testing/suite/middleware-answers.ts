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

  test("middleware: its own answer stands for the server's, and nothing is sent", async () => {
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
    test(`middleware: its own answer is a ResponseError if it ${given}`, async () => {
      const { client, method } = tested.against([ok]);
      client.use({ onRequest: () => response.clone() });

      expect(await rejection(method())).toBeInstanceOf(errors.ResponseError);
    });
  }

  test("middleware: its own answer that is no JSON is its own mistake", async () => {
    const { client, method } = tested.against([ok]);
    client.use({ onRequest: () => new Response("<html>") });

    expect(await rejection(method())).toBeInstanceOf(SyntaxError);
  });

  test("middleware: an answer that it puts in place of another is what the call ends with", async () => {
    const { client, method, safe } = tested.against([ok]);
    client.use({ onResponse: () => Response.json({ replaced: true }, { headers: { "x-by": "middleware" } }) });

    const [body, result] = [await method(), await safe()];

    expect(body).toEqual({ replaced: true });
    expect(result.response?.headers.get("x-by")).toBe("middleware");
  });

  for (const { status, body } of [success, failure]) {
    test(`middleware: a clone of the ${status} that it sees has the body, and leaves it to the call`, async () => {
      const seen: unknown[] = [];
      const { client, safe } = tested.against([sendJson(status, body)]);
      client.use({ onResponse: async ({ response }: SeenAnswer) => void seen.push(await response.clone().json()) });

      const result = await safe();

      expect(seen).toEqual([body]);
      expect(result).toMatchObject({ status, [result.ok ? "data" : "error"]: body });
    });
  }

  test("middleware: the answer that it sees has the request's URL, status and headers", async () => {
    const seen: unknown[] = [];
    const { client, method } = tested.against([sendJson(success.status, success.body, { "x-quota": "9" })]);
    client.use({
      onResponse: ({ request, response }: SeenAnswer) =>
        void seen.push([response.url === request.url, response.status, response.headers.get("x-quota")]),
    });

    await method();

    expect(seen).toEqual([[true, success.status, "9"]]);
  });

  test("middleware: onError sees the error that the call ends with, once", async () => {
    const onError = vi.fn();
    const { client, method } = tested.against([], { baseUrl: await closedOrigin() });
    client.use({ onError });

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(onError.mock.calls).toMatchObject([[{ error }]]);
  });

  test("middleware: an error that onError gives is what the call rejects with", async () => {
    const own = new Error("Try the other region");
    const { client, method, GET } = tested.against([silence]);
    client.use({ onError: () => own });

    expect(await rejection(method({ timeout: 30 }))).toBe(own);
    expect(await rejection(GET({ timeout: 30 }))).toBe(own);
  });

  test("middleware: an answer that onError gives is what the call resolves to", async () => {
    const { client, method } = tested.against([], { baseUrl: await closedOrigin() });
    client.use({ onError: () => Response.json({ fallback: true }) });

    expect(await method()).toEqual({ fallback: true });
  });

  test("middleware: what it throws at an answer is what method, safe and client.GET reject with", async () => {
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
    ["a status beyond all", sendJson(999, {}), "ApiError"],
    ["HTML", send(200, "<html></html>", { "content-type": "text/html" }), "ResponseError"],
    ["JSON cut short", send(200, '{"a":', { "content-type": "application/json" }), "ResponseError"],
    ["an empty success", send(200), "ResponseError"],
    ["a 204", send(204), "ResponseError"],
    ["a redirect without Location", send(302), "ResponseError"],
    ["a reset", reset, "ConnectionError"],
    ["silence", silence, "TimeoutError"],
  ];
  for (const [given, answer, name] of kept) {
    test(`middleware: ${given} stays a failure of its kind where some looks on`, async () => {
      const middleware = { onRequest: () => undefined, onResponse: () => undefined };
      const make = () => watched(tested.against([answer], answer === silence ? { timeout: 60 } : {}), middleware);

      const [one, two] = await inEachWay(make);

      expect([one, two].map((each) => membersOf(each?.outcome).name)).toEqual([name, name]);
      expect([one, two].map((each) => each?.rejected)).toEqual([true, false]);
    });
  }
}
