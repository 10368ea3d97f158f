import { readFileSync } from "node:fs";
import { join } from "node:path";
import { header } from "@scripts/generate/source-text";
import { listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { ContractSide } from "../contract/contract-side.ts";
import { breakingCases } from "./breaking-cases.ts";
import { brief, compareEdited, openSide } from "./compare-edited.ts";
import { type Edit, edited, exampleContract, fileItem } from "./example-contract.ts";
import { clientRefusal, generateTypes } from "./generate-types.ts";
import { typesRules } from "./rules.ts";
import { compareTypes } from "./types-lens.ts";

const text = { type: "string" };
const reference = (name: string) => ({ $ref: `#/components/${name}` });
const schemas = "components schemas";
const file = `${schemas} StoredFile allOf 1`;
const files = "paths /files get";
const one = "paths /files/{fileId}";
const json = (schema: object) => ({ content: { "application/json": { schema } } });

interface GentleCase {
  readonly name: string;
  readonly edit: Edit;
  readonly finding: readonly ["minor", keyof typeof typesRules, string];
}

const gentleCases: readonly GentleCase[] = [
  {
    name: "an operation is added",
    edit: { [`${one} patch`]: { operationId: "changeFile", responses: { 204: { description: "Changed." } } } },
    finding: ["minor", "method-added", "paths//files/{} patch"],
  },
  {
    name: "an optional parameter is added",
    edit: { [`${files} parameters 3`]: { name: "page", in: "query", schema: text } },
    finding: ["minor", "parameter-added", "paths//files get/parameters/query page"],
  },
  {
    name: "a parameter becomes optional",
    edit: { [`${files} parameters 1 required`]: false },
    finding: ["minor", "parameter-optional", "paths//files get/parameters/query owner"],
  },
  {
    name: "an optional body is added",
    edit: { [`${one} delete requestBody`]: json(text) },
    finding: ["minor", "body-added", "paths//files/{} delete/requestBody"],
  },
  {
    name: "a body becomes optional",
    edit: { [`${one} put requestBody required`]: false },
    finding: ["minor", "body-optional", "paths//files/{} put/requestBody"],
  },
  {
    name: "a media type is added to an answer",
    edit: { [`${files} responses 200 content text/html`]: { schema: text } },
    finding: ["minor", "media-type-added", "paths//files get/responses/200"],
  },
  {
    name: "a response header is added",
    edit: { [`${files} responses 429 headers X-Limit`]: { schema: text } },
    finding: ["minor", "header-added", "paths//files get/responses/429/headers/X-Limit"],
  },
  {
    name: "a required property is added to an answer",
    edit: { [`${schemas} Owner properties mail`]: text, [`${schemas} Owner required`]: ["name", "address", "mail"] },
    finding: ["minor", "property-added", "components/schemas/Owner.mail"],
  },
  {
    name: "an optional property is added to a request",
    edit: { [`${schemas} NewFile properties size`]: { type: "integer" } },
    finding: ["minor", "property-added", "components/schemas/NewFile.size"],
  },
  {
    name: "a property of an answer becomes required",
    edit: { [`${file} required`]: ["name", "status", "owner", "source"] },
    finding: ["minor", "property-required", "components/schemas/StoredFile.source"],
  },
  {
    name: "a property of a request becomes optional",
    edit: { [`${schemas} NewFile required`]: [] },
    finding: ["minor", "property-optional", "components/schemas/NewFile.name"],
  },
  {
    name: "an answer is null no longer",
    edit: { [`${file} properties note type`]: "string" },
    finding: ["minor", "type-narrowed", "components/schemas/StoredFile.note"],
  },
  {
    name: "a text of an answer has known values",
    edit: { [`${file} properties source enum`]: ["web", "mail"] },
    finding: ["minor", "type-narrowed", "components/schemas/StoredFile.source"],
  },
  {
    name: "a value is added to a request",
    edit: { [`${schemas} NewFile properties color enum`]: ["red", "green", "blue"] },
    finding: ["minor", "type-widened", "components/schemas/NewFile.color"],
  },
  {
    name: "an alternative is added to a recursive request",
    edit: { [`${schemas} Filter oneOf 2`]: { type: "object", required: ["size"], properties: { size: text } } },
    finding: ["minor", "type-widened", "components/schemas/Filter"],
  },
  {
    name: "a request takes properties that are not named",
    edit: { [`${schemas} NewFile additionalProperties`]: true },
    finding: ["minor", "additional-properties-opened", "components/schemas/NewFile"],
  },
  {
    name: "a security scheme is added",
    edit: {
      "components securitySchemes token": { type: "http", scheme: "bearer" },
      security: [{ apiKey: [] }, { session: [] }, { token: [] }],
    },
    finding: ["minor", "option-added", "components/securitySchemes/token"],
  },
  {
    name: "a server is added with a variable",
    edit: {
      "servers 2": { url: "https://{host}.test", "x-name": "local", variables: { host: { default: "local" } } },
    },
    finding: ["minor", "server-added", "servers/local"],
  },
  {
    name: "a value is added to a server variable",
    edit: { "servers 0 variables region enum": ["eu", "us", "in"] },
    finding: ["minor", "type-widened", "servers/production variable region"],
  },
];

test.each(gentleCases)("$name: one minor", async ({ edit, finding }) => {
  const findings = await compareEdited(edit);

  expect(brief(findings)).toEqual([finding]);
});

const storedFile = {
  type: "object",
  required: ["id", "name", "status", "owner"],
  properties: {
    id: text,
    name: text,
    status: { type: "string", enum: ["failed", "ready", "pending"] },
    note: { anyOf: [{ type: "null" }, text] },
    source: text,
    owner: reference("schemas/Owner"),
    preview: { oneOf: [reference("schemas/Sound"), reference("schemas/Picture")] },
    retention: reference("schemas/Retention"),
    parent: reference("schemas/StoredFile"),
  },
};

const refactors: readonly { readonly name: string; readonly edit: Edit }[] = [
  {
    name: "an allOf is flattened, and all in it spelled in another way",
    edit: { [`${schemas} StoredFile`]: storedFile },
  },
  {
    name: "an inline schema becomes a component",
    edit: {
      [`${schemas} Address`]: { type: "object", required: ["city"], properties: { city: text, street: text } },
      [`${schemas} Owner properties address`]: reference("schemas/Address"),
    },
  },
  {
    name: "a property becomes a component that refers to a component",
    edit: {
      [`${schemas} Color`]: { enum: ["green", "red"] },
      [`${schemas} NewFile properties color`]: reference("schemas/Color"),
    },
  },
  {
    name: "a reference to a recursive schema is written out",
    edit: { [`${one} get responses 200 content application/json schema`]: storedFile },
  },
  {
    name: "a response becomes a component",
    edit: {
      "components responses Slow": {
        description: "Too many requests.",
        headers: { "Retry-After": { required: true, schema: { type: "integer" } } },
        ...json(reference("schemas/Problem")),
      },
      [`${files} responses 429`]: reference("responses/Slow"),
    },
  },
  {
    name: "a shared response is written out and goes",
    edit: {
      [`${one} get responses 404`]: { description: "Nothing.", ...json(reference("schemas/Problem")) },
      [`${one} put responses 404`]: { description: "Nothing.", ...json(reference("schemas/Problem")) },
      "components responses": undefined,
    },
  },
  {
    name: "a shared parameter is written out and goes",
    edit: {
      [`${one} parameters 0`]: { name: "fileId", in: "path", required: true, schema: text },
      "components parameters": undefined,
    },
  },
  {
    name: "a body becomes a component",
    edit: {
      "components requestBodies": { New: { required: true, ...json(reference("schemas/NewFile")) } },
      [`${one} put requestBody`]: reference("requestBodies/New"),
    },
  },
  {
    name: "parameters change their order",
    edit: {
      [`${files} parameters`]: [
        { name: "X-Trace", in: "header", schema: text },
        { name: "owner", in: "query", required: true, schema: text },
        { name: "order", in: "query", schema: { type: "string", enum: ["oldest", "newest"] } },
      ],
    },
  },
  {
    name: "descriptions, examples, limits and formats change",
    edit: {
      [`${file} properties name`]: { ...text, description: "Its name.", maxLength: 3, examples: ["a"] },
      [`${schemas} Owner description`]: "Whose it is.",
      [`${one} get summary`]: "A file",
      [`${one} get deprecated`]: true,
      "components parameters FileId schema format": "uuid",
    },
  },
  {
    name: "a schema is there that nothing uses",
    edit: { [`${schemas} Spare`]: { type: "object", properties: { a: text } } },
  },
];

test.each(refactors)("$name: nothing", async ({ edit }) => {
  const findings = await compareEdited(edit);

  expect(findings).toEqual([]);
});

test("says nothing of a contract and itself", async () => {
  expect(await compareEdited({})).toEqual([]);
});

test("says who breaks, where it stands and what the types were", async () => {
  const before = openSide(exampleContract);
  const after = openSide(edited(exampleContract, { [`${file} properties status enum`]: ["pending", "ready"] }));

  const [finding] = await compareTypes(before, after, "example");

  const subject = "components/schemas/StoredFile.status";
  expect(finding).toEqual({
    lens: "types",
    rule: "value-removed",
    impact: "major",
    message: 'Code that compares `StoredFile.status` with "failed" no longer compiles.',
    subject,
    before: before.placeOf(subject),
    after: after.placeOf(subject),
    names: ["StoredFile.status"],
    typescript: { before: 'status: "pending" | "ready" | "failed"', after: 'status: "pending" | "ready"' },
  });
});

test("names each operation that a shared part belongs to, once", async () => {
  const [finding] = await compareEdited({ "components parameters FileId schema": { type: "integer" } });

  expect(finding?.names).toEqual(["GetFileParams.fileId", "getFile()", "replaceFile()", "deleteFile()"]);
});

test("a change inside of a schema is not told again where the schema is used", async () => {
  const edit = {
    [`${schemas} Retention properties days`]: text,
    [`${schemas} Resource properties id`]: { type: "integer" },
  };

  const findings = await compareEdited(edit);

  expect(brief(findings)).toEqual([
    ["major", "type-changed", "components/schemas/Resource.id"],
    ["major", "type-changed", "components/schemas/Retention.days"],
  ]);
});

test("a schema that is sent and answered is rated by the worse of both", async () => {
  const edit = { [`${schemas} Retention properties action enum`]: ["keep", "drop", "hide"] };

  const findings = await compareEdited(edit);

  expect(findings.map(({ impact, message }) => [impact, message])).toEqual([
    ["major", 'Code that handles each value of `Retention.action` no longer compiles: "hide" may come, too.'],
  ]);
});

test("a schema that only becomes part of a request is rated as what it was", async () => {
  const edit = {
    [`${one} delete requestBody`]: json(reference("schemas/Owner")),
    [`${schemas} Owner properties mail`]: text,
    [`${schemas} Owner required`]: ["name", "address", "mail"],
  };

  const findings = await compareEdited(edit);

  expect(brief(findings)).toEqual([
    ["minor", "property-added", "components/schemas/Owner.mail"],
    ["minor", "body-added", "paths//files/{} delete/requestBody"],
  ]);
});

test("what becomes of an operation that answers to another method is one finding", async () => {
  const { get, ...others } = Object(fileItem);

  const findings = await compareEdited({ [one]: { ...others, patch: get } });

  expect(brief(findings)).toEqual([["major", "path-changed", "paths//files/{} get"]]);
});

test("where no client can be made of a description, the types of its paths are compared", async () => {
  const unnamed = edited(exampleContract, {
    [`${one} get operationId`]: undefined,
    [`${one} delete operationId`]: undefined,
  });
  const before = openSide(unnamed);
  const after = openSide(edited(unnamed, { [`${one} delete`]: undefined, [`${one} get responses 404`]: undefined }));

  const findings = await compareTypes(before, after, "example");

  expect(findings.map(({ subject, message }) => [subject, message])).toEqual([
    ["paths//files/{} delete", 'Code that uses `paths["/files/{fileId}"]["delete"]` no longer compiles: it is gone.'],
    [
      "components/responses/NotFound",
      'Code that looks for 404 in `paths["/files/{fileId}"]["get"]["responses"]` no longer compiles.',
    ],
  ]);
});

test("schemas whose names TypeScript cannot declare are compared, too", async () => {
  const contract = edited(exampleContract, {
    [`${schemas} simple-user`]: { type: "object", required: ["login"], properties: { login: text } },
    [`${file} properties user`]: reference("schemas/simple-user"),
  });

  const findings = await compareEdited({ [`${schemas} simple-user properties login type`]: "integer" }, contract);

  expect(findings.map(({ message, typescript }) => ({ message, typescript }))).toEqual([
    {
      message:
        'Code that takes `components["schemas"]["simple-user"].login` for `string` no longer compiles: it is `number`.',
      typescript: { before: "login: string", after: "login: number" },
    },
  ]);
});

test("says why no client can be made of a description", async () => {
  const side = openSide(edited(exampleContract, { [`${one} get operationId`]: undefined }));

  const refusal = await clientRefusal(side, "example");

  expect(Object.keys(await generateTypes(side, "example"))).toEqual(["schema.gen.ts"]);
  expect(refusal?.message).toContain(
    "the operation has no operationId; give it one: the client's method takes that name",
  );
});

test.each(listProviders(workspace))("the modules of %s are those of its package", async (provider) => {
  const side = new ContractSide(join(workspace, "specs", provider, "openapi.yaml"), workspace);

  const modules = await generateTypes(side, provider);

  for (const [name, source] of Object.entries(modules)) {
    const generated = readFileSync(join(workspace, "packages", provider, "src", name), "utf8");
    expect(generated).toBe(header(`specs/${provider}/openapi.yaml`) + source);
  }
});

test("a shared response that moves to a file is the same", async () => {
  const moved = edited(exampleContract, { "components responses NotFound": { $ref: "./not-found.yaml" } });
  const response = {
    description: "Nothing.",
    ...json({ $ref: "./openapi.yaml#/components/schemas/Problem" }),
  };

  const findings = await compareTypes(
    openSide(exampleContract),
    openSide(moved, { "not-found.yaml": response }),
    "example",
  );

  expect(findings).toEqual([]);
});

test("a family of schemas that refer to each other can be renamed as a whole", async () => {
  const edit = {
    [`${schemas} Search`]: { oneOf: [reference("schemas/NameSearch"), reference("schemas/AnySearch")] },
    [`${schemas} NameSearch`]: {
      type: "object",
      required: ["name"],
      properties: { name: text, limit: { type: "integer" } },
    },
    [`${schemas} AnySearch`]: {
      type: "object",
      required: ["any"],
      properties: { any: { type: "array", items: reference("schemas/Search") } },
    },
    "paths /search post requestBody content application/json schema": reference("schemas/Search"),
    [`${schemas} Filter`]: undefined,
    [`${schemas} NameFilter`]: undefined,
    [`${schemas} AnyFilter`]: undefined,
  };

  const findings = await compareEdited(edit);

  expect(findings.map(({ rule, names }) => [rule, names])).toEqual([
    ["export-renamed", ["Filter", "Search"]],
    ["export-renamed", ["NameFilter", "NameSearch"]],
    ["export-renamed", ["AnyFilter", "AnySearch"]],
  ]);
});

test("each rule is found by one of these tests", () => {
  const found = [...breakingCases.flatMap(({ findings }) => findings), ...gentleCases.map(({ finding }) => finding)];

  expect([...new Set(found.map(([, rule]) => rule))].sort()).toEqual(Object.keys(typesRules).sort());
});
