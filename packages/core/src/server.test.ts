import { expect, test, vi } from "vitest";
import { contract } from "../testing/contract.ts";
import { ParameterError } from "./errors/index.ts";
import { resolveBaseUrl } from "./server.ts";

test.each([
  [{}, "https://api.demo.test/v1"],
  [{ server: "production" }, "https://api.demo.test/v1"],
  [{ server: undefined }, "https://api.demo.test/v1"],
  [{ server: "regional", account: "acme" }, "https://eu.demo.test/acme"],
  [{ server: "regional", account: "a/b", region: "us" }, "https://us.demo.test/a%2Fb"],
  [{ baseUrl: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080"],
  [{ baseUrl: "https://proxy.test/demo//" }, "https://proxy.test/demo"],
  [{ baseUrl: "HTTPS://Proxy.Test:443/a/../b" }, "https://proxy.test/b"],
  [{ baseUrl: "https://proxy.test/{account}" }, "https://proxy.test/%7Baccount%7D"],
  [{ baseUrl: "https://proxy.test", server: "regional" }, "https://proxy.test"],
  [{ baseUrl: new URL("https://proxy.test/x/") }, "https://proxy.test/x"],
])("the options %j resolve to %s", (options, url) => {
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
  [{ server: "regional", account: ".." }, 'demo: account is "..", which is not allowed in a path'],
])("the options %j are refused", (options, message) => {
  vi.stubEnv("DEMO_ACCOUNT", undefined);

  expect(() => resolveBaseUrl(contract, options)).toThrow(new ParameterError(message));
});

test.each(["evil.test/", "a@evil.test", "a#", "a?", "a:1"])("a region of %j cannot choose another host", (region) => {
  const resolve = () => resolveBaseUrl(contract, { server: "regional", account: "acme", region });

  expect(resolve).toThrow(ParameterError);
});

// The message does not repeat the URL, because a query or a password may be a credential.
test.each([
  "",
  "/v1",
  "a.test",
  "ftp://a.test",
  "https://",
  "https://a.test/?key=hunter22",
  "https://a.test/#hunter22",
  "https://user:hunter22@a.test",
  "https://hunter22@a.test",
])("the baseUrl %j is refused and not repeated", (baseUrl) => {
  expect(() => resolveBaseUrl(contract, { baseUrl })).toThrow(
    new ParameterError("demo: baseUrl must be an absolute http URL without user, query and fragment"),
  );
});

test("a server variable with a value that its enum does not have is refused", () => {
  const servers = {
    production: {
      url: "https://{region}.test",
      variables: { region: { environmentVariable: "DEMO_REGION", enum: ["eu", "us"] } },
    },
  };

  expect(() => resolveBaseUrl({ ...contract, servers }, { region: "mars" })).toThrow(
    new ParameterError('demo: region is "mars", not one of eu,us'),
  );
});
