import { beforeEach, expect, test, vi } from "vitest";
import { contract } from "../testing/contract.ts";
import { ParameterError } from "./errors/index.ts";
import { resolveBaseUrl } from "./server.ts";
import { serverVariables } from "./servers.ts";

beforeEach(() => {
  vi.stubEnv("DEMO_ACCOUNT", undefined);
  vi.stubEnv("DEMO_REGION", undefined);
});

test.each([
  [{}, "https://api.demo.test/v1"],
  [{ server: "production" }, "https://api.demo.test/v1"],
  [{ server: undefined }, "https://api.demo.test/v1"],
  [{ server: "regional", account: "acme" }, "https://eu.demo.test/acme"],
  [{ server: "regional", account: "a/b", region: "us" }, "https://us.demo.test/a%2Fb"],
])("the options %j choose the server %s", (options, url) => {
  expect(resolveBaseUrl(contract, options)).toBe(url);
});

test("a server variable comes from the environment given no option", () => {
  vi.stubEnv("DEMO_ACCOUNT", "acme");

  expect(resolveBaseUrl(contract, { server: "regional" })).toBe("https://eu.demo.test/acme");
});

test.each([
  [{ server: "staging" }, "demo: no server staging, only production,regional"],
  [{ server: "constructor" }, "demo: no server constructor, only production,regional"],
  [{ server: "regional" }, "demo: set the option account or DEMO_ACCOUNT"],
  [{ server: "regional", account: ".." }, 'demo: account is "..", which a path cannot have'],
])("the options %j are refused", (options, message) => {
  expect(() => resolveBaseUrl(contract, options)).toThrow(new ParameterError(message));
});

test.each(["evil.test/", "a@evil.test", "a#", "a?", "a:1"])("a region of %j cannot choose another host", (region) => {
  const resolve = () => resolveBaseUrl(contract, { server: "regional", account: "acme", region });

  expect(resolve).toThrow(ParameterError);
});

const version = { environmentVariable: "DEMO_VERSION", default: "api/v1" };

test.each([
  ["given, with an enum", { ...version, enum: ["api/v1", "api/v2"] }, { version: "api/v2" }, "https://a.test/api/v2"],
  ["defaulted, with an enum", { ...version, enum: ["api/v1"] }, {}, "https://a.test/api/v1"],
  ["defaulted, without an enum", version, {}, "https://a.test/api/v1"],
  ["given as the default, without an enum", version, { version: "api/v1" }, "https://a.test/api/v1"],
  ["given otherwise, without an enum", version, { version: "api/v2" }, "https://a.test/api%2Fv2"],
])("what the contract names itself keeps its slash, and nothing else: %s", (_, variable, options, url) => {
  expect(serverVariables("https://a.test/{version}", { version: variable })(options, "demo")).toBe(url);
});

test.each(["mars", "eu/", ""])("a value that the variable's enum does not have is refused: %j", (region) => {
  const url = serverVariables("https://{region}.test", {
    region: { environmentVariable: "DEMO_REGION", enum: ["eu", "us"] },
  });

  expect(() => url({ region }, "demo")).toThrow(new ParameterError(`demo: region is "${region}", not one of eu,us`));
});
