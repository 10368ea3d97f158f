import { join } from "node:path";
import type { ContractError } from "@scripts/read";
import { type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { adaptFile } from "./adapt-file.ts";

const done = { 204: { description: "Done." } };

test("keeps the words, the comments and the order of YAML that lacks nothing", async () => {
  const text =
    "# Theirs.\nopenapi: 3.0.3\npaths:\n  /a: # One.\n    get: { operationId: a, responses: { 204: { description: A. } } }\n";

  expect((await adapt({ "openapi.yaml": text })).text).toBe(text);
});

test("keeps them around what is changed", async () => {
  const text =
    "# Theirs.\r\nopenapi: 3.0.3\r\npaths:\r\n  /a: # One.\r\n    get:\r\n      # Why?\r\n      responses: { 204: { description: A. } }\r\n";

  expect((await adapt({ "openapi.yaml": `\ufeff${text}` })).text).toBe(
    "# Theirs.\nopenapi: 3.0.3\npaths:\n  /a:\n    # One.\n    get:\n      # Why?\n      responses: { 204: { description: A. } }\n      operationId: getA\n",
  );
});

test("writes what aliases repeat once for each, since it is changed", async () => {
  const text =
    "openapi: 3.1.0\npaths:\n  /a: { get: &get { responses: { 204: { description: A. } } } }\n  /b: { get: *get }\n";

  const { text: adapted } = await adapt({ "openapi.yaml": text });

  expect(Object.values(parse(adapted).paths)).toEqual([
    { get: { responses: { 204: { description: "A." } }, operationId: "getA" } },
    { get: { responses: { 204: { description: "A." } }, operationId: "getB" } },
  ]);
});

test("writes out what nobody sees", async () => {
  const value = {
    openapi: "3.1.0",
    info: { title: "A \u202e B \u001b[2J" },
    paths: { "/a\u2066": { get: { operationId: "a", responses: done } } },
  };

  const { text } = await adapt({ "openapi.json": value });

  expect(text).toContain('title: "A \\u202e B \\e[2J"');
  expect(parse(text).info.title).toBe(value.info.title);
  expect(text).not.toMatch(/(?!\n)[\p{Cf}\p{Cc}]/u);
});

test("converts Swagger 2.0", async () => {
  const swagger = {
    swagger: "2.0",
    info: { title: "Pets", version: "1" },
    host: "pets.test",
    basePath: "/v1",
    schemes: ["https"],
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    security: [{ key: [] }],
    paths: {
      "/pets": {
        post: {
          operationId: "addPet",
          consumes: ["application/json"],
          parameters: [{ name: "pet", in: "body", required: true, schema: { $ref: "#/definitions/Pet" } }],
          responses: { 201: { description: "A.", schema: { $ref: "#/definitions/Pet" } } },
        },
      },
    },
    definitions: { Pet: { type: "object", properties: { name: { type: "string" } } } },
  };

  const { reading, changes } = await adapt({ "swagger.json": swagger });

  const [operation] = reading.facts.operations;
  expect(changes).toEqual([{ path: "", rule: "swagger", what: "it was converted from Swagger 2.0 to OpenAPI 3.0" }]);
  expect(reading.facts.servers.map(({ url }) => url)).toEqual(["https://pets.test/v1"]);
  expect(operation?.requestBody).toMatchObject({ required: true, content: [{ schema: { ref: "Pet" } }] });
  expect(operation?.responses[0]?.content[0]?.schema).toMatchObject({ ref: "Pet" });
  expect(operation?.security?.alternatives).toEqual([{ key: [] }]);
});

test("makes one file of several, among them the path items of other files", async () => {
  const { text, changes } = await adapt({
    "openapi.yaml": "openapi: 3.0.3\npaths:\n  /a: { $ref: paths/a.yaml }\n",
    "paths/a.yaml": "get: { responses: { 200: { $ref: '../b.yaml#/answer' } } }\n",
    "b.yaml": "answer: { description: A. }\n",
  });

  expect(changes.map(({ rule }) => rule)).toEqual(["bundle", "operation-name"]);
  expect(JSON.stringify(parse(text))).not.toContain(".yaml");
  expect(Object.keys(parse(text).paths["/a"].get)).toEqual(["responses", "operationId"]);
});

test("leaves out a pattern that a text can keep a client busy with", async () => {
  const parameters = [{ name: "q", in: "query", schema: { type: "string", pattern: "^(a+)+$" } }];
  const paths = { "/a": { get: { operationId: "a", parameters, responses: done } } };

  const { text, changes } = await adapt({ "openapi.json": { openapi: "3.1.0", paths } });

  expect(changes).toMatchObject([{ path: "/paths/~1a/get/parameters/0/schema/pattern", rule: "pattern" }]);
  expect(text).not.toContain("pattern");
});

test("does not look for the value of an example elsewhere, in no file", async () => {
  const { text, changes } = await adapt({
    "openapi.yaml": "openapi: 3.0.3\npaths:\n  /a: { $ref: a.yaml }\n",
    "a.yaml":
      "get: { operationId: a, responses: { 200: { description: A., content: { a/b: { examples: { e: { externalValue: /etc/hostname } } } } } } }\n",
  });

  expect(changes.map(({ what }) => what)).toContain("an example's value at /etc/hostname was left out");
  expect(parse(text).paths["/a"].get.responses[200].content["a/b"].examples.e).toEqual({});
});

const out = "points outside the description's folder; move the file into the folder";

test.each<[string, Files, string]>([
  [
    "a list",
    { "openapi.yaml": "- 1\n" },
    "openapi.yaml:1:1: this is not an OpenAPI description; begin it with `openapi: 3.1.1`",
  ],
  [
    "nothing",
    { "openapi.yaml": "" },
    "openapi.yaml:1:1: this is not an OpenAPI description; begin it with `openapi: 3.1.1`",
  ],
  [
    "a reference out of its folder",
    { "openapi.yaml": "openapi: 3.1.0\nx: { $ref: ../y.yaml }\n" },
    `openapi.yaml:2:6: $ref ../y.yaml ${out}`,
  ],
  [
    "a reference to the network in another file",
    { "openapi.yaml": "openapi: 3.1.0\nx: { $ref: y.yaml }\n", "y.yaml": "$ref: http://localhost:1/z.yaml\n" },
    "y.yaml:1:1: $ref http://localhost:1/z.yaml is an absolute URI, and only files of the description's folder are read; copy the file into the folder and refer to it by its path",
  ],
  [
    "a reference that others split elsewhere",
    {
      "openapi.yaml": 'openapi: 3.1.0\nx: { $ref: "x.yaml#y/../../outside/secret.yaml#/Stolen" }\n',
      "x.yaml": "y: 1\n",
    },
    "openapi.yaml:2:6: $ref x.yaml#y/../../outside/secret.yaml#/Stolen has more than one #; write the others as %23",
  ],
  [
    "more operations than a client can have",
    {
      "openapi.json": {
        openapi: "3.1.0",
        paths: Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`/${at}`, { get: {} }])),
      },
    },
    "openapi.json:1:20: it has 20001 operations, and a client is made of at most 20000; leave out those that nobody calls",
  ],
])("refuses %s in one line", async (_, files, line) => {
  const problems = await adapt(files).catch((error: ContractError) => error.message);

  expect(problems).toBe(line);
});

function adapt(files: Files): ReturnType<typeof adaptFile> {
  const folder = temporaryFolder(files);
  return adaptFile(join(folder, Object.keys(files)[0] ?? ""), folder);
}
