import { inspect } from "node:util";
import { createContractClient } from "@filespec/core";
import { createPathClient } from "@filespec/core/paths";
import { readText } from "@scripts/read";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Answer, listen } from "./testing/round-trip/loopback.ts";
import { loadContract } from "./testing/suite/contract.ts";

// From a description to what the server gets: parameters, credentials, servers and bodies in every way that OpenAPI has.

const text = { type: "string" };
const list = { type: "array", items: text };
const object = { type: "object", additionalProperties: text };
const colors = ["blue", "black", "brown"];
const color = { R: "100", G: "200", B: "150" };

// https://spec.openapis.org/oas/v3.1.1.html#style-examples
test.each([
  ["simple", false, text, "blue", "blue"],
  ["simple", false, list, colors, "blue,black,brown"],
  ["simple", true, list, colors, "blue,black,brown"],
  ["simple", false, object, color, "R,100,G,200,B,150"],
  ["simple", true, object, color, "R=100,G=200,B=150"],
  ["label", false, text, "blue", ".blue"],
  ["label", false, list, colors, ".blue,black,brown"],
  ["label", true, list, colors, ".blue.black.brown"],
  ["label", false, object, color, ".R,100,G,200,B,150"],
  ["label", true, object, color, ".R=100.G=200.B=150"],
  ["matrix", false, text, "blue", ";color=blue"],
  ["matrix", false, list, colors, ";color=blue,black,brown"],
  ["matrix", true, list, colors, ";color=blue;color=black;color=brown"],
  ["matrix", false, object, color, ";color=R,100,G,200,B,150"],
  ["matrix", true, object, color, ";R=100;G=200;B=150"],
  ["simple", false, list, ["a/b", "c,d", "é"], "a%2Fb,c%2Cd,%C3%A9"],
])("in a path, the style %s with explode %j writes %j %j as %s", async (style, explode, schema, value, expected) => {
  const parameters = [{ name: "color", in: "path", required: true, style, explode, schema }];
  const { client, requests } = await clientOf({ path: "/items/{color}", parameters });

  await client.call({ color: value });

  expect(requests[0]?.url).toBe(`/items/${expected}`);
});

test("a path has JSON where the description gives it that media type", async () => {
  const parameters = [
    { name: "color", in: "path", required: true, content: { "application/json": { schema: object } } },
  ];
  const { client, requests } = await clientOf({ path: "/items/{color}", parameters });

  await client.call({ color: { R: "1/2" } });

  expect(requests[0]?.url).toBe("/items/%7B%22R%22%3A%221%2F2%22%7D");
});

test.each<[string, unknown, string]>([
  ["simple", [], "an empty list"],
  ["simple", ["a", ".."], "two dots"],
  ["label", "", "an empty text"],
  ["matrix", {}, "an empty object"],
  ["label", ["."], "a dot"],
])("a path in the style %s refuses %j: %s", async (style, value) => {
  const schema = { anyOf: [list, object, text] };
  const parameters = [{ name: "color", in: "path", required: true, style, schema }];
  const { client, requests } = await clientOf({ path: "/items/{color}", parameters });

  await expect(client.call({ color: value })).rejects.toMatchObject({ name: "ParameterError" });
  expect(requests).toEqual([]);
});

test.each([
  [false, text, "blue", "blue"],
  [false, list, colors, "blue,black,brown"],
  [false, object, color, "R,100,G,200,B,150"],
  [true, object, color, "R=100,G=200,B=150"],
])("a header with explode %j has %j %j as %s", async (explode, schema, value, expected) => {
  const { client, requests } = await clientOf({ parameters: [{ name: "X-Color", in: "header", explode, schema }] });

  await client.call({ headers: { "X-Color": value } });

  expect(requests[0]?.headers["x-color"]).toBe(expected);
});

