import { expect, test } from "vitest";
import { viewOf } from "../testing/view-of.ts";
import type { ClientOperation, ClientView } from "./client-view.ts";

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

test("takes / for the server of a description that has none", () => {
  expect(read({}).servers).toEqual([{ name: "production", url: "/", description: undefined, variables: [] }]);
});

test("a placeholder is not a default, and a place in the URL that nothing describes is a variable", () => {
  const { servers } = read({
    servers: [
      {
        url: "https://{region}.test/{organizationId}/{shelf}",
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
    { name: "shelf", description: undefined, default: undefined, enum: undefined, environmentVariable: "DEMO_SHELF" },
  ]);
});

test("credentials and server variables called as another option get names of their own, in the URL too", () => {
  const { servers, credentials, operations } = read({
    servers: [{ url: "https://{timeout}.{headersCredential}.test", variables: { timeout: { default: "a" } } }],
    security: [{ headers: [] }],
    components: { securitySchemes: { headers: { type: "http", scheme: "bearer" } } },
  });

  expect(servers[0]?.url).toBe("https://{serverTimeout}.{serverHeadersCredential}.test");
  expect(servers[0]?.variables.map(({ name }) => name)).toEqual(["serverTimeout", "serverHeadersCredential"]);
  expect(credentials.map(({ name }) => name)).toEqual(["headersCredential"]);
  expect(operations[0]?.security).toEqual([["headersCredential"]]);
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
  [
    { type: "openIdConnect", openIdConnectUrl: "https://demo.test" },
    { header: "Authorization", prefix: "Bearer " },
  ],
])("a credential of %j goes to %j", (scheme, place) => {
  const { credentials } = read({
    security: [{ secretKey: [] }],
    components: { securitySchemes: { secretKey: { ...scheme, description: "Secret." } } },
  });

  expect(credentials).toEqual([
    { name: "secretKey", description: "Secret.", environmentVariable: "DEMO_SECRET_KEY", ...place },
  ]);
});

test("leaves out the credentials that no operation takes", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const { credentials } = read({
    security: [{ jwt: [] }],
    components: { securitySchemes: { apiKey: bearer, jwt: bearer } },
  });

  expect(credentials.map(({ name }) => name)).toEqual(["jwt"]);
});

test("takes the provider's name where the description has no title", () => {
  expect(read({ info: { title: "Demo API" } }).title).toBe("Demo API");
  expect(read({}).title).toBe("demo");
});

test.each([
  [
    { required: true, content: { "application/json": {} } },
    { mediaType: "application/json", required: true, partTypes: {} },
  ],
  [{ content: { "text/plain": {} } }, { mediaType: "text/plain", required: false, partTypes: {} }],
  [
    { content: { "multipart/form-data": {}, "application/vnd.demo+json": {} } },
    { mediaType: "application/vnd.demo+json", required: false, partTypes: {} },
  ],
  [
    {
      content: {
        "multipart/form-data": { encoding: { a: { contentType: "image/png" }, b: { contentType: "image/*" } } },
      },
    },
    { mediaType: "multipart/form-data", required: false, partTypes: { a: "image/png" } },
  ],
  [{ required: true, content: {} }, undefined],
])("reads the request body %j", (requestBody, expected) => {
  expect(operation({ requestBody })?.requestBody).toEqual(expected);
});

test.each<[string, object, string]>([
  [
    "its credential would go into the URL",
    { security: [{ queryKey: [] }] },
    "its credential queryKey would go into the URL, where logs keep it",
  ],
  [
    "it needs a client certificate",
    { security: [{ certificate: [] }] },
    "its credential certificate is a client certificate, which fetch cannot send",
  ],
  [
    "two credentials would share a header",
    { security: [{ bearer: [], basic: [] }] },
    "its credential basic would replace another one in the same header",
  ],
  [
    "a required parameter is a cookie",
    { parameters: [{ name: "session", in: "cookie", required: true }] },
    "its cookie parameter session is a cookie",
  ],
])("an operation has no method where %s", (_, given, why) => {
  expect(operation(given)?.withoutMethod).toEqual({ at: "openapi.yaml#/paths/~1files/put", what: "PUT /files", why });
});

test("of several alternatives, those that a client can send are left", () => {
  expect(operation({ security: [{ queryKey: [] }, { bearer: [] }] })?.security).toEqual([["bearer"]]);
});

test("several bearer tokens that go together are one", () => {
  expect(operation({ security: [{ bearer: [], token: [] }] })?.security).toEqual([["bearer"]]);
});

test.each<[string, object, string]>([
  ["TRACE", { "/files": { trace: {} } }, "fetch or openapi-fetch does not send TRACE"],
  ["a path with a query", { "/files?x=1": { get: {} } }, "its path contains a query or a fragment"],
  [
    "a server of its own",
    { "/files": { get: { servers: [{ url: "https://upload.test" }] } } },
    "it has a server of its own",
  ],
])("an operation with %s is left out", (_, paths, why) => {
  const { operations, leftOut } = viewOf({ servers: [{ url: "https://demo.test" }], paths });

  expect(operations).toEqual([]);
  expect(leftOut.map((each) => each.why)).toEqual([why]);
});

test.each<[string, object, string]>([
  ["a cookie", { in: "cookie" }, "it is a cookie"],
  ["with a media type", { in: "query", content: { "application/xml": {} } }, "it has a media type of its own"],
  [
    "a list in a style for objects",
    { in: "query", style: "deepObject", schema: { type: "array" } },
    "it is a list in the style deepObject, which is for objects",
  ],
  [
    "an object in a style for lists",
    { in: "query", style: "pipeDelimited", schema: { type: "object" } },
    "it is an object in the style pipeDelimited",
  ],
  [
    "an object with objects inside",
    { in: "query", style: "deepObject", schema: { properties: { year: { type: "object" } } } },
    "it is an object with lists or objects inside, for which OpenAPI has no way",
  ],
  [
    "an object with lists inside",
    { in: "query", schema: { allOf: [{ properties: { tags: { type: "array" } } }] } },
    "it is an object with lists or objects inside, for which OpenAPI has no way",
  ],
  ["at no place", { in: "body" }, "its place is not a part of the request"],
])("an optional parameter is left out that is %s", (_, given, why) => {
  const { operations, leftOut } = read({}, { parameters: [{ name: "a", ...given }] });

  expect(operations[0]?.parameters).toEqual([]);
  expect(leftOut.map((each) => each.why)).toEqual([why]);
});

test("a place in the path that nothing declares is a parameter", () => {
  const { operations } = viewOf({ paths: { "/files/{id}": { get: { operationId: "getFile" } } } });

  expect(operations[0]?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ["id", "path", true],
  ]);
});

const securitySchemes = {
  queryKey: { type: "apiKey", in: "query", name: "key" },
  certificate: { type: "mutualTLS" },
  bearer: { type: "http", scheme: "bearer" },
  token: { type: "oauth2", flows: {} },
  basic: { type: "http", scheme: "basic" },
};

function read(document: object, given: object = {}): ClientView {
  return viewOf({ paths: { "/files": { put: { operationId: "putFile", ...given } } }, ...document });
}

function operation(given: object): ClientOperation | undefined {
  return read({ components: { securitySchemes } }, given).operations[0];
}
