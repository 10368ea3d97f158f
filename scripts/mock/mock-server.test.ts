import { readText } from "@scripts/read";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MockServer, startMockServer } from "./mock-server.ts";

const json = (value: unknown) => ({
  description: "A.",
  content: { "application/json": { examples: { a: { value } } } },
});
const { facts } = readText(
  JSON.stringify({
    openapi: "3.1.1",
    security: [{ key: [] }],
    paths: {
      "/files/{id}": {
        get: {
          responses: { 200: json({ id: "f1" }), 401: json({ code: 1 }), "4XX": json({ code: 2 }), default: json(3) },
        },
      },
      "/files/latest": { get: { security: [], responses: { 204: { description: "None." } } } },
      "/pages/{id}": {
        get: {
          security: [],
          responses: {
            200: {
              description: "A.",
              headers: { "X-Next": { example: 2 } },
              content: { "text/html": { example: "<p>" } },
            },
          },
        },
      },
      "/bytes": {
        get: { security: [], responses: { 200: { description: "A.", content: { "*/*": { example: "bytes" } } } } },
      },
      "/unknown": {
        post: { security: [], responses: { 201: { description: "A.", content: { "application/json": {} } } } },
      },
    },
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
  }),
  "openapi.json",
);
const headers = { "X-Key": "k" };
let server: MockServer;

beforeAll(async () => {
  server = await startMockServer(facts);
});
afterAll(() => server.close());

test.each([
  ["the example of its first success", "/files/f1", "200", 200, '{"id":"f1"}'],
  ["the example of a status that is asked for", "/files/f1", "401", 401, '{"code":1}'],
  ["a range with its first status", "/files/f1", "4XX", 400, '{"code":2}'],
  ["default with 500", "/files/f1", "default", 500, "3"],
  ["its first success where it has no such status", "/files/f1", "418", 200, '{"id":"f1"}'],
  ["the operation whose path is nearer", "/files/latest", "200", 204, ""],
  ["what is not JSON as it is", "/pages/1", "200", 200, "<p>"],
  ["bytes", "/bytes", "200", 200, "bytes"],
])("answers %s", async (_, path, asked, status, body) => {
  server.answerWith(asked);

  const response = await fetch(server.url + path, { headers });

  expect([response.status, await response.text()]).toEqual([status, body]);
});

test("answers with the documented headers", async () => {
  const response = await fetch(`${server.url}/pages/1`);

  expect([response.headers.get("x-next"), response.headers.get("content-type")]).toEqual(["2", "text/html"]);
});

test("answers bytes of any media type with one that says nothing", async () => {
  const response = await fetch(`${server.url}/bytes`);

  expect(response.headers.get("content-type")).toBe("application/octet-stream");
});

test("answers a stand-in where the contract shows no body", async () => {
  const response = await fetch(`${server.url}/unknown`, { method: "POST" });

  expect([response.status, await response.json()]).toEqual([201, { example: "none" }]);
});

test("answers 401 to a request without the credentials that it needs", async () => {
  server.answerWith("200");

  const response = await fetch(`${server.url}/files/f1`);

  expect([response.status, await response.text()]).toEqual([401, '{"code":1}']);
});

test("says what the contract does not have", async () => {
  const response = await fetch(`${server.url}/nowhere`);

  expect([response.status, await response.text()]).toEqual([404, "the contract has no GET /nowhere"]);
});

test("tells what arrived", async () => {
  const body = Buffer.from([0, 255, 128]);

  await fetch(`${server.url}/unknown?a=b`, { method: "POST", body, headers: { "X-Trace": "t" } });

  expect(server.requests.at(-1)).toMatchObject({
    method: "POST",
    url: "/unknown?a=b",
    body,
    headers: { "x-trace": "t" },
  });
});
