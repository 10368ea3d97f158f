import type { Case } from "./case.ts";
import { add, all, copy, move, remove, schema, set } from "./edit.ts";

const schemas = "components schemas";
const listFiles = "paths /files get";
const file = "paths /files/{fileId}";
const exportFolder = "paths /folders/{folderId}/export";

/** What may stand in another place without a change for anybody. */
export const placeCases: readonly Case[] = [
  {
    name: "a parameter moves to the components",
    row: "A part is referred to instead of written out, or the reverse",
    edit: all(
      move(`${listFiles} parameters 3`, "components parameters Order"),
      add(`${listFiles} parameters`, { $ref: "#/components/parameters/Order" }),
    ),
  },
  {
    name: "a shared parameter is written out where it is used",
    row: "A part is referred to instead of written out, or the reverse",
    edit: all(
      copy("components parameters Cursor", `${listFiles} parameters 1`),
      copy("components parameters Cursor", "paths /folders get parameters 1"),
      remove("components parameters Cursor"),
    ),
  },
  {
    name: "a response moves to the components",
    row: "A part is referred to instead of written out, or the reverse",
    edit: all(
      move(`${listFiles} responses 429`, "components responses TooMany"),
      set(`${listFiles} responses 429`, { $ref: "#/components/responses/TooMany" }),
    ),
  },
  {
    name: "a shared response is written out once",
    row: "A part is referred to instead of written out, or the reverse",
    edit: copy("components responses NotFound", `${file} get responses 404`),
  },
  {
    name: "a header moves to the components",
    row: "A part is referred to instead of written out, or the reverse",
    edit: all(
      set("components headers", {}),
      move(`${listFiles} responses 200 headers X-Total-Count`, "components headers Total"),
      set(`${listFiles} responses 200 headers X-Total-Count`, { $ref: "#/components/headers/Total" }),
    ),
  },
  {
    name: "a request body moves to the components",
    row: "A part is referred to instead of written out, or the reverse",
    edit: all(
      set("components requestBodies", {}),
      move("paths /folders post requestBody", "components requestBodies NewFolder"),
      set("paths /folders post requestBody", { $ref: "#/components/requestBodies/NewFolder" }),
    ),
  },
  {
    name: "a shared enum is written out in a parameter",
    row: "A part is referred to instead of written out, or the reverse",
    edit: copy(`${schemas} FileKind`, `${listFiles} parameters 2 schema`),
  },
  {
    name: "a recursive schema is written out once",
    row: "A part is referred to instead of written out, or the reverse",
    edit: copy(`${schemas} Folder`, `${schemas} FolderPage properties items items`),
  },
  {
    name: "an enum of an answer gets a name",
    row: "A schema gets a name",
    edit: all(
      move(`${schemas} StoredFile allOf 1 properties status`, `${schemas} FileStatus`),
      set(`${schemas} StoredFile allOf 1 properties status`, schema("FileStatus")),
    ),
  },
  {
    name: "an object of a body gets a name",
    row: "A schema gets a name",
    edit: all(
      move(`${schemas} ExportOptions properties metadata`, `${schemas} ExportMetadata`),
      set(`${schemas} ExportOptions properties metadata`, schema("ExportMetadata")),
    ),
  },
  {
    name: "a parameter is there that nothing uses",
    row: "A component is there that nothing uses",
    edit: set("components parameters Unused", { name: "unused", in: "query", schema: { type: "string" } }),
  },
  {
    name: "a response is there that nothing uses",
    row: "A component is there that nothing uses",
    edit: set("components responses Unused", { description: "Used by nothing." }),
  },
  {
    name: "parameters of the only operation move to the path",
    row: "Parameters stand at the path instead of its operations, or the reverse",
    edit: move(`${exportFolder} post parameters`, `${exportFolder} parameters`),
  },
  {
    name: "a parameter of a path moves to its operations",
    row: "Parameters stand at the path instead of its operations, or the reverse",
    edit: all(
      copy(`${file} parameters`, `${file} get parameters`),
      copy(`${file} parameters`, `${file} patch parameters`),
      move(`${file} parameters`, `${file} delete parameters`),
    ),
  },
  {
    name: "an operation repeats a parameter of its path",
    row: "Parameters stand at the path instead of its operations, or the reverse",
    edit: copy(`${file} parameters`, `${file} get parameters`),
  },
  {
    name: "an operation repeats the security of the contract",
    row: "Security stands at the operations instead of the contract, or the reverse",
    edit: copy("security", `${listFiles} security`),
  },
  {
    name: "security moves to all operations",
    row: "Security stands at the operations instead of the contract, or the reverse",
    edit: all(
      ...[
        listFiles,
        "paths /files post",
        `${file} get`,
        `${file} patch`,
        `${file} delete`,
        `${file}/content get`,
        `${file}/content put`,
        "paths /folders post",
        `${exportFolder} post`,
      ].map((operation) => copy("security", `${operation} security`)),
      remove("security"),
    ),
  },
  {
    name: "a response moves to a file",
    row: "A part moves to another file",
    edit: set("components responses NotFound", { $ref: "./not-found.yaml" }),
    files: {
      "not-found.yaml": `
description: There is nothing of this identifier.
content:
  application/json:
    schema: { $ref: "./openapi.yaml#/components/schemas/Problem" }
`,
    },
  },
  {
    name: "a path moves to a file",
    row: "A part moves to another file",
    edit: set(exportFolder, { $ref: "paths/export.yaml" }),
    files: {
      "paths/export.yaml": `
post:
  operationId: exportFolder
  tags: [Folders]
  summary: Export a folder
  description: Starts to pack a folder with all that is in it.
  externalDocs:
    description: Export a folder
    url: https://attic.test/docs/export-folder
  parameters:
    - name: folderId
      in: path
      required: true
      description: Identifier of the folder.
      schema: { type: string, pattern: "^d_[a-z0-9]+$" }
      example: d_1
    - name: fileName
      in: query
      required: true
      description: Name of the archive.
      schema: { type: string, maxLength: 100 }
      example: attic.zip
  requestBody:
    description: How it is packed. Left out, everything is.
    content:
      application/json:
        schema: { $ref: "../openapi.yaml#/components/schemas/ExportOptions" }
  responses:
    "202":
      description: The export has begun.
    "401": { $ref: "../openapi.yaml#/components/responses/Unauthorized" }
    "404": { $ref: "../openapi.yaml#/components/responses/NotFound" }
`,
    },
  },
  {
    name: "the properties of a schema move to a file",
    row: "A part moves to another file",
    edit: set(`${schemas} Folder allOf 1 properties rules items`, { $ref: "rule.yaml#/Rule" }),
    files: { "rule.yaml": `Rule: { $ref: "openapi.yaml#/components/schemas/Rule" }\n` },
  },
];
