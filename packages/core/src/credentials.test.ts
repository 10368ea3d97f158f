import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callOf } from "../testing/contract.ts";
import { authorize } from "./credentials.ts";
import { ParameterError } from "./errors/index.ts";

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
  const headers = await authorize(callOf("createFile", { options: { apiKey } }));

  expect(headers).toEqual({ "X-API-KEY": "k" });
});

test("puts the contract's prefix before the credential", async () => {
  const headers = await authorize(callOf("getFile", { options: { token: "t" } }));

  expect(headers).toEqual({ Authorization: "Bearer t" });
});

test("takes a credential from the environment", async () => {
  vi.stubEnv("DEMO_API_KEY", "from environment");

  const headers = await authorize(callOf("createFile", { options: {} }));

  expect(headers).toEqual({ "X-API-KEY": "from environment" });
});

test.each([
  ["the first of two options", { apiKey: "k", token: "t" }, undefined, { "X-API-KEY": "k" }],
  ["the only option", { token: "t" }, undefined, { Authorization: "Bearer t" }],
  ["an option before the environment", { token: "t" }, "from environment", { Authorization: "Bearer t" }],
  ["the environment given no option", {}, "from environment", { "X-API-KEY": "from environment" }],
])("uses one of two alternatives: %s", async (_, options, environment, headers) => {
  vi.stubEnv("DEMO_API_KEY", environment);

  expect(await authorize(callOf("getFile", { options }))).toEqual(headers);
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

  await authorize(callOf("getFile", { options }));

  expect(asked).toEqual(["apiKey"]);
});

test("sends two credentials if the contract takes them together", async () => {
  const headers = await authorize(callOf("getImage", { options: { apiKey: "k", token: "t" } }));

  expect(headers).toEqual({ "X-API-KEY": "k", Authorization: "Bearer t" });
});

test("combines an option and the environment if the contract takes two credentials together", async () => {
  vi.stubEnv("DEMO_TOKEN", "from environment");

  const headers = await authorize(callOf("getImage", { options: { apiKey: "k" } }));

  expect(headers).toEqual({ "X-API-KEY": "k", Authorization: "Bearer from environment" });
});

test.each([
  ["takes no credential", "getText", {}, {}],
  ["takes no credential, though one is set", "getText", { apiKey: "k" }, {}],
  ["takes an optional credential, which is not set", "putFile", {}, {}],
  ["takes an optional credential, which is set", "putFile", { apiKey: "k" }, { "X-API-KEY": "k" }],
] as const)("gives the headers for an operation that %s", async (_, operationId, options, headers) => {
  expect(await authorize(callOf(operationId, { options }))).toEqual(headers);
});

test("takes an optional credential from the environment", async () => {
  vi.stubEnv("DEMO_API_KEY", "from environment");

  const headers = await authorize(callOf("putFile", { options: {} }));

  expect(headers).toEqual({ "X-API-KEY": "from environment" });
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
  ["createFile", { apiKey: "k\nk" }, "demo.createFile: X-API-KEY has a character that is not allowed in headers"],
  ["getFile", { token: "t\u0100" }, "demo.getFile: Authorization has a character that is not allowed in headers"],
] as const)("%s with %o is refused", async (operationId, options, message) => {
  await expect(authorize(callOf(operationId, { options }))).rejects.toThrow(new ParameterError(message));
});

test("an error of the caller's function is passed on unchanged", async () => {
  const failure = new Error("the vault is closed");
  const apiKey = () => Promise.reject(failure);

  await expect(authorize(callOf("createFile", { options: { apiKey } }))).rejects.toBe(failure);
});

test("remembers each credential that it gave, so that messages can hide it", async () => {
  let count = 0;
  const call = callOf("createFile", { options: { apiKey: () => `key ${++count}` } });

  await authorize(call);
  await authorize(call);

  expect([...call.secrets]).toEqual(["key 1", "key 2"]);
});
