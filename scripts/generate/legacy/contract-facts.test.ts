import { expect, test } from "vitest";
import { type ContractFacts, readContract } from "./contract-facts.ts";
import { openDescription } from "./testing/open-description.ts";

test("names the servers by x-name, else by their order, the first one production", () => {
  const { servers } = read({
    servers: [
      { url: "https://one.test" },
      { url: "https://two.test", "x-name": "sandbox", description: "For trials." },
      { url: "https://three.test" },
    ],
  });

  expect(servers).toEqual([
    { name: "production", url: "https://one.test", description: undefined, variables: [] },
    { name: "sandbox", url: "https://two.test", description: "For trials.", variables: [] },
    { name: "server3", url: "https://three.test", description: undefined, variables: [] },
  ]);
});

test("reads server variables: a placeholder is no default", () => {
  const { servers } = read({
    servers: [
      {
        url: "https://{region}.test/{organizationId}",
        variables: {
          region: { default: "eu", enum: ["eu", "us"], description: "Where the files are." },
          organizationId: { default: "unknown", "x-placeholder": true },
        },
      },
    ],
  });

  expect(servers[0]?.variables).toEqual([
    {
      name: "region",
      description: "Where the files are.",
      default: "eu",
      enum: ["eu", "us"],
      environmentVariable: "DEMO_REGION",
    },
    {
      name: "organizationId",
      description: undefined,
      default: undefined,
      enum: undefined,
      environmentVariable: "DEMO_ORGANIZATION_ID",
    },
  ]);
});

test.each([
  [
    { type: "apiKey", in: "header", name: "X-API-KEY" },
    { header: "X-API-KEY", prefix: undefined },
  ],
  [
    { type: "apiKey", in: "cookie", name: "session" },
    { header: "Cookie", prefix: "session=" },
  ],
  [
    { type: "http", scheme: "bearer" },
    { header: "Authorization", prefix: "Bearer " },
  ],
  [
    { type: "http", scheme: "Basic" },
    { header: "Authorization", prefix: "Basic " },
  ],
  [
    { type: "oauth2", flows: {} },
    { header: "Authorization", prefix: "Bearer " },
  ],
  [{ type: "openIdConnect" }, { header: "Authorization", prefix: "Bearer " }],
])("a credential of %j goes to %j", (scheme, place) => {
  const { securitySchemes } = read({
    security: [{ secretKey: [] }],
    components: { securitySchemes: { secretKey: { ...scheme, description: "Secret." } } },
  });

  expect(securitySchemes).toEqual([
    { name: "secretKey", description: "Secret.", environmentVariable: "DEMO_SECRET_KEY", ...place },
  ]);
});

test("leaves out the security schemes that no operation takes", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const { securitySchemes } = read({
    security: [{ jwt: [] }],
    components: { securitySchemes: { apiKey: bearer, jwt: bearer } },
  });

  expect(securitySchemes.map(({ name }) => name)).toEqual(["jwt"]);
});

test("refuses a credential that would go into the URL", () => {
  const text = [
    "components:",
    "  securitySchemes:",
    "    apiKey: { type: apiKey, in: query, name: api_key }",
    "security: [{ apiKey: [] }]",
    "paths: { /files: { get: { operationId: getFile } } }",
  ].join("\n");

  expect(() => readContract("demo", openDescription({ "openapi.yaml": text }))).toThrow(
    "demo/openapi.yaml:3:5: the credential api_key would go into the URL, where logs keep it; use a header",
  );
});

test("takes the provider's name where the contract has no title", () => {
  expect(read({ info: { title: "Demo API" } }).title).toBe("Demo API");
  expect(read({}).title).toBe("demo");
});

function read(contract: object): ContractFacts {
  const paths = { "/files": { get: { operationId: "getFile" } } };
  return readContract("demo", openDescription({ "openapi.yaml": { paths, ...contract } }));
}
