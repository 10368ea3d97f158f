import { inspect } from "node:util";
import { expect, test } from "vitest";
import { answering, callOf, contract, createDemo, failureOf, json, redirect, ways } from "../testing/contract.ts";
import { documentedStatus, interpret } from "./answers.ts";
import type { Operation } from "./contract.ts";
import { ResponseError } from "./errors/index.ts";
import { valuesOf } from "./values.ts";

const { getFile } = contract.operations;
const responses = { 200: null, 404: null, "4XX": null, "5XX": null };

test.each([
  [responses, 200, 200],
  [responses, 404, 404],
  [responses, 418, "4XX"],
  [responses, 503, "5XX"],
  [responses, 201, undefined],
  [{ ...responses, default: null }, 201, "default"],
  [{ ...responses, default: null }, 418, "4XX"],
  [{}, 200, undefined],
])("given the responses %j, status %i is documented as %s", (documented, status, name) => {
  expect(documentedStatus({ ...getFile, responses: documented }, status)).toBe(name);
});

const type = (mediaType: string) => ({ headers: { "content-type": mediaType } });

/** What a call of an operation with these responses is told of this answer. */
async function told(documented: Operation["responses"], body: string, init?: ResponseInit): Promise<unknown> {
  const call = callOf("getFile", { operation: { ...getFile, responses: documented } });
  const response = new Response(null, init);
  const { value } = await interpret(call, async () => ({ response, body }));
  return value;
}

test.each<[string, Operation["responses"], string, ResponseInit | undefined, unknown]>([
  ["JSON", { 200: "json" }, "[1]", type("application/json"), [1]],
  ["JSON without a media type", { 200: "json" }, "[1]", undefined, [1]],
  ["another JSON", { 200: "json" }, "{}", type("application/vnd.demo.v1+JSON;v=1"), {}],
  ["JSON of a range", { "2XX": "json" }, "1", { status: 299 }, 1],
  ["false", { 200: "json" }, "false", undefined, false],
  ["null where it may be null", { 200: "json?" }, "null", type("application/json"), null],
  ["text", { 200: "text" }, "null", type("text/plain"), "null"],
  ["an empty text", { 200: "text" }, "", type("text/plain"), ""],
  ["no body where none is documented", { 204: null }, "", { status: 204 }, undefined],
  ["no body beside a documented one", { 200: "json", 204: null }, "", { status: 204 }, undefined],
  ["a body beside a documented 204", { 200: "json", 204: null }, "[1]", undefined, [1]],
])("gives %s", async (_, documented, body, init, data) => {
  expect(await told(documented, body, init)).toEqual(data);
});

test.each<[Operation["responses"], string, ResponseInit | undefined, string]>([
  [{ 200: "json" }, '{"id":', type("application/json"), "200: the application/json does not parse as JSON"],
  [{ 200: "json" }, "<html>", type("application/json"), "200: the application/json does not parse as JSON"],
  [{ 200: "json" }, "<html>", type("text/html"), "200: the text/html does not parse as JSON"],
  [{ 200: "json" }, "{}", type("text/html"), "200: the body is text/html, not JSON"],
  [
    { 200: "json" },
    "{}",
    type("text/html; was=application/json"),
    "200: the body is text/html; was=application/json, not JSON",
  ],
  [{ 200: "json" }, "{}", type("application/jsonl"), "200: the body is application/jsonl, not JSON"],
  [{ 200: "json" }, "", type("application/json"), "200: the body is empty"],
  [{ 200: "json" }, "null", type("application/json"), "200: the body is empty"],
  [{ 200: "json?" }, "", type("application/json"), "200: the body is empty"],
  [{ 200: "json" }, "", { status: 204 }, "204: the contract has no such status"],
  [{ 200: "json" }, "{}", { status: 202 }, "202: the contract has no such status"],
  [{ 200: "text" }, "pla", { status: 206 }, "206: the contract has no such status"],
])("given the responses %j, refuses %j of %j", async (documented, body, init, message) => {
  const error = await failureOf(() => told(documented, body, init));

  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({ message: `demo.getFile: ${message}`, response: expect.any(Response) });
});

test("an error without a cause is printed without one", async () => {
  const error = await failureOf(() => told({ 200: "json" }, ""));

  expect(error).toBeInstanceOf(ResponseError);
  expect(inspect(error)).not.toContain("[cause]");
});

test("the parser's error is the cause", async () => {
  expect(valuesOf(await failureOf(() => told({ 200: "json" }, "{"))).cause).toBeInstanceOf(SyntaxError);
});

