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
])("gives the header of the contract, from %s", async (_, apiKey) => {
  const headers = await authorize(callOf("createFile", { options: { apiKey } }));

  expect(headers).toEqual({ "X-API-KEY": "k" });
});

test("puts the contract's prefix before the credential", async () => {
  const headers = await authorize(callOf("getFile", { options: { token: "t" } }));

  expect(headers).toEqual({ Authorization: "Bearer t" });
});

test("takes a credential from the environment", async () => {
  vi.stubEnv("DEMO_API_KEY", "of environment");

  const headers = await authorize(callOf("createFile", { options: {} }));

  expect(headers).toEqual({ "X-API-KEY": "of environment" });
});

test.each([
  ["the first of two options", { apiKey: "k", token: "t" }, undefined, { "X-API-KEY": "k" }],
  ["the only option", { token: "t" }, undefined, { Authorization: "Bearer t" }],
  ["an option before the environment", { token: "t" }, "of environment", { Authorization: "Bearer t" }],
  ["the environment given no option", {}, "of environment", { "X-API-KEY": "of environment" }],
])("uses one of two alternatives: %s", async (_, options, environment, headers) => {
  vi.stubEnv("DEMO_API_KEY", environment);

  expect(await authorize(callOf("getFile", { options }))).toEqual(headers);
});

test("asks no function of an alternative that is not used", async () => {
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

test("sends two credentials where the contract takes them together", async () => {
  const headers = await authorize(callOf("getImage", { options: { apiKey: "k", token: "t" } }));

  expect(headers).toEqual({ "X-API-KEY": "k", Authorization: "Bearer t" });
});

test("joins an option and the environment where the contract takes two together", async () => {
  vi.stubEnv("DEMO_TOKEN", "of environment");

  const headers = await authorize(callOf("getImage", { options: { apiKey: "k" } }));

  expect(headers).toEqual({ "X-API-KEY": "k", Authorization: "Bearer of environment" });
});

test.each([
  ["wants none", "getText", {}, {}],
  ["wants none, but one is there", "getText", { apiKey: "k" }, {}],
  ["can do without", "putFile", {}, {}],
  ["can do without, but one is there", "putFile", { apiKey: "k" }, { "X-API-KEY": "k" }],
] as const)("given an operation that %s, gives what is there", async (_, operationId, options, headers) => {
  expect(await authorize(callOf(operationId, { options }))).toEqual(headers);
});

test("takes an optional credential from the environment", async () => {
  vi.stubEnv("DEMO_API_KEY", "of environment");

  const headers = await authorize(callOf("putFile", { options: {} }));

  expect(headers).toEqual({ "X-API-KEY": "of environment" });
});

test.each([
  ["createFile", {}, "demo.createFile: no credential; set the option apiKey or DEMO_API_KEY"],
  ["createFile", { apiKey: "" }, "demo.createFile: apiKey gave no text"],
  ["getFile", {}, "demo.getFile: no credential; set the option apiKey or DEMO_API_KEY, or token or DEMO_TOKEN"],
  [
    "getImage",
    { apiKey: "k" },
    "demo.getImage: no credential; set the option apiKey or DEMO_API_KEY,token or DEMO_TOKEN",
  ],
  // Headers are trimmed: nothing would arrive.
  ["createFile", { apiKey: " \t" }, "demo.createFile: apiKey gave no text"],
  ["createFile", { apiKey: (): string => "" }, "demo.createFile: apiKey gave no text"],
  ["createFile", { apiKey: async (): Promise<undefined> => undefined }, "demo.createFile: apiKey gave no text"],
  ["createFile", { apiKey: { key: "k" } }, "demo.createFile: apiKey gave no text"],
  ["createFile", { apiKey: "k\nk" }, "demo.createFile: X-API-KEY holds a character that no header can carry"],
  ["getFile", { token: "t\u0100" }, "demo.getFile: Authorization holds a character that no header can carry"],
] as const)("%s with %o is refused", async (operationId, options, message) => {
  await expect(authorize(callOf(operationId, { options }))).rejects.toThrow(new ParameterError(message));
});

test("a failure of the caller's function is handed over as it is", async () => {
  const failure = new Error("the vault is closed");
  const apiKey = () => Promise.reject(failure);

  await expect(authorize(callOf("createFile", { options: { apiKey } }))).rejects.toBe(failure);
});

test("remembers each credential that it gave, so that no message shows it", async () => {
  let count = 0;
  const call = callOf("createFile", { options: { apiKey: () => `key ${++count}` } });

  await authorize(call);
  await authorize(call);

  expect([...call.secrets]).toEqual(["key 1", "key 2"]);
});