test("a header has JSON in ASCII where the description gives it that media type", async () => {
  const parameters = [{ name: "X-Args", in: "header", content: { "application/json": { schema: object } } }];
  const { client, requests } = await clientOf({ parameters });

  await client.call({ headers: { "X-Args": { path: "/é" } } });

  expect(requests[0]?.headers["x-args"]).toBe('{"path":"/\\u00e9"}');
});

test("a list in a header with a comma in an item is refused, since it would be two items", async () => {
  const { client, requests } = await clientOf({ parameters: [{ name: "X-Color", in: "header", schema: list }] });

  await expect(client.call({ headers: { "X-Color": ["a,b"] } })).rejects.toMatchObject({ name: "ParameterError" });
  expect(requests).toEqual([]);
});

test.each([
  [true, text, "a b;c", "color=a%20b%3Bc"],
  [true, list, colors, "color=blue; color=black; color=brown"],
  [false, list, colors, "color=blue,black,brown"],
  [false, object, color, "color=R,100,G,200,B,150"],
  [true, object, color, "R=100; G=200; B=150"],
])("a cookie with explode %j has %j %j as %s", async (explode, schema, value, expected) => {
  const { client, requests } = await clientOf({ parameters: [{ name: "color", in: "cookie", explode, schema }] });

  await client.call({ cookies: { color: value } });

  expect(requests[0]?.headers.cookie).toBe(expected);
});

test("cookies are checked like other parameters, and may be called like one", async () => {
  const parameters = [
    { name: "session", in: "cookie", required: true, schema: { type: "string", maxLength: 3 } },
    { name: "theme", in: "cookie", schema: text },
    { name: "session", in: "query", schema: text },
  ];
  const { client, requests } = await clientOf({ parameters });

  await client.call({ session: "q", cookies: { session: "abc", theme: "dark" } });

  expect(requests.map(({ url, headers }) => [url, headers.cookie])).toEqual([
    ["/items?session=q", "session=abc; theme=dark"],
  ]);
  await expect(client.call({})).rejects.toThrow("api.call: session is missing");
  await expect(client.call({ cookies: { session: "abcd" } })).rejects.toThrow("not 0 to 3 characters");
  await expect(client.call({ cookies: { session: "abc", other: "1" } })).rejects.toThrow("no cookie other, only");
});

test("a browser lets no page set a cookie, which is said instead of sending none", async () => {
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { client, requests } = await clientOf({ parameters: [{ name: "session", in: "cookie", schema: text }] });

  await expect(client.call({ cookies: { session: "a" } })).rejects.toThrow(
    "api.call: session is a cookie, which a browser lets no page set",
  );
  expect(requests).toEqual([]);
});

test.each<[string, object, object, object]>([
  ["basic", { type: "http", scheme: "basic" }, { username: "ä", password: "p:w" }, { authorization: "Basic w6Q6cDp3" }],
  [
    "basic without a password",
    { type: "http", scheme: "basic" },
    { username: "key", password: "" },
    { authorization: "Basic a2V5Og==" },
  ],
  ["OAuth 2", { type: "oauth2", flows: {} }, { accessToken: async () => "t" }, { authorization: "Bearer t" }],
  [
    "OpenID Connect",
    { type: "openIdConnect", openIdConnectUrl: "https://id.test" },
    { accessToken: "t" },
    { authorization: "Bearer t" },
  ],
  ["a cookie", { type: "apiKey", in: "cookie", name: "sid" }, { scheme: "s1" }, { cookie: "theme=dark; sid=s1" }],
])("a credential goes where its scheme says: %s", async (_, scheme, options, headers) => {
  const parameters = [{ name: "theme", in: "cookie", schema: text }];
  const { client, requests } = await clientOf({ scheme, options, parameters });

  await client.call(Object.keys(headers).includes("cookie") ? { cookies: { theme: "dark" } } : {});

  expect(requests[0]?.headers).toMatchObject(headers);
});