test.each([
  ["getFile", json({}, 404), { status: 404, ok: false, isDocumented: true }],
  ["getFile", json({}, 503), { status: "5XX", ok: false, isDocumented: true }],
  ["getFile", json({}, 418), { status: undefined, ok: false, isDocumented: false }],
  ["getFile", json("No file", 404), { status: 404, ok: false, isDocumented: false }],
  ["getFile", json(null, 404), { status: 404, ok: false, isDocumented: false }],
  ["getFile", new Response(null, { status: 404 }), { status: 404, ok: false, isDocumented: false }],
  ["getFile", new Response("<html>", { status: 404 }), { status: 404, ok: false, isDocumented: false }],
  ["getText", new Response("gone", { status: 404 }), { status: 404, ok: false, isDocumented: true, value: "gone" }],
  ["putFile", json({}, 409), { status: "default", ok: false, isDocumented: true }],
  ["findFile", redirect("/f1"), { status: 302, ok: true, isDocumented: true }],
  ["findFile", redirect("/f1", 307), { status: undefined, ok: false, isDocumented: false }],
  ["checkFile", new Response(null), { status: 200, ok: true, isDocumented: true, value: undefined }],
] as const)("%s knows what its answer means: %#", async (operationId, answer, outcome) => {
  const body = operationId === "findFile" ? "" : await answer.clone().text();

  expect(await interpret(callOf(operationId), async () => ({ response: answer, body }))).toMatchObject(outcome);
});

test.each(ways)("each answer is read by its own status, %s", async (_, create) => {
  const empty = new Response(null, { status: 204 });
  const { fetch } = answering(json(null), empty, json({ id: "f1" }), json({ title: "Conflict" }, 409));
  const demo = create({ fetch });
  const put = () => demo.safe.putFile({ fileId: "f1", body: {} });

  expect([await put(), await put(), await put(), await put()]).toEqual([
    { status: 200, ok: true, data: null },
    { status: 204, ok: true, data: undefined },
    { status: 200, ok: true, data: { id: "f1" } },
    { status: "default", ok: false, error: { title: "Conflict" }, retryAfter: undefined },
  ]);
});

test.each(ways)("HEAD gives no data and a failure without a body, %s", async (_, create) => {
  const head = (status: number) => new Response(null, { status, headers: { "content-type": "application/json" } });
  const { fetch, requests } = answering(head(200), head(404));
  const demo = create({ fetch });

  expect(await demo.safe.checkFile({ fileId: "f1" })).toEqual({ status: 200, ok: true, data: undefined });
  expect(await demo.safe.checkFile({ fileId: "f1" })).toMatchObject({ status: 404, ok: false, error: undefined });
  expect(requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
});

test.each(ways)("a documented redirect is a result, and nothing is sent where it leads, %s", async (_, create) => {
  const { fetch, requests } = answering(redirect("https://cdn.test/f1"), redirect("https://cdn.test/f1"));
  const demo = create({ fetch });

  const result = await demo.safe.findFile({ fileId: "f1" });

  expect(result).toEqual({ status: 302, ok: true, data: undefined });
  expect((valuesOf(result).response as Response).headers.get("location")).toBe("https://cdn.test/f1");
  expect(await demo.findFile({ fileId: "f1" })).toBeUndefined();
  expect(requests.length).toBe(2);
});

test("an undocumented redirect is followed within the origin", async () => {
  const { fetch, requests } = answering(redirect("/moved"), json({ id: "f1" }));

  expect(await createDemo({ fetch }).getFile({ fileId: "f1" })).toEqual({ id: "f1" });
  expect(requests.map(({ url }) => url)).toEqual([
    "https://api.demo.test/v1/files/f1/record",
    "https://api.demo.test/moved",
  ]);
});

test.each(ways)(
  "an integer that a number cannot hold is a ResponseError, not another integer, %s",
  async (_, create) => {
    const answer = (body: string) => new Response(body, type("application/json"));
    const changed = () => answer('{"id":9007199254740993}');
    const { fetch } = answering(changed(), changed(), answer('{"id":10000000000000000,"name":"9007199254740993"}'));
    const get = (options = {}) => create({ fetch, ...options }).getFile({ fileId: "f1" });

    expect(await failureOf(get)).toMatchObject({
      name: "ResponseError",
      message: "demo.getFile: a number cannot hold the integer 9007199254740993; set parseJson",
      response: { status: 200 },
    });
    expect(await get({ parseJson: (body: string) => body.replace(/\D/g, "") })).toBe("9007199254740993");
    expect(await get()).toEqual({ id: 1e16, name: "9007199254740993" });
  },
);
