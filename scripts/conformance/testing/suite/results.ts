import { ApiError, ConnectionError, ResponseError } from "@filespec/core/errors";
import { expect, test } from "vitest";
import { membersOf } from "./members.ts";
import { closedOrigin, send, sendChunked, sendJson } from "./server.ts";
import { inEachWay, rejection, type TestedClient, ways } from "./tested-client.ts";

/** What a call resolves to and rejects with, by the answer's status. */
export function testResults(tested: TestedClient): void {
  const { operation, success, failure } = tested;

  for (const { status, body } of tested.documented) {
    test(`safe gives each documented status with its body — ${status}`, async () => {
      const { safe } = tested.against([sendJson(status, body)], { maxRetries: 0 });

      const result = await safe();

      const outcome = status < 300 ? { ok: true, data: body } : { ok: false, error: body };
      expect(result).toEqual({ status, ...outcome });
      expect(result.response).toBeInstanceOf(Response);
    });
  }

  test("GET gives each documented status with its body", async () => {
    for (const { status, body } of tested.documented) {
      const { GET } = tested.against([sendJson(status, body)], { maxRetries: 0 });

      const answer = await GET();

      const outcome = status < 300 ? { data: body } : { error: body };
      expect(answer).toEqual({ ...outcome, response: expect.objectContaining({ status, ok: status < 300 }) });
    }
  });

  test("A method resolves to the documented body", async () => {
    const { method } = tested.against([sendJson(success.status, success.body)]);

    const body = await method();

    expect(body).toEqual(success.body);
  });

  test("request takes the HTTP method in lower case and answers as GET does", async () => {
    const { client } = tested.against([sendJson(success.status, success.body)]);

    const { data, response } = await client.request("get", operation.path, { params: { path: tested.parameters } });

    expect([data, response.status]).toEqual([success.body, success.status]);
  });

  test("Methods work when taken from their client: const { getFile } = client", async () => {
    const { client } = tested.against([sendJson(success.status, success.body)]);
    const { [operation.operationId]: method, GET } = client;

    const body = await method?.(tested.parameters);
    const { data } = await GET(operation.path, { params: { path: tested.parameters } });

    expect([body, data]).toEqual([success.body, success.body]);
  });

  test('A failure with an undocumented status is an ApiError, and "unexpected" under safe', async () => {
    for (const status of tested.undocumented(402, 418, 451, 599, 999)) {
      const { method, safe, GET } = tested.against([sendJson(status, { message: "Odd" })]);

      const [error, result, answer] = [await rejection(method()), await safe(), await GET()];

      expect(error).toBeInstanceOf(ApiError);
      expect(result).toMatchObject({ status: "unexpected", ok: false, error: { name: "ApiError", status } });
      expect(answer).toMatchObject({ error: { message: "Odd" }, response: { status } });
    }
  });

  test('A success with an undocumented status is a ResponseError, and "unexpected" under safe', async () => {
    for (const status of tested.undocumented(201, 202, 206)) {
      const { method, safe, GET } = tested.against([sendJson(status, success.body)]);

      const [error, result, answer] = [await rejection(method()), await safe(), await rejection(GET())];

      expect([error, answer].map((each) => each instanceof ResponseError)).toEqual([true, true]);
      expect(result).toMatchObject({ status: "unexpected", ok: false, error: { name: "ResponseError" } });
      expect(result).not.toHaveProperty("data");
    }
  });

  test("An ApiError has status, code, body, headers, retryAfter, requestId and operationId", async () => {
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

  test("safe gives the retryAfter of a documented failure", async () => {
    const { safe } = tested.against([sendJson(failure.status, failure.body, { "retry-after": "77" })]);

    const result = await safe();

    expect(result).toMatchObject({ status: failure.status, retryAfter: 77 });
  });

  const empties = [
    { given: "with length 0", answer: send(404) },
    { given: "in no chunk", answer: sendChunked(404, "") },
    { given: "with JSON's media type", answer: send(404, "", { "content-type": "application/json" }) },
  ];
  for (const { given, answer } of empties) {
    test(`An empty 404 is a failure, never an empty success — ${given}`, async () => {
      for (const { way, outcome, rejected } of await inEachWay(() => tested.against([answer]))) {
        expect(outcome, way).toBeInstanceOf(ApiError);
        expect(outcome, way).toMatchObject({ status: 404, body: undefined });
        expect(rejected, way).toBe(way === "method");
      }
    });
  }

  test('An empty 404 is "unexpected" under safe, even where the API documents a 404 with a body', async () => {
    const { safe } = tested.against([send(404)]);

    expect(await safe()).toMatchObject({ status: "unexpected", ok: false, response: { status: 404 } });
  });

  const others = [
    { given: "HTML", answer: send(failure.status, "<html>Oops</html>", { "content-type": "text/html" }) },
    { given: "incomplete JSON", answer: send(failure.status, '{"error":', { "content-type": "application/json" }) },
    { given: "a JSON string", answer: sendJson(failure.status, "Oops") },
    { given: "null", answer: sendJson(failure.status, null) },
  ];
  for (const { given, answer } of others) {
    test(`A documented failure without its documented body is "unexpected" under safe — ${given}`, async () => {
      const { safe } = tested.against([answer]);

      const result = await safe();

      expect(result).toMatchObject({ status: "unexpected", error: { name: "ApiError", status: failure.status } });
    });
  }

  const answers = [
    { given: "a success", ...success },
    { given: "a failure", ...failure },
  ];
  for (const { given, status, body } of answers) {
    test(`onResponse sees status and headers — ${given}`, async () => {
      const seen: unknown[] = [];
      const onResponse = (response: Response) => seen.push([response.status, response.headers.get("x-quota")]);

      await inEachWay(() => tested.against([sendJson(status, body, { "x-quota": "9" })]), { onResponse });

      expect(seen).toEqual(ways.map(() => [status, "9"]));
    });

    test(`What safe and GET give has the response's headers — ${given}`, async () => {
      const { safe, GET } = tested.against([sendJson(status, body, { "x-quota": "9" })]);

      const given = [await safe(), await GET()];

      expect(given.map(({ response }) => response?.headers.get("x-quota"))).toEqual(["9", "9"]);
    });
  }

  test("safe resolves even if the server cannot be reached: with a ConnectionError and no response", async () => {
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
    test(`GET gives the body in another form where asked to — ${parseAs}`, async () => {
      const { GET } = tested.against([sendJson(success.status, success.body)]);

      const { data } = await GET({ parseAs });

      expect(data).toEqual(want);
      // Each of these is what `Response` takes.
      expect(await new Response(data as BodyInit).json()).toEqual(success.body);
    });
  }

  test("GET takes a fetch for one call, and sends the credential through it", async () => {
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

  test("Calls at the same time each get their own answer", async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    const { method } = tested.against(ids.map((id) => sendJson(success.status, { id })));

    const bodies = await Promise.all(ids.map(() => method()));

    expect(bodies.map((body) => membersOf(body).id).sort()).toEqual(ids);
  });
}
