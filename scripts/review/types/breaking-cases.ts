import type { Impact } from "../change.ts";
import { type Edit, fileItem } from "./example-contract.ts";
import type { TypesRule } from "./rules.ts";

/** A change that stops code from compiling, and such code. */
export interface BreakingCase {
  readonly name: string;
  readonly edit: Edit;
  readonly findings: readonly (readonly [Impact, TypesRule, subject: string])[];
  /** Statements of a consumer, with `client` and `api` for the package. */
  readonly code: string;
}

const text = { type: "string" };
const schemas = "components schemas";
const file = `${schemas} StoredFile allOf 1`;
const files = "paths /files get";
const one = "paths /files/{fileId}";
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const retry = `operations["listFiles"]["responses"][429]["headers"]["Retry-After"]`;

/** At least one for each rule that can be a major. */
export const breakingCases: readonly BreakingCase[] = [
  {
    name: "an operation is removed",
    edit: { [`${one} delete`]: undefined },
    findings: [["major", "method-removed", "paths//files/{} delete"]],
    code: `await client.deleteFile({ fileId: "1" });`,
  },
  {
    name: "an operationId is renamed",
    edit: { [`${one} get operationId`]: "readFile" },
    findings: [["major", "method-renamed", "paths//files/{} get"]],
    code: `await client.getFile({ fileId: "1" });`,
  },
  {
    name: "an operation moves to another path",
    edit: { "paths /find": { post: { operationId: "search", responses: {} } }, "paths /search": undefined },
    findings: [
      ["major", "path-changed", "paths//search post"],
      ["major", "body-removed", "paths//search post/requestBody"],
      ["major", "status-removed", "paths//search post/responses/200"],
    ],
    code: `await client.POST("/search", { body: "name" });`,
  },
  {
    name: "a schema that nothing else changes is inlined",
    edit: {
      [`${file} properties owner`]: {
        type: "object",
        required: ["name", "address"],
        properties: {
          name: text,
          address: { type: "object", required: ["city"], properties: { city: text, street: text } },
        },
      },
      [`${schemas} Owner`]: undefined,
    },
    findings: [["major", "export-removed", "components/schemas/Owner"]],
    code: `const owner: api.Owner | undefined = undefined; void owner;`,
  },
  {
    name: "a schema is renamed",
    edit: {
      [`${file} properties retention`]: { $ref: "#/components/schemas/Keeping" },
      [`${schemas} NewFile properties retention`]: { $ref: "#/components/schemas/Keeping" },
      [`${schemas} Keeping`]: {
        type: "object",
        required: ["action"],
        properties: { action: { type: "string", enum: ["keep", "drop"] }, days: { type: "integer" } },
      },
      [`${schemas} Retention`]: undefined,
    },
    findings: [["major", "export-renamed", "components/schemas/Keeping"]],
    code: `const retention: api.Retention = { action: "keep" }; void retention;`,
  },
  {
    name: "a schema is renamed and changed",
    edit: {
      [`${file} properties owner`]: { $ref: "#/components/schemas/Person" },
      [`${schemas} Person`]: {
        type: "object",
        required: ["address"],
        properties: {
          name: text,
          address: {
            type: "object",
            required: ["city"],
            properties: { city: text, street: text },
          },
        },
      },
      [`${schemas} Owner`]: undefined,
    },
    findings: [
      ["major", "export-renamed", "components/schemas/Person"],
      ["major", "property-optional", "components/schemas/Person.name"],
    ],
    code: `(await client.getFile({ fileId: "1" })).owner.name.trim();`,
  },
  {
    name: "a shared path parameter is renamed",
    edit: {
      "components parameters FileId name": "id",
      "paths /files/{id}": fileItem,
      "paths /files/{fileId}": undefined,
    },
    findings: [["major", "parameter-renamed", "components/parameters/FileId"]],
    code: `await client.getFile({ fileId: "1" });`,
  },
  {
    name: "a required parameter is added",
    edit: { [`${files} parameters 3`]: { name: "page", in: "query", required: true, schema: text } },
    findings: [["major", "required-parameter-added", "paths//files get/parameters/query page"]],
    code: `await client.listFiles({ owner: "me" });`,
  },
  {
    name: "a parameter is removed",
    edit: {
      [`${files} parameters`]: [
        { name: "owner", in: "query", required: true, schema: text },
        { name: "X-Trace", in: "header", schema: text },
      ],
    },
    findings: [["major", "parameter-removed", "paths//files get/parameters/query order"]],
    code: `await client.listFiles({ owner: "me", order: "newest" });`,
  },
  {
    name: "a parameter moves into the headers",
    edit: { [`${files} parameters 1 in`]: "header" },
    findings: [["major", "parameter-moved", "paths//files get/parameters/header owner"]],
    code: `await client.listFiles({ owner: "me" });`,
  },
  {
    name: "a parameter becomes required",
    edit: { [`${files} parameters 0 required`]: true },
    findings: [["major", "parameter-required", "paths//files get/parameters/query order"]],
    code: `await client.listFiles({ owner: "me" });`,
  },
  {
    name: "a value of a parameter is removed",
    edit: { [`${files} parameters 0 schema enum`]: ["newest"] },
    findings: [["major", "type-narrowed", "paths//files get/parameters/query order"]],
    code: `await client.listFiles({ owner: "me", order: "oldest" });`,
  },
  {
    name: "a shared parameter has another type",
    edit: { "components parameters FileId schema": { type: "integer" } },
    findings: [["major", "type-changed", "components/parameters/FileId"]],
    code: `await client.deleteFile({ fileId: "1" });`,
  },
  {
    name: "a required body is added",
    edit: { [`${one} delete requestBody`]: { required: true, ...json(text) } },
    findings: [["major", "body-required", "paths//files/{} delete/requestBody"]],
    code: `await client.deleteFile({ fileId: "1" });`,
  },
  {
    name: "a body becomes required",
    edit: { "paths /files post requestBody required": true },
    findings: [["major", "body-required", "paths//files post/requestBody"]],
    code: `await client.createFile();`,
  },
  {
    name: "a body is removed",
    edit: { "paths /files post requestBody": undefined },
    findings: [["major", "body-removed", "paths//files post/requestBody"]],
    code: `await client.POST("/files", { body: { name: "a" } });`,
  },
  {
    name: "a body has another media type",
    edit: { "paths /files post requestBody content": { "text/plain": { schema: text } } },
    findings: [["major", "body-changed", "paths//files post/requestBody"]],
    code: `await client.createFile({ body: { name: "a" } });`,
  },
  {
    name: "a property of an inline body becomes required",
    edit: { "paths /files post requestBody content application/json schema required": ["name", "tags"] },
    findings: [["major", "property-required", "paths//files post/requestBody.tags"]],
    code: `await client.createFile({ body: { name: "a" } });`,
  },
  {
    name: "a media type of a body is removed",
    edit: { "paths /search post requestBody content text/plain": undefined },
    findings: [["major", "media-type-removed", "paths//search post/requestBody"]],
    code: `await client.POST("/search", { body: "name" });`,
  },
  {
    name: "a status is added",
    edit: { [`${one} get responses 403`]: { description: "No.", ...json(text) } },
    findings: [["major", "status-added", "paths//files/{} get/responses/403"]],
    code: `
      const result = await client.safe.getFile({ fileId: "1" });
      switch (result.status) {
        case 200: case 404: case "unexpected": return;
        default: result satisfies never;
      }`,
  },
  {
    name: "a status is removed",
    edit: { [`${one} get responses 404`]: undefined },
    findings: [["major", "status-removed", "components/responses/NotFound"]],
    code: `void ((await client.safe.getFile({ fileId: "1" })).status === 404);`,
  },
  {
    name: "a method resolves to another media type",
    edit: { "paths /search post responses 200 content application/json": { schema: text } },
    findings: [["major", "answer-changed", "paths//search post/responses/200"]],
    code: `await (await client.search({ body: { name: "a" } })).arrayBuffer();`,
  },
  {
    name: "a shared error has a body no longer",
    edit: { "components responses NotFound": { description: "Nothing." } },
    findings: [["major", "answer-changed", "components/responses/NotFound"]],
    code: `
      const result = await client.safe.getFile({ fileId: "1" });
      if (result.status === 404) result.error.message.trim();`,
  },
  {
    name: "a shared error has another body",
    edit: {
      "components responses NotFound content application/json schema": {
        type: "object",
        required: ["code"],
        properties: { code: text },
        additionalProperties: true,
      },
    },
    findings: [
      ["major", "property-removed", "components/responses/NotFound.message"],
      ["minor", "property-added", "components/responses/NotFound.code"],
    ],
    code: `
      const result = await client.safe.replaceFile({ fileId: "1", body: { name: "a" } });
      if (result.status === 404) result.error.message.trim();`,
  },
  {
    name: "a media type of an answer is removed",
    edit: { [`${files} responses 200 content text/csv`]: undefined },
    findings: [["major", "media-type-removed", "paths//files get/responses/200"]],
    code: `const csv: api.operations["listFiles"]["responses"][200]["content"]["text/csv"] = ""; void csv;`,
  },
  {
    name: "a response header is removed",
    edit: { [`${files} responses 429 headers Retry-After`]: undefined },
    findings: [["major", "header-removed", "paths//files get/responses/429/headers/Retry-After"]],
    code: `const seconds = (after: api.${retry}): number => after; void seconds;`,
  },
  {
    name: "a response header becomes optional",
    edit: { [`${files} responses 429 headers Retry-After required`]: false },
    findings: [["major", "property-optional", "paths//files get/responses/429/headers/Retry-After"]],
    code: `const seconds = (after: api.${retry}): number => after; void seconds;`,
  },
  {
    name: "a property of an answer is removed",
    edit: { [`${file} properties source`]: undefined },
    findings: [["major", "property-removed", "components/schemas/StoredFile.source"]],
    code: `void (await client.getFile({ fileId: "1" })).source;`,
  },
  {
    name: "a nested property of an answer is removed",
    edit: { [`${schemas} Owner properties address properties street`]: undefined },
    findings: [["major", "property-removed", "components/schemas/Owner.address.street"]],
    code: `void (await client.getFile({ fileId: "1" })).owner.address.street;`,
  },
  {
    name: "a property of an inline answer becomes optional",
    edit: { "paths /files post responses 201 content application/json schema required": [] },
    findings: [["major", "property-optional", "paths//files post/responses/201.id"]],
    code: `(await client.createFile()).id.trim();`,
  },
  {
    name: "a property of a request is removed",
    edit: { [`${schemas} NewFile properties color`]: undefined },
    findings: [["major", "property-removed", "components/schemas/NewFile.color"]],
    code: `await client.replaceFile({ fileId: "1", body: { name: "a", color: "red" } });`,
  },
  {
    name: "a required property is added to a request",
    edit: {
      [`${schemas} NewFile properties size`]: { type: "integer" },
      [`${schemas} NewFile required`]: ["name", "size"],
    },
    findings: [["major", "required-property-added", "components/schemas/NewFile.size"]],
    code: `await client.replaceFile({ fileId: "1", body: { name: "a" } });`,
  },
  {
    name: "a required property is added to what is sent and answered",
    edit: { [`${schemas} Retention properties why`]: text, [`${schemas} Retention required`]: ["action", "why"] },
    findings: [["major", "required-property-added", "components/schemas/Retention.why"]],
    code: `await client.replaceFile({ fileId: "1", body: { name: "a", retention: { action: "keep" } } });`,
  },
  {
    name: "a property of what is sent and answered becomes optional",
    edit: { [`${schemas} Retention required`]: [] },
    findings: [["major", "property-optional", "components/schemas/Retention.action"]],
    code: `(await client.getFile({ fileId: "1" })).retention?.action.trim();`,
  },
  {
    name: "a property becomes readOnly",
    edit: { [`${file} properties name readOnly`]: true },
    findings: [["major", "property-readonly", "components/schemas/StoredFile.name"]],
    code: `(await client.getFile({ fileId: "1" })).name = "b";`,
  },
  {
    name: "a request is null no longer",
    edit: { [`${schemas} NewFile properties note type`]: "string" },
    findings: [["major", "type-narrowed", "components/schemas/NewFile.note"]],
    code: `await client.replaceFile({ fileId: "1", body: { name: "a", note: null } });`,
  },
  {
    name: "an answer can be null",
    edit: { [`${file} properties name type`]: ["string", "null"] },
    findings: [["major", "type-widened", "components/schemas/StoredFile.name"]],
    code: `(await client.getFile({ fileId: "1" })).name.trim();`,
  },
  {
    name: "a value is added to an answer",
    edit: { [`${file} properties status enum 3`]: "lost" },
    findings: [["major", "type-widened", "components/schemas/StoredFile.status"]],
    code: `
      const { status } = await client.getFile({ fileId: "1" });
      switch (status) {
        case "pending": case "ready": case "failed": return;
        default: status satisfies never;
      }`,
  },
  {
    name: "a value is removed from an answer",
    edit: { [`${file} properties status enum`]: ["pending", "ready"] },
    findings: [["major", "value-removed", "components/schemas/StoredFile.status"]],
    code: `void ((await client.getFile({ fileId: "1" })).status === "failed");`,
  },
  {
    name: "an alternative is removed from an answer",
    edit: { [`${schemas} Preview oneOf`]: [{ $ref: "#/components/schemas/Picture" }] },
    findings: [["major", "value-removed", "components/schemas/Preview"]],
    code: `void ((await client.getFile({ fileId: "1" })).preview?.kind === "sound");`,
  },
  {
    name: "a property of an alternative has another type",
    edit: { [`${schemas} Picture properties width type`]: "string" },
    findings: [["major", "type-changed", "components/schemas/Picture.width"]],
    code: `
      const { preview } = await client.getFile({ fileId: "1" });
      if (preview?.kind === "picture") preview.width?.toFixed();`,
  },
  {
    name: "an alternative is removed from a recursive request",
    edit: { [`${schemas} Filter oneOf`]: [{ $ref: "#/components/schemas/NameFilter" }] },
    findings: [["major", "type-narrowed", "components/schemas/Filter"]],
    code: `await client.search({ body: { any: [{ any: [] }] } });`,
  },
  {
    name: "alternatives of an answer are others, and one has less",
    edit: {
      [`${schemas} Preview oneOf`]: [
        { type: "object", required: ["kind"], properties: { kind: { const: "picture" } } },
        { type: "object", required: ["kind", "length"], properties: { kind: { const: "sound" }, length: text } },
      ],
    },
    findings: [["major", "type-changed", "components/schemas/Preview"]],
    code: `
      const { preview } = await client.getFile({ fileId: "1" });
      if (preview?.kind === "picture") void preview.width;`,
  },
  {
    name: "alternatives of a request are others, and one takes less",
    edit: {
      [`${schemas} Filter oneOf`]: [
        { type: "object", required: ["name"], properties: { name: text } },
        {
          type: "object",
          required: ["any"],
          properties: { any: { type: "array", items: { $ref: "#/components/schemas/Filter" } }, note: text },
        },
      ],
    },
    findings: [["major", "type-changed", "components/schemas/Filter"]],
    code: `await client.search({ body: { name: "a", limit: 1 } });`,
  },
  {
    name: "an answer loses the properties that are not named",
    edit: { [`${schemas} Problem additionalProperties`]: undefined },
    findings: [["major", "additional-properties-closed", "components/schemas/Problem"]],
    code: `
      const result = await client.safe.getFile({ fileId: "1" });
      if (result.status === 404) void result.error["code"];`,
  },
  {
    name: "a security scheme is removed",
    edit: { security: [{ apiKey: [] }] },
    findings: [["major", "option-removed", "components/securitySchemes/session"]],
    code: `const options: api.ClientOptions = { session: "s" }; void options;`,
  },
  {
    name: "a security scheme is renamed",
    edit: {
      security: [{ key: [] }, { session: [] }],
      "components securitySchemes": {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        session: { type: "http", scheme: "bearer" },
      },
    },
    findings: [["major", "option-renamed", "components/securitySchemes/key"]],
    code: `const options: api.ClientOptions = { apiKey: "k" }; void options;`,
  },
  {
    name: "a server is removed",
    edit: { "servers 1": { url: "https://other.example.test", "x-name": "other" } },
    findings: [
      ["major", "server-removed", "servers/sandbox"],
      ["minor", "server-added", "servers/other"],
    ],
    code: `const options: api.ClientOptions = { server: "sandbox" }; void options;`,
  },
  {
    name: "a server is renamed",
    edit: { "servers 1 x-name": "test" },
    findings: [["major", "server-renamed", "servers/test"]],
    code: `const options: api.ClientOptions = { server: "sandbox" }; void options;`,
  },
  {
    name: "a server goes with its variable",
    edit: { servers: [{ url: "https://sandbox.example.test", "x-name": "sandbox" }] },
    findings: [["major", "server-removed", "servers/production"]],
    code: `const options: api.ClientOptions = { region: "eu" }; void options;`,
  },
  {
    name: "a value of a server variable is removed",
    edit: { "servers 0 variables region enum": ["eu"] },
    findings: [["major", "type-narrowed", "servers/production variable region"]],
    code: `const options: api.ClientOptions = { region: "us" }; void options;`,
  },
];
