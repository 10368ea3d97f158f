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

test.each<[object, readonly (readonly [string, string, object])[]]>([
  [
    { type: "apiKey", in: "header", name: "X-API-KEY" },
    [["secretKey", "DEMO_SECRET_KEY", { in: "header", carrier: "X-API-KEY" }]],
  ],
  [{ type: "apiKey", in: "query", name: "key" }, [["secretKey", "DEMO_SECRET_KEY", { in: "query", carrier: "key" }]]],
  [
    { type: "apiKey", in: "cookie", name: "session" },
    [["secretKey", "DEMO_SECRET_KEY", { in: "cookie", carrier: "session" }]],
  ],
  [
    { type: "http", scheme: "bearer" },
    [["secretKey", "DEMO_SECRET_KEY", { in: "header", carrier: "Authorization", prefix: "Bearer " }]],
  ],
  [
    { type: "http", scheme: "Basic" },
    [
      ["username", "DEMO_USERNAME", { in: "basicUsername", carrier: "Authorization" }],
      ["password", "DEMO_PASSWORD", { in: "basicPassword", carrier: "Authorization" }],
    ],
  ],
  [
    { type: "oauth2", flows: {} },
    [["accessToken", "DEMO_ACCESS_TOKEN", { in: "header", carrier: "Authorization", prefix: "Bearer " }]],
  ],
  [
    { type: "openIdConnect", openIdConnectUrl: "https://demo.test" },
    [["accessToken", "DEMO_ACCESS_TOKEN", { in: "header", carrier: "Authorization", prefix: "Bearer " }]],
  ],
  [{ type: "http", scheme: "digest" }, [["secretKey", "", { in: "fetch", carrier: "HTTP's digest" }]]],
  [{ type: "mutualTLS" }, [["secretKey", "", { in: "fetch", carrier: "a client certificate" }]]],
])("a credential of %j is given by %j", (scheme, expected) => {
  const { credentials, operations } = read({
    security: [{ secretKey: [] }],
    components: { securitySchemes: { secretKey: { ...scheme, description: "Secret." } } },
  });

  expect(credentials).toEqual(
    expected.map(([name, environmentVariable, place]) => ({
      name,
      description: "Secret.",
      environmentVariable,
      ...place,
    })),
  );
  expect(operations[0]?.security).toEqual([expected.map(([name]) => name)]);
});

test("flows of OAuth 2 and OpenID Connect share the option accessToken", () => {
  const { credentials, operations } = read({
    security: [{ app: [] }, { login: [] }],
    components: {
      securitySchemes: {
        app: { type: "oauth2", flows: {} },
        login: { type: "openIdConnect", openIdConnectUrl: "https://demo.test" },
      },
    },
  });

  expect(credentials.map(({ name }) => name)).toEqual(["accessToken"]);
  expect(operations[0]?.security).toEqual([["accessToken"]]);
});

