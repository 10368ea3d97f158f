import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { createMatcher } from "./match.ts";
import type { Exchange } from "./recording/read-har.ts";
import { openDemo } from "./testing/demo.ts";

const several = `  - url: https://api.demo.test:443/v1/
  - url: https://{region}.demo.test/{version}/orgs/{org}
    variables:
      region: { default: eu, enum: [eu, us] }
      version: { default: v1/stable }
      org: { default: unknown }
`;

test.each([
  ["GET", "https://api.demo.test/v1/files/f1", "f1"],
  ["GET", "https://API.demo.test:443/v1/files/f%201?embed=x", "f%201"],
  ["GET", "https://us.demo.test/v2/beta/orgs/acme/files/f1", "f1"],
  ["GET", "https://api.demo.test/v1/files/a/b", "no operation"],
  ["GET", "https://api.demo.test/v1/files/", "no operation"],
  ["POST", "https://api.demo.test/v1/files/f1", "no operation"],
  ["GET", "https://api.demo.test/v10/files/f1", "no operation"],
  ["GET", "https://us.demo.test/health", "no operation"],
  ["GET", "https://asia.demo.test/v1/orgs/acme/files/f1", "ignored"],
  ["GET", "http://api.demo.test/v1/files/f1", "ignored"],
  ["GET", "https://api.demo.test.evil.test/v1/files/f1", "ignored"],
  ["GET", "https://evil.test/https://api.demo.test/v1/files/f1", "ignored"],
])("finds the operation of %s %s", (method, url, expected) => {
  expect(match(several, exchange(method, url))).toBe(expected);
});

test("finds the operation at a base URL of the caller's", () => {
  const local = exchange("GET", "http://127.0.0.1:8080/prefix/files/f1");

  expect(match(several, local)).toBe("ignored");
  expect(match(several, local, "http://127.0.0.1:8080/prefix/")).toBe("f1");
});

test("finds the operation on any host given a server without one", () => {
  expect(match("  - url: /v1\n", exchange("GET", "https://any.test/v1/files/f1"))).toBe("f1");
});

test("ignores what a browser asks on its own account", () => {
  const headers = [{ name: "Access-Control-Request-Method", value: "GET" }];

  expect(match(several, { ...exchange("OPTIONS", "https://api.demo.test/v1/files/f1"), headers })).toBe("ignored");
});

test("prefers the path with more fixed text", () => {
  const latest = `  /files/latest:
    get: { operationId: getLatest, responses: { "200": { description: Latest. } } }
  /files/{fileId}:
`;
  const { operations } = openDemo(demoContractWith("  /files/{fileId}:\n", latest));
  const find = createMatcher(operations.toReversed(), undefined);

  expect(find(exchange("GET", "https://api.demo.test/files/latest"))).toMatchObject({
    operation: { operationId: "getLatest" },
  });
});

function match(servers: string, given: Exchange, baseUrl?: string): string {
  const server = "  - url: https://api.demo.test\n    description: The production server.\n    x-name: production\n";
  const { operations } = openDemo(demoContractWith(server, servers));
  const found = createMatcher(operations, baseUrl)(given);
  return found.kind === "operation" ? found.segments.join() : found.kind;
}

function exchange(method: string, url: string): Exchange {
  const rest = {
    entry: 1,
    headers: [],
    responseHeaders: [],
    requestBody: undefined,
    status: 200,
    mediaType: "",
    body: { kind: "absent", size: 0 },
  } as const;
  return { ...rest, method, url: new URL(url) };
}
