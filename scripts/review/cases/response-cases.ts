import type { Case } from "./case.ts";
import { remove, rename, schema, set } from "./edit.ts";

const listFiles = "paths /files get responses";

/** Changes of responses as a whole. */
export const responseCases: readonly Case[] = [
  {
    name: "a status with a body is documented",
    row: "A status is documented",
    edit: set("paths /files/{fileId} delete responses 409", {
      description: "The file is in use.",
      content: { "application/json": { schema: schema("Problem") } },
    }),
  },
  {
    name: "all other statuses are documented",
    row: "A status is documented",
    edit: set("paths /folders post responses default", {
      description: "Something else.",
      content: { "application/json": { schema: schema("Problem") } },
    }),
  },
  {
    name: "a status of an error is documented no longer",
    row: "A status is documented no longer",
    edit: remove("paths /files post responses 413"),
    operations: ["uploadFile"],
  },
  {
    name: "a success has another status",
    row: "A status is documented no longer",
    edit: rename("paths /folders post responses 201", "200"),
    entries: 2,
  },
  {
    name: "a success gets a body",
    row: "A response gets a body",
    edit: set("paths /folders/{folderId}/export post responses 202 content", {
      "application/json": { schema: schema("Folder") },
    }),
  },
  {
    name: "a shared error has a body no longer",
    row: "A response has a body no longer",
    edit: remove("components responses NotFound content"),
  },
  {
    name: "a media type is added beside JSON",
    row: "A media type is added to a response",
    edit: set(`${listFiles} 200 content text/html`, { schema: schema("FileTable") }),
  },
  {
    name: "JSON is added beside bytes",
    row: "The client reads another media type",
    edit: set("paths /files/{fileId}/content get responses 200 content application/json", {
      schema: schema("StoredFile"),
    }),
  },
  {
    name: "a media type beside JSON is removed",
    row: "A media type is removed from a response",
    edit: remove(`${listFiles} 200 content text/csv`),
  },
  {
    name: "a response header is added",
    row: "A response header is added",
    edit: set("paths /folders get responses 200 headers", { "X-Total-Count": { schema: { type: "integer" } } }),
  },
  {
    name: "a response header is removed",
    row: "A response header is removed",
    edit: remove(`${listFiles} 200 headers X-Total-Count`),
  },
];