test("an option of a scheme keeps its name beside another scheme that is called like it", () => {
  const { credentials } = read({
    security: [{ basic: [], password: [] }],
    components: {
      securitySchemes: {
        basic: { type: "http", scheme: "basic" },
        password: { type: "apiKey", in: "header", name: "X-Password" },
      },
    },
  });

  expect(credentials.map(({ name }) => name)).toEqual(["username", "basicPassword", "password"]);
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

test.each<[object, object, readonly string[] | undefined]>([
  [{ required: true, content: { "application/json": {} } }, {}, ["application/json"]],
  [{ content: { "text/plain": {} } }, {}, ["text/plain"]],
  [
    { content: { "multipart/form-data": {}, "application/vnd.demo+json": {} } },
    {},
    ["application/vnd.demo+json", "multipart/form-data"],
  ],
  [{ required: true, content: {} }, {}, undefined],
  [
    { content: { "multipart/form-data": {}, "application/json": {} } },
    { parameters: [{ name: "contentType", in: "query" }] },
    ["application/json"],
  ],
])("the body %j beside %j can be sent as %j, the first by default", (requestBody, given, types) => {
  const { requestBody: body } = operation({ requestBody, ...given }) ?? {};

  expect(body?.types.map(({ mediaType }) => mediaType)).toEqual(types);
});

test.each<[string, object, string]>([
  [
    "its credential is of no known type",
    { security: [{ odd: [] }] },
    "its credential odd is of a type that OpenAPI does not define",
  ],
  [
    "its credential is no header's",
    { security: [{ spaced: [] }] },
    'its credential spaced goes into "X Key", which is not the name of a header',
  ],
  [
    "two credentials would share a header",
    { security: [{ bearer: [], basic: [] }] },
    "its credential basic would replace another one in the same header",
  ],
  [
    "a required cookie has a name that cookies cannot have",
    { parameters: [{ name: "a session", in: "cookie", required: true }] },
    "its cookie parameter a session has a name that a cookie cannot have",
  ],
  [
    "GET asks for a body",
    { method: "get", requestBody: { required: true, content: { "application/json": {} } } },
    "fetch does not send a body with GET",
  ],
])("an operation has no method where %s", (_, given, why) => {
  expect(operation(given)?.withoutMethod?.why).toEqual(why);
});

test("of several alternatives, those that a client can send are left", () => {
  expect(operation({ security: [{ odd: [] }, { bearer: [] }] })?.security).toEqual([["bearer"]]);
});

test("several bearer tokens that go together are one", () => {
  expect(operation({ security: [{ bearer: [], token: [] }] })?.security).toEqual([["bearer"]]);
});

test.each<[string, object, string]>([
  ["TRACE", { "/files": { trace: {} } }, "fetch or openapi-fetch does not send TRACE"],
  ["a path with a query", { "/files?x=1": { get: {} } }, "its path contains a query or a fragment"],
])("an operation with %s is left out", (_, paths, why) => {
  const { operations, leftOut } = viewOf({ servers: [{ url: "https://demo.test" }], paths });

  expect(operations).toEqual([]);
  expect(leftOut.map((each) => each.why)).toEqual([why]);
});

test.each<[string, object, string]>([
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
    "it is an object or a list with others inside, for which OpenAPI has no way",
  ],
  [
    "an object with lists inside",
    { in: "query", schema: { allOf: [{ properties: { tags: { type: "array" } } }] } },
    "it is an object or a list with others inside, for which OpenAPI has no way",
  ],
  ["at no place", { in: "body" }, "its place is not a part of the request"],
])("an optional parameter is left out that is %s", (_, given, why) => {
  const { operations, leftOut } = read({}, { parameters: [{ name: "a", ...given }] });

  expect(operations[0]?.parameters).toEqual([]);
  expect(leftOut.map((each) => each.why)).toEqual([why]);
});

test("an operation's own servers are its alone, and what it inherits is the client's", () => {
  const own = { operationId: "put", servers: [{ url: "https://upload.test/{version}" }] };
  const { servers, operations } = viewOf({
    servers: [{ url: "https://demo.test" }],
    paths: { "/files": { put: own, get: { operationId: "get" } } },
  });

  expect(servers.map(({ url }) => url)).toEqual(["https://demo.test"]);
  expect(operations.map((each) => [each.operationId, each.servers.map(({ url }) => url)])).toEqual([
    ["get", []],
    ["put", ["https://upload.test/{version}"]],
  ]);
});

test("a place in the path that nothing declares is a parameter", () => {
  const { operations } = viewOf({ paths: { "/files/{id}": { get: { operationId: "getFile" } } } });

  expect(operations[0]?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ["id", "path", true],
  ]);
});

const securitySchemes = {
  odd: { type: "odd" },
  spaced: { type: "apiKey", in: "header", name: "X Key" },
  bearer: { type: "http", scheme: "bearer" },
  token: { type: "oauth2", flows: {} },
  basic: { type: "http", scheme: "basic" },
};

function read(document: object, given: object = {}): ClientView {
  const { method = "put", ...operation }: { method?: string } = given;
  return viewOf({ paths: { "/files": { [method]: { operationId: "putFile", ...operation } } }, ...document });
}

function operation(given: object): ClientOperation | undefined {
  return read({ components: { securitySchemes } }, given).operations[0];
}