test.each([
  ["username", { username: "a:b", password: "p" }, "username has a colon, which would end it"],
  ["username", { username: "", password: "p" }, "username is empty or not a string"],
  ["password", { username: "a", password: 7 }, "password is empty or not a string"],
  ["nothing", {}, "no credential; set the option username (or API_USERNAME) and password (or API_PASSWORD)"],
])("a wrong credential of the scheme Basic is refused: %s", async (_, options, message) => {
  const { client, requests } = await clientOf({ scheme: { type: "http", scheme: "basic" }, options });

  await expect(client.call({})).rejects.toThrow(`api.call: ${message}`);
  expect(requests).toEqual([]);
});

const queryKey = { type: "apiKey", in: "query", name: "api key" };

test("a key in the query is sent, also where a redirect leads, and nothing shows it", async () => {
  const key = "s3cr3t/key+1";
  const attempts: object[] = [];
  const responses: Response[] = [];
  const { client, url, requests } = await clientOf({
    scheme: queryKey,
    options: { scheme: key, onAttempt: (attempt: object) => attempts.push(attempt) },
    parameters: [{ name: "tag", in: "query", schema: text }],
    answer: (request, response) => {
      if (request.url?.startsWith("/items")) {
        response.writeHead(307, { location: "/moved?to=1" }).end();
      } else {
        response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ error: request.url }));
      }
    },
  });

  const failure = await client
    .call({ tag: "a" }, { onResponse: (response: Response) => responses.push(response) })
    .catch((error: unknown) => error);
  const result = await client.safe.call({ tag: "a" });

  const encoded = "api%20key=s3cr3t%2Fkey%2B1";
  expect(requests.slice(0, 2).map((each) => each.url)).toEqual([`/items?tag=a&${encoded}`, `/moved?to=1&${encoded}`]);
  expect(responses.map((each) => each.url)).toEqual([`${url}/moved?to=1`]);
  for (const shown of [
    `${failure}`,
    inspect(responses),
    inspect(result),
    JSON.stringify(attempts),
    `${responses[0]?.url}`,
  ]) {
    expect(shown).not.toContain("s3cr3t");
  }
  expect(`${failure}`).toContain("[credential]");
});

test("a key in the query goes to no other origin", async () => {
  const other = await listen(onTestFinished, (_request, response) => response.end("{}"));
  const { client } = await clientOf({
    scheme: queryKey,
    options: { scheme: "s3cr3t" },
    answer: (_request, response) => response.writeHead(302, { location: other.url }).end(),
  });

  await expect(client.call({})).rejects.toMatchObject({ name: "ResponseError" });
  expect(other.requests).toEqual([]);
});

test("middleware does not see a key in the query, and it is sent all the same", async () => {
  const seen: string[] = [];
  const { pathClient, requests } = await clientOf({ scheme: queryKey, options: { scheme: "s3cr3t" } });
  pathClient.use({ onRequest: ({ request }: { request: Request }) => void seen.push(request.url) });

  await pathClient.call({});

  expect(seen.join()).not.toContain("s3cr3t");
  expect(requests[0]?.url).toBe("/items?api%20key=s3cr3t");
});

test.each([
  ["a client certificate", { type: "mutualTLS" }],
  ["HTTP's Digest", { type: "http", scheme: "digest" }],
])("%s is left to the caller's fetch, if the caller says so", async (_, scheme) => {
  const { client, url, contract, requests } = await clientOf({ scheme });
  const own = createContractClient<AnyClient>(contract, { ...{ scheme: true }, baseUrl: url, fetch });

  await own.call({});

  expect(requests).toHaveLength(1);
  await expect(client.call({})).rejects.toThrow("api.call: no credential; set the option scheme");
  const without = createContractClient<AnyClient>(contract, { ...{ scheme: true }, baseUrl: url });
  await expect(without.call({})).rejects.toThrow("api.call: scheme must be true, beside a fetch that sends it");
});

