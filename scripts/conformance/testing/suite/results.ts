import { ApiError, ConnectionError, ResponseError } from "@filespec/core/errors";
import { expect, test } from "vitest";
import { membersOf } from "./members.ts";
import { closedOrigin, send, sendChunked, sendJson } from "./server.ts";
import { inEachWay, rejection, type TestedClient, ways } from "./tested-client.ts";

/** What a call resolves to and rejects with, by the answer's status. */
export function testResults(tested: TestedClient): void {
  const { operation, success, failure } = tested;

  for (const { status, body } of tested.documented) {
    test(`results: safe narrows the documented status ${status} to its body`, async () => {
      const { safe } = tested.against([sendJson(status, body)], { maxRetries: 0 });

      const result = await safe();

      const outcome = status < 300 ? { ok: true, data: body } : { ok: false, error: body };
      expect(result).toEqual({ status, ...outcome, response: expect.any(Response) });
    });
  }

  test("results: client.GET answers each documented status with its body", async () => {
    for (const { status, body } of tested.documented) {
      const { GET } = tested.against([sendJson(status, body)], { maxRetries: 0 });

      const answer = await GET();

      const outcome = status < 300 ? { data: body } : { error: body };
      expect(answer).toEqual({ ...outcome, response: expect.objectContaining({ status, ok: status < 300 }) });
    }
  });

  test("results: the method resolves to the documented body", async () => {
    const { method } = tested.against([sendJson(success.status, success.body)]);

    const body = await method();

    expect(body).toEqual(success.body);
  });

  test("results: client.request takes the method in lower case and answers as client.GET does", async () => {
    const { client } = tested.against([sendJson(success.status, success.body)]);

    const { data, response } = await client.request("get", operation.path, { params: { path: tested.parameters } });

    expect([data, response.status]).toEqual([success.body, success.status]);
  });

  test("results: methods work apart from their client", async () => {
    const { client } = tested.against([sendJson(success.status, success.body)]);
    const { [operation.operationId]: method, GET } = client;

    const body = await method?.(tested.parameters);
    const { data } = await GET(operation.path, { params: { path: tested.parameters } });

    expect([body, data]).toEqual([success.body, success.body]);
  });

  test("results: an undocumented failure is an ApiError, unexpected in safe", async () => {
    for (const status of tested.undocumented(402, 418, 451, 599, 999)) {
      const { method, safe, GET } = tested.against([sendJson(status, { message: "Odd" })]);

      const [error, result, answer] = [await rejection(method()), await safe(), await GET()];

      expect(error).toBeInstanceOf(ApiError);
      expect(result).toMatchObject({ status: "unexpected", ok: false, error: { name: "ApiError", status } });
      expect(answer).toMatchObject({ error: { message: "Odd" }, response: { status } });
    }
  });

  test("results: an undocumented success is a ResponseError, unexpected in safe", async () => {
    for (const status of tested.undocumented(201, 202, 206)) {
      const { method, safe, GET } = tested.against([sendJson(status, success.body)]);

      const [error, result, answer] = [await rejection(method()), await safe(), await rejection(GET())];

      expect([error, answer].map((each) => each instanceof ResponseError)).toEqual([true, true]);
      expect(result).toMatchObject({ status: "unexpected", ok: false, error: { name: "ResponseError" } });
      expect(result).not.toHaveProperty("data");
    }
  });

  test("results: the method rejects with all that the answer says of its failure", async () => {
    const body = { code: "SOME_CODE", message: "Some message" };
    const { method } = tested.against([sendJson(429, body, { "retry-after": "77", "x-request-id": "r-1" })]);

    const error = await rejection(method());

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 429,
      code: "SOME_CODE",
      body,
      headers: expect.any(Headers),
      retryAfter: 77,
      requestId: "r-1",
      operationId: operation.operationId,
    });
  });

  test("results: safe gives the retryAfter of a documented failure", async () => {
    const { safe } = tested.against([sendJson(failure.status, failure.body, { "retry-after": "77" })]);

    const result = await safe();

    expect(result).toMatchObject({ status: failure.status, retryAfter: 77 });
  });

  const empties = [
    { given: "of length 0", answer: send(404) },
    { given: "in no chunk", answer: sendChunked(404, "") },
    { given: "of JSON's media type", answer: send(404, "", { "content-type": "application/json" }) },
  ];
  for (const { given, answer } of empties) {
    test(`results: an empty 404 ${given} is a failure in method, safe and client.GET`, async () => {
      for (const { way, outcome, rejected } of await inEachWay(() => tested.against([answer]))) {
        expect(outcome, way).toBeInstanceOf(ApiError);
        expect(outcome, way).toMatchObject({ status: 404, body: undefined });
        expect(rejected, way).toBe(way === "method");
      }
    });
  }

  test("results: an empty 404 is unexpected in safe, even where the contract documents a 404", async () => {
    const { safe } = tested.against([send(404)]);

    expect(await safe()).toMatchObject({ status: "unexpected", ok: false, response: { status: 404 } });
  });

  const others = [
    { given: "HTML", answer: send(failure.status, "<html>Oops</html>", { "content-type": "text/html" }) },
    { given: "JSON cut short", answer: send(failure.status, '{"error":', { "content-type": "application/json" }) },
    { given: "a JSON text", answer: sendJson(failure.status, "Oops") },
    { given: "null", answer: sendJson(failure.status, null) },
  ];
  for (const { given, answer } of others) {
    test(`results: a documented failure is unexpected in safe given a body of ${given}`, async () => {
      const { safe } = tested.against([answer]);

      const result = await safe();

      expect(result).toMatchObject({ status: "unexpected", error: { name: "ApiError", status: failure.status } });
    });
  }

  for (const { status, body } of [success, failure]) {
    test(`results: onResponse sees status and headers of a ${status}, in method, safe and client.GET`, async () => {
      const seen: unknown[] = [];
      const onResponse = (response: Response) => seen.push([response.status, response.headers.get("x-quota")]);

      await inEachWay(() => tested.against([sendJson(status, body, { "x-quota": "9" })]), { onResponse });

      expect(seen).toEqual(ways.map(() => [status, "9"]));
    });

    test(`results: what safe and client.GET give has the headers of a ${status}`, async () => {
      const { safe, GET } = tested.against([sendJson(status, body, { "x-quota": "9" })]);

      const given = [await safe(), await GET()];

      expect(given.map(({ response }) => response?.headers.get("x-quota"))).toEqual(["9", "9"]);
    });
  }

  test("results: safe resolves given a server that is not there, without a response", async () => {
    const { safe } = tested.against([], { baseUrl: await closedOrigin() });

    const result = await safe();

    expect(result).toEqual({ status: "unexpected", ok: false, error: expect.any(Error), response: undefined });
    expect(result.error).toBeInstanceOf(ConnectionError);
  });

  const readings = [
    { parseAs: "text", want: expect.any(String) },
    { parseAs: "blob", want: expect.any(Blob) },
    { parseAs: "arrayBuffer", want: expect.any(ArrayBuffer) },
    { parseAs: "stream", want: expect.any(ReadableStream) },
  ];
  for (const { parseAs, want } of readings) {
    test(`results: client.GET hands over the body as ${parseAs} where asked to`, async () => {
      const { GET } = tested.against([sendJson(success.status, success.body)]);

      const { data } = await GET({ parseAs });

      expect(data).toEqual(want);
      // Each of these is what `Response` takes.
      expect(await new Response(data as BodyInit).json()).toEqual(success.body);
    });
  }

  test("results: client.GET sends through a fetch that is given for one call, with the credential", async () => {
    const sent: Request[] = [];
    const fetch = async (input: Request | string, init: RequestInit) => {
      sent.push(new Request(input, init));
      return Response.json(success.body);
    };
    const { GET, requests } = tested.against([sendJson(success.status, {})]);

    const { data } = await GET({ fetch });

    expect([data, requests]).toEqual([success.body, []]);
    expect(sent.map(({ headers }) => Object.fromEntries(headers))).toMatchObject([tested.authorization]);
  });

  test("results: calls at the same time get each its own answer", async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const { method } = tested.against(ids.map((id) => sendJson(success.status, { id })));

    const bodies = await Promise.all(ids.map(() => method()));

    expect(bodies.map((body) => membersOf(body).id).sort()).toEqual(ids);
  });
}
