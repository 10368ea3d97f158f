import type { Case } from "./case.ts";
import { add, all, remove, rename, schema, set } from "./edit.ts";

const listFiles = "paths /files get";
const exportFolder = "paths /folders/{folderId}/export post";

/** Changes of operations and their parameters. */
export const operationCases: readonly Case[] = [
  {
    name: "a method is added to a path",
    row: "An operation is added",
    edit: set("paths /folders/{folderId}/export delete", {
      operationId: "cancelExport",
      summary: "Cancel an export",
      parameters: [{ name: "folderId", in: "path", required: true, schema: { type: "string" } }],
      responses: { "204": { description: "The export is cancelled." } },
    }),
  },
  {
    name: "a path is added with its schema",
    row: "An operation is added",
    edit: all(
      set("paths /usage", {
        get: {
          operationId: "getUsage",
          summary: "Get the usage",
          responses: {
            "200": { description: "Usage.", content: { "application/json": { schema: schema("Usage") } } },
          },
        },
      }),
      set("components schemas Usage", { type: "object", properties: { bytes: { type: "integer" } } }),
    ),
  },
  {
    name: "one of the methods of a path is removed",
    row: "An operation is removed",
    edit: remove("paths /files/{fileId} delete"),
  },
  {
    name: "a path with its only operation is removed",
    row: "An operation is removed",
    edit: all(remove("paths /folders/{folderId}/export"), remove("components schemas ExportOptions")),
    entries: 2,
  },
  {
    name: "an operationId is renamed",
    row: "An `operationId` is renamed",
    edit: set(`${listFiles} operationId`, "searchFiles"),
  },
  {
    name: "PATCH becomes PUT",
    row: "The method or path of an operation changes",
    edit: rename("paths /files/{fileId} patch", "put"),
  },
  {
    name: "a path with two operations moves",
    row: "The method or path of an operation changes",
    edit: rename("paths /files/{fileId}/content", "/contents/{fileId}"),
    entries: 2,
  },
  {
    name: "a path with one operation moves",
    row: "The method or path of an operation changes",
    edit: rename("paths /folders/{folderId}/export", "/exports/{folderId}"),
  },
  {
    name: "an operation is deprecated",
    row: "Something is deprecated, or is no longer",
    edit: set(`${exportFolder} deprecated`, true),
  },
  {
    name: "a shared parameter is deprecated",
    row: "Something is deprecated, or is no longer",
    edit: set("components parameters Cursor deprecated", true),
  },
  {
    name: "a property is deprecated",
    row: "Something is deprecated, or is no longer",
    edit: set("components schemas StoredFile allOf 1 properties source deprecated", true),
  },
  {
    name: "an optional query parameter is added",
    row: "An optional parameter is added",
    edit: add(`${listFiles} parameters`, { name: "search", in: "query", schema: { type: "string" } }),
  },
  {
    name: "an optional header parameter is added to a path with several operations",
    row: "An optional parameter is added",
    edit: add("paths /files/{fileId} parameters", { name: "X-Trace", in: "header", schema: { type: "string" } }),
    operations: ["deleteFile", "getFile", "updateFile"],
  },
  {
    name: "a required query parameter is added",
    row: "A required parameter is added",
    edit: add(`${listFiles} parameters`, {
      name: "project",
      in: "query",
      required: true,
      schema: { type: "string" },
    }),
  },
  {
    name: "a required header is added to a path with several operations",
    row: "A required parameter is added",
    edit: add("paths /files/{fileId} parameters", {
      name: "X-Project",
      in: "header",
      required: true,
      schema: { type: "string" },
    }),
  },
  {
    name: "a query parameter is removed",
    row: "A parameter is removed",
    edit: remove(`${listFiles} parameters 4`),
  },
  {
    name: "a shared parameter is removed with its component",
    row: "A parameter is removed",
    edit: all(
      remove(`${listFiles} parameters 1`),
      remove("paths /folders get parameters 1"),
      remove("components parameters Cursor"),
    ),
    operations: ["listFiles", "listFolders"],
  },
  {
    name: "a query parameter is renamed",
    row: "A query or header parameter is renamed",
    edit: set(`${listFiles} parameters 3 name`, "sort"),
    entries: 2,
  },
  {
    name: "a shared query parameter is renamed",
    row: "A query or header parameter is renamed",
    edit: set("components parameters PageSize name", "limit"),
    entries: 2,
  },
  {
    name: "the path parameter of one operation is renamed",
    row: "A path parameter is renamed",
    edit: all(
      rename("paths /folders/{folderId}/export", "/folders/{id}/export"),
      set("paths /folders/{id}/export post parameters 0 name", "id"),
    ),
  },
  {
    name: "a shared path parameter is renamed",
    row: "A path parameter is renamed",
    edit: all(
      rename("paths /files/{fileId}", "/files/{id}"),
      rename("paths /files/{fileId}/content", "/files/{id}/content"),
      set("components parameters FileId name", "id"),
    ),
    operations: ["deleteFile", "downloadFile", "getFile", "replaceContent", "updateFile"],
  },
  {
    name: "a query parameter becomes a header",
    row: "A parameter moves to another place",
    edit: set(`${listFiles} parameters 4 in`, "header"),
    entries: 2,
  },
  {
    name: "a header parameter moves into the query",
    row: "A parameter moves to another place",
    edit: set(`${listFiles} parameters 6 in`, "query"),
    entries: 2,
  },
  {
    name: "a query parameter becomes required",
    row: "A parameter becomes required",
    edit: set(`${listFiles} parameters 2 required`, true),
  },
  {
    name: "a shared parameter becomes required",
    row: "A parameter becomes required",
    edit: set("components parameters PageSize required", true),
  },
  {
    name: "a query parameter becomes optional",
    row: "A parameter becomes optional",
    edit: remove(`${exportFolder} parameters 1 required`),
  },
  {
    name: "a list is sent as repeated pairs",
    row: "The style of a parameter changes",
    edit: set(`${listFiles} parameters 5 explode`, true),
  },
  {
    name: "a list is sent with spaces",
    row: "The style of a parameter changes",
    edit: set(`${listFiles} parameters 5 style`, "spaceDelimited"),
  },
  {
    name: "a list is sent in a style that no client writes",
    row: "The style of a parameter changes",
    edit: set(`${listFiles} parameters 5 style`, "deepObject"),
  },
  {
    name: "a shared parameter gets a default",
    row: "A parameter's default is documented",
    edit: set("components parameters Cursor schema default", "start"),
  },
  {
    name: "the default order changes",
    row: "A parameter's default changes or goes",
    edit: set(`${listFiles} parameters 3 schema default`, "largest"),
  },
  {
    name: "the default of a shared parameter changes",
    row: "A parameter's default changes or goes",
    edit: set("components parameters PageSize schema default", 50),
    operations: ["listFiles", "listFolders"],
  },
  {
    name: "the default of a parameter goes",
    row: "A parameter's default changes or goes",
    edit: remove(`${listFiles} parameters 3 schema default`),
  },
];