test("an operation's own server is used for it alone, with the credential, and baseUrl replaces both", async () => {
  const upload = await listen(onTestFinished, (_request, response) => response.end("{}"));
  const { contract, url, requests } = await clientOf({
    scheme: { type: "http", scheme: "bearer" },
    ownServers: [{ url: `${upload.url}/up` }],
  });
  const options: object = { scheme: "t" };

  const client = createContractClient<AnyClient>({ ...contract, server: url }, options);
  await client.call({});
  await client.other({});
  await createContractClient<AnyClient>(contract, { ...options, baseUrl: `${url}/proxy` }).call({});

  expect(upload.requests.map((each) => [each.url, each.headers.authorization])).toEqual([["/up/items", "Bearer t"]]);
  expect(requests.map((each) => each.url)).toEqual(["/other", "/proxy/items"]);
});

test("an operation's own server may be relative to the contract's", async () => {
  const { contract, url, requests } = await clientOf({ ownServers: [{ url: "/v2" }] });

  await createContractClient<AnyClient>({ ...contract, server: `${url}/v1` }).call({});

  expect(requests.map((each) => each.url)).toEqual(["/v2/items"]);
});

test("a contract whose server is only a path asks for baseUrl", async () => {
  const { contract, url, requests } = await clientOf({ servers: [{ url: "/api/v3" }] });

  expect(() => createContractClient(contract)).toThrow(
    "api: set baseUrl, since the contract's server /api/v3 is only a path",
  );
  await createContractClient<AnyClient>(contract, { baseUrl: `${url}/api/v3` }).call({});

  expect(requests.map((each) => each.url)).toEqual(["/api/v3/items"]);
});

const bodies = {
  "multipart/form-data": { schema: { type: "object", properties: { file: { type: "string", format: "binary" } } } },
  "application/json": { schema: object },
  "image/*": { schema: { type: "string", format: "binary" } },
};

test.each<[object, string, string]>([
  [{ body: { a: "1" } }, "application/json", '{"a":"1"}'],
  [{ contentType: "application/json", body: { a: "1" } }, "application/json", '{"a":"1"}'],
  [{ contentType: "image/png", body: new Blob(["png"], { type: "text/plain" }) }, "image/png", "png"],
  [{ contentType: "image/webp", body: new TextEncoder().encode("webp") }, "image/webp", "webp"],
])("of several media types of a body the caller chooses: %j is sent as %s", async (parameters, type, content) => {
  const { client, requests } = await clientOf({ method: "post", requestBody: { content: bodies } });

  await client.call(parameters);

  expect(requests.map(({ headers, body }) => [headers["content-type"], body.toString()])).toEqual([[type, content]]);
});

test("a form with a file is chosen by its media type, and its boundary is the platform's", async () => {
  const { client, requests } = await clientOf({ method: "post", requestBody: { content: bodies } });

  await client.call({ contentType: "multipart/form-data", body: { file: new Blob(["bytes"]) } });

  expect(requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(requests[0]?.body.toString()).toContain('name="file"; filename="blob"');
});

test("a media type that the contract does not have is refused", async () => {
  const { client, requests } = await clientOf({ method: "post", requestBody: { content: bodies } });

  await expect(client.call({ contentType: "text/csv", body: "a" })).rejects.toThrow(
    "api.call: no contentType text/csv, only application/json,multipart/form-data,image/*",
  );
  expect(requests).toEqual([]);
});

test("a form has each property in the style that the description gives it", async () => {
  const encoding = {
    tags: { style: "form", explode: false },
    ids: { style: "pipeDelimited" },
    meta: { style: "deepObject", explode: true },
    size: { style: "form" },
  };
  const content = { "application/x-www-form-urlencoded": { schema: object, encoding } };
  const { client, requests } = await clientOf({ method: "post", requestBody: { content } });

  await client.call({
    body: {
      tags: ["a", "b"],
      ids: ["1", "2"],
      meta: { order: { id: 7 }, lines: [{ sku: "x" }, { sku: "y" }] },
      size: { w: 1, h: 2 },
      plain: { a: 1 },
      twice: ["x", "y"],
      none: undefined,
    },
  });

  expect([...new URLSearchParams(requests[0]?.body.toString())]).toEqual([
    ["tags", "a,b"],
    ["ids", "1|2"],
    ["meta[order][id]", "7"],
    ["meta[lines][0][sku]", "x"],
    ["meta[lines][1][sku]", "y"],
    ["w", "1"],
    ["h", "2"],
    ["plain", '{"a":1}'],
    ["twice", "x"],
    ["twice", "y"],
  ]);
});

test("every operation can be had as a stream, which has no limit and no timeout once its headers are there", async () => {
  let send = (_text: string): void => {};
  const { client } = await clientOf({
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "x-total": "7" }).write('{"a":');
      send = (rest) => response.end(rest);
    },
  });

  const response = await client.stream.call({}, { timeout: 500, maxResponseBytes: 3 });
  setTimeout(() => send('"1"}'), 700);

  expect(response.headers.get("x-total")).toBe("7");
  expect(await response.json()).toEqual({ a: "1" });
});

