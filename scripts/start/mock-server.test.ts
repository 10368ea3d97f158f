import { clientView } from "@scripts/generate/client-view";
import { readText } from "@scripts/read";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MockServer, startMockServer } from "./mock-server.ts";

const search = `  /files/search:
    get: { operationId: search, responses: { "200": { description: Found., content: { text/plain: {} } } } }
components:
  securitySchemes:`;
const contract = demoContractWith("components:\n  securitySchemes:", search);
const headers = { "x-api-key": "secret" };

let server: MockServer;
beforeAll(async () => {
  server = await startMockServer(clientView(readText(contract, "openapi.yaml").facts, "demo"));
});
afterAll(() => server.close());

test.each([
  ["the example of the success", "/files/f1", headers, 200, { id: "f1" }],
  [
    "the example of the status that is asked for",
    "/files/f1",
    { ...headers, prefer: "code=404" },
    404,
    { message: "none" },
  ],
])("answers %s", async (_, path, sent, status, body) => {
  const response = await fetch(server.url + path, { headers: sent });

  expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/json"]);
  expect(await response.json()).toEqual(body);
});

test.each([
  ["401 without a credential", "/files/f1", {}, 401],
  ["404 for a path that the contract does not have", "/files/f1/more", headers, 404],
  ["an empty body where the contract shows none", "/files/search", headers, 200],
])("answers %s", async (_, path, sent, status) => {
  const response = await fetch(server.url + path, { headers: sent });

  expect(response.status).toBe(status);
});

test("keeps what arrived", async () => {
  await fetch(`${server.url}/files/f%2F1?x=1`, { method: "POST", body: "ü" });

  expect(server.requests.at(-1)).toMatchObject({ method: "POST", path: "/files/f%2F1?x=1", body: "ü" });
});
