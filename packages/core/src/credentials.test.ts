import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callOf, type OperationId } from "../testing/contract.ts";
import type { Call } from "./call.ts";
import { authorize } from "./credentials.ts";
import { ParameterError } from "./errors/index.ts";

/** The headers that a call with these options gets. */
async function headersOf(operationId: OperationId, options: Call["options"]): Promise<object> {
  const headers = {};
  await authorize(callOf(operationId, { options }), { headers, fetch });
  return headers;
}

beforeEach(() => {
  vi.stubEnv("DEMO_API_KEY", undefined);
  vi.stubEnv("DEMO_TOKEN", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ["a string", "k"],
  ["a function", () => "k"],
  ["an async function", async () => "k"],
])("gives the contract's header given %s", async (_, apiKey) => {
  const headers = await headersOf("createFile", { apiKey });

  expect(headers).toEqual({ "x-api-key": "k" });
});

test.each([
  ["the first of two options", { apiKey: "k", token: "t" }, undefined, { "x-api-key": "k" }],
  ["the only option", { token: "t" }, undefined, { authorization: "Bearer t" }],
  ["an option before the environment", { token: "t" }, "from environment", { authorization: "Bearer t" }],
  ["the environment given no option", {}, "from environment", { "x-api-key": "from environment" }],
])("uses one of two alternatives: %s", async (_, options, environment, headers) => {
  vi.stubEnv("DEMO_API_KEY", environment);

  expect(await headersOf("getFile", options)).toEqual(headers);
});

test("takes an option and the environment together", async () => {
  vi.stubEnv("DEMO_TOKEN", "t");

  expect(await headersOf("getImage", { apiKey: "k" })).toEqual({ "x-api-key": "k", authorization: "Bearer t" });
});

test("does not call the function of an alternative that is not used", async () => {
  const asked: string[] = [];
  const options = {
    apiKey: (): string => {
      asked.push("apiKey");
      return "k";
    },
    token: (): string => {
      asked.push("token");
      return "t";
    },
  };

  await headersOf("getFile", options);

  expect(asked).toEqual(["apiKey"]);
});

test.each([
  ["takes no credential", "getText", {}, {}],
  ["takes no credential, though one is set", "getText", { apiKey: "k" }, {}],
  ["takes an optional credential, which is not set", "putFile", {}, {}],
  ["takes an optional credential, which is set", "putFile", { apiKey: "k" }, { "x-api-key": "k" }],
  ["takes two together", "getImage", { apiKey: "k", token: "t" }, { "x-api-key": "k", authorization: "Bearer t" }],
] as const)("gives the headers for an operation that %s", async (_, operationId, options, headers) => {
  expect(await headersOf(operationId, options)).toEqual(headers);
});

test.each([
  ["createFile", {}, "demo.createFile: no credential; set the option apiKey (or DEMO_API_KEY)"],
  ["createFile", { apiKey: "" }, "demo.createFile: apiKey is empty or not a string"],
  ["getFile", {}, "demo.getFile: no credential; set the option apiKey (or DEMO_API_KEY), or token (or DEMO_TOKEN)"],
  [
    "getImage",
    { apiKey: "k" },
    "demo.getImage: no credential; set the option apiKey (or DEMO_API_KEY) and token (or DEMO_TOKEN)",
  ],
  // Headers are trimmed, so nothing would arrive.
  ["createFile", { apiKey: " \t" }, "demo.createFile: apiKey is empty or not a string"],
  ["createFile", { apiKey: (): string => "" }, "demo.createFile: apiKey is empty or not a string"],
  [
    "createFile",
    { apiKey: async (): Promise<undefined> => undefined },
    "demo.createFile: apiKey is empty or not a string",
  ],
  ["createFile", { apiKey: { key: "k" } }, "demo.createFile: apiKey is empty or not a string"],
  ["createFile", { apiKey: "k\nk" }, 'demo.createFile: "X-API-KEY" has a character that is not allowed in headers'],
  ["getFile", { token: "t\u0100" }, 'demo.getFile: "Authorization" has a character that is not allowed in headers'],
] as const)("%s with %o is refused", async (operationId, options, message) => {
  await expect(headersOf(operationId, options)).rejects.toThrow(new ParameterError(message));
});

test("remembers each credential that it gave, so that messages can hide it", async () => {
  let count = 0;
  const call = callOf("createFile", { options: { apiKey: () => (++count < 3 ? `key ${count}` : "key 2") } });

  await authorize(call, { headers: {}, fetch });
  await authorize(call, { headers: {}, fetch });
  await authorize(call, { headers: {}, fetch });

  expect(call.secrets).toEqual(["key 1", "key 2"]);
});