test("a stream is not had of what is no success, nor of a status that is not documented", async () => {
  const { client } = await clientOf({
    answer: ({ headers }, response) => response.writeHead(Number(headers["x-status"])).end('{"error":"gone"}'),
  });
  const call = (status: string) => client.stream.call({}, { headers: { "x-status": status } });

  await expect(call("404")).rejects.toMatchObject({ name: "ApiError", status: 404, body: { error: "gone" } });
  await expect(call("299")).rejects.toMatchObject({ name: "ResponseError" });
});

test("a result has the headers of its response as text, and does not show them when it is printed", async () => {
  const { client } = await clientOf({
    answer: (_request, response) =>
      response.writeHead(200, { "content-type": "application/json", "Pagination-Total": "12" }).end("{}"),
  });

  const result = await client.safe.call({});

  expect(result.headers["pagination-total"]).toBe("12");
  expect(inspect(result)).toBe("{ status: 200, ok: true, data: {} }");
});

type Method<Result> = (parameters: object, options?: object) => Promise<Result>;

interface AnyClient {
  readonly call: Method<unknown>;
  readonly other: Method<unknown>;
  readonly safe: { readonly call: Method<{ readonly headers: { readonly [name: string]: string } }> };
  readonly stream: { readonly call: Method<Response> };
  readonly use: (middleware: object) => void;
}

interface Api {
  readonly path?: string;
  readonly method?: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly scheme?: object;
  readonly servers?: readonly object[];
  readonly ownServers?: readonly object[];
  readonly options?: object;
  readonly answer?: Answer;
}

/** A client of an API with the operation `call`, and its server. */
async function clientOf({ path = "/items", method = "get", options, ...api }: Api) {
  const { parameters, requestBody, scheme, servers, ownServers, answer } = api;
  const responses = {
    200: { content: { "application/json": { schema: object } } },
    404: { content: { "application/json": { schema: object } } },
  };
  const call = { operationId: "call", parameters, requestBody, responses, servers: ownServers };
  const description = {
    openapi: "3.1.0",
    info: { title: "API", version: "1" },
    servers,
    security: scheme ? [{ scheme: [] }] : [],
    paths: { [path]: { [method]: call }, "/other": { get: { operationId: "other", responses } } },
    components: { securitySchemes: scheme ? { scheme } : {} },
  };
  const contract = await loadContract(readText(JSON.stringify(description), "openapi.json"), "api", onTestFinished);
  const server = await listen(onTestFinished, answer);
  const given = { baseUrl: server.url, maxRetries: 0, ...options };
  const client = createContractClient<AnyClient>(contract, given);
  return { ...server, contract, client, pathClient: createPathClient<AnyClient>(contract, given) };
}
