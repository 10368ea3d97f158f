import { gzipSync } from "node:zlib";
import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { membersOf } from "./members.ts";
import { type Answer, send, sendBytes, sendChunked, sendJson, sendPart } from "./server.ts";
import { inEachWay, rejection, type TestedClient } from "./tested-client.ts";

const json = { "content-type": "application/json" };

/** Bodies: handed over as they are, or never as data. */
export function testBodies(tested: TestedClient): void {
  const { status, body } = tested.success;
  const { failure } = tested;
  const text = JSON.stringify(body);

  const broken: readonly (readonly [string, Answer])[] = [
    ["HTML", send(status, "<html><body>Log in</body></html>", { "content-type": "text/html" })],
    ["HTML labelled as JSON", send(status, "<html></html>", json)],
    ["JSON labelled as HTML", send(status, text, { "content-type": "text/html; charset=utf-8" })],
    ["plain text", send(status, "OK", { "content-type": "text/plain" })],
    ["incomplete JSON", send(status, text.slice(0, -1), json)],
    ["incomplete JSON, in chunks", sendChunked(status, text.slice(0, -1), json)],
    ["JSON followed by more", send(status, `${text}${text}`, json)],
    ["nothing, of length 0", send(status, "", json)],
    ["nothing, in no chunk", sendChunked(status, "", json)],
    ["white space", send(status, "  \n", json)],
    ["null", send(status, "null", json)],
    ["a 204", send(204)],
    ["a 205", send(205)],
    ["text without a content type", send(status, "OK")],
  ];
  for (const [given, answer] of broken) {
    test(`A success with a body that the API does not document is a ResponseError, never data, and is not asked for again — ${given}`, async () => {
      for (const { way, outcome, rejected, requests } of await inEachWay(() => tested.against([answer]))) {
        expect(outcome, way).toBeInstanceOf(errors.ResponseError);
        expect(rejected, way).toBe(way !== "safe");
        expect(requests, way).toHaveLength(1);
      }
    });
  }

  test('Under safe, a success with a broken body is "unexpected" and has a response but no data', async () => {
    const { safe } = tested.against([send(status, "<html></html>", { "content-type": "text/html" })]);

    const result = await safe();

    expect(result).toMatchObject({ status: "unexpected", ok: false, response: { status } });
    expect(result).not.toHaveProperty("data");
  });

  const head = `HTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\n`;
  const cut: readonly (readonly [string, Answer])[] = [
    ["a reset within the body", sendBytes(`${head}Content-Length: 9999\r\n\r\n${text}`, "reset")],
    ["a body shorter than its length", sendBytes(`${head}Content-Length: ${text.length + 9}\r\n\r\n${text}`, "end")],
    ["no last chunk", sendBytes(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`, "end")],
    ["a chunk of no size", sendBytes(`${head}Transfer-Encoding: chunked\r\n\r\nsoon\r\n{}\r\n`, "end")],
    ["half a head", sendBytes("HTTP/1.1 200 OK\r\nContent-Le", "end")],
    ["something that is not HTTP", sendBytes("220 mail.example ESMTP\r\n", "end")],
    ["gzip that is not gzip", send(status, text, { ...json, "content-encoding": "gzip" })],
  ];
  for (const [given, answer] of cut) {
    test(`An answer that breaks off is asked for three times, then it is a ConnectionError, never half of the data — ${given}`, async () => {
      const { safe, requests } = tested.against([answer]);

      const result = await safe();

      expect(result).toMatchObject({ status: "unexpected", ok: false, error: { name: "ConnectionError" } });
      expect(result).not.toHaveProperty("data");
      expect(requests).toHaveLength(3);
    });
  }

  test("An answer that breaks off is asked for again and then given whole", async () => {
    const { method, requests } = tested.against([cut[0]?.[1] ?? send(500), sendJson(status, body)]);

    const received = await method();

    expect(received).toEqual(body);
    expect(requests).toHaveLength(2);
  });

  test("A failure whose body breaks off is a ConnectionError", async () => {
    const head = `HTTP/1.1 ${failure.status} No\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{`;
    const { safe } = tested.against([sendBytes(head, "end")], { maxRetries: 0 });

    const { error } = await safe();

    expect(error).toBeInstanceOf(errors.ConnectionError);
  });

  test("A failure with incomplete JSON keeps its status and its text", async () => {
    const { method } = tested.against([send(failure.status, '{"error":', json)]);

    const error = await rejection(method());

    expect(error).toMatchObject({ name: "ApiError", status: failure.status, body: '{"error":' });
  });

  test("What follows a body of a declared length is not read", async () => {
    const { method } = tested.against([sendBytes(`${head}Content-Length: 2\r\n\r\n{}{"a":1}`, "end")]);

    const received = await method();

    expect(received).toEqual({});
  });

  const handedOver: readonly { readonly given: string; readonly sent: object }[] = [
    { given: "a field that the contract lacks", sent: { ...membersOf(body), surprise: [1, { deep: true }] } },
    {
      given: "an enumerated value that the contract lacks",
      sent: { ...membersOf(body), status: "ARCHIVED", mime: "a/b" },
    },
    {
      given: "null for every field",
      sent: Object.fromEntries(Object.keys(membersOf(body)).map((name) => [name, null])),
    },
    { given: "no field at all", sent: {} },
    { given: "fields named as members of Object", sent: { constructor: 1, toString: 2, hasOwnProperty: 3 } },
  ];
  for (const { given, sent } of handedOver) {
    test(`What the API sends is handed over unchanged — ${given}`, async () => {
      const endings = await inEachWay(() => tested.against([sendJson(status, sent)]));

      expect(endings.map(({ outcome }) => outcome)).toEqual([sent, sent, sent]);
    });
  }

  const labels = [
    { given: "a charset parameter", headers: { "content-type": "application/json; charset=utf-8" } },
    { given: "upper case", headers: { "content-type": "Application/JSON" } },
    { given: "a vendor's JSON type", headers: { "content-type": "application/vnd.x+json" } },
    { given: "problem JSON", headers: { "content-type": "application/problem+json;charset=UTF-8" } },
    { given: "no content type", headers: {} },
  ];
  for (const { given, headers } of labels) {
    test(`JSON is read as JSON however its content type is written — ${given}`, async () => {
      const { method } = tested.against([send(status, text, headers)]);
      const { safe } = tested.against([send(failure.status, JSON.stringify(failure.body), headers)]);

      const received = [await method(), (await safe()).error];

      expect(received).toEqual([body, failure.body]);
    });
  }

  for (const { given, answer } of [
    { given: "a success with a length", answer: send(status, `\ufeff${text}`, json) },
    { given: "a success in chunks", answer: sendChunked(status, `\ufeff${text}`, json) },
  ]) {
    test(`A byte order mark before JSON does no harm — ${given}`, async () => {
      const { method } = tested.against([answer]);

      expect(await method()).toEqual(body);
    });
  }

  test("A byte order mark before JSON does no harm — a failure", async () => {
    const { safe } = tested.against([send(failure.status, `\ufeff${JSON.stringify(failure.body)}`, json)]);

    const result = await safe();

    expect(result).toMatchObject({ status: failure.status, error: failure.body });
  });

  for (const [given, each] of [
    ["a success", status],
    ["a failure", failure.status],
  ] as const) {
    test(`A __proto__ key in JSON is a field like any other and pollutes no prototype — ${given}`, async () => {
      const hostile = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
      const { safe } = tested.against([send(each, hostile, json)]);

      const result = await safe();

      expect(Object.getOwnPropertyNames(result.ok ? result.data : result.error)).toEqual(["__proto__", "constructor"]);
      expect(membersOf({}).polluted).toBeUndefined();
      expect(membersOf(result.ok ? result.data : result.error).polluted).toBeUndefined();
    });
  }

  test("A compressed answer arrives whole, with middleware or without", async () => {
    const { client, method } = tested.against([send(status, gzipSync(text), { ...json, "content-encoding": "gzip" })]);

    const plain = await method();
    client.use({ onRequest: () => undefined });
    const watched = await method();

    expect([plain, watched]).toEqual([body, body]);
  });

  test("Characters beyond ASCII arrive whole, even where one is split between two packets", async () => {
    const bytes = Buffer.from(JSON.stringify({ name: "Grüße 👋" }));
    const { method } = tested.against([
      (request, response) => {
        sendPart(status, "")(request, response);
        response.write(bytes.subarray(0, 12), () => setImmediate(() => response.end(bytes.subarray(12))));
      },
    ]);

    expect(await method()).toEqual({ name: "Grüße 👋" });
  });
}
