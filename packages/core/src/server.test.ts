import { expect, test } from "vitest";
import { contract } from "../testing/contract.ts";
import { ParameterError } from "./errors/index.ts";
import { resolveBaseUrl } from "./server.ts";

test.each([
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["https://proxy.test/demo//", "https://proxy.test/demo"],
  ["HTTPS://Proxy.Test:443/a/../b", "https://proxy.test/b"],
  ["https://proxy.test/{account}", "https://proxy.test/%7Baccount%7D"],
  [new URL("https://proxy.test/x/"), "https://proxy.test/x"],
])("the baseUrl %s replaces every server, as %s", (baseUrl, url) => {
  expect(resolveBaseUrl(contract, { baseUrl, server: "regional" })).toBe(url);
});

test("a contract's only server is taken as it is, without a slash at its end", () => {
  expect(resolveBaseUrl({ ...contract, server: "https://api.demo.test/v2/" }, {})).toBe("https://api.demo.test/v2");
});

test.each(["staging", "constructor", ""])("a contract's only server has no other name: %j", (server) => {
  const resolve = () => resolveBaseUrl({ ...contract, server: "https://api.demo.test/v2" }, { server });

  expect(resolve).toThrow(new ParameterError(`demo: no server ${server}, only production`));
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
    new ParameterError("demo: baseUrl must be an http URL without user, query and fragment"),
  );
});
