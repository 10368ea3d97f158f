import type { Case } from "./case.ts";
import { remove, schema, set } from "./edit.ts";

const createFolder = "paths /folders post requestBody";
const exportFolder = "paths /folders/{folderId}/export post";

/** Changes of request bodies as a whole. */
export const bodyCases: readonly Case[] = [
  {
    name: "an operation takes a body",
    row: "A request gets an optional body",
    edit: set("paths /files/{fileId} delete requestBody", {
      content: { "application/json": { schema: schema("ExportOptions") } },
    }),
  },
  {
    name: "an operation needs a body",
    row: "A request gets a required body",
    edit: set("paths /files/{fileId} delete requestBody", {
      required: true,
      content: { "application/json": { schema: schema("ExportOptions") } },
    }),
  },
  {
    name: "a body becomes required",
    row: "A request body becomes required",
    edit: set(`${exportFolder} requestBody required`, true),
  },
  {
    name: "a body becomes optional",
    row: "A request body becomes optional",
    edit: set(`${createFolder} required`, false),
  },
  {
    name: "a body is removed",
    row: "A request has a body no longer",
    edit: remove(`${exportFolder} requestBody`),
  },
  {
    name: "a media type is added to a body",
    row: "A media type is added to a request",
    edit: set(`${createFolder} content application/vnd.attic+json`, { schema: schema("NewFolder") }),
  },
  {
    name: "JSON is added beside a form",
    row: "The client sends another media type",
    edit: set("paths /files post requestBody content application/json", { schema: schema("Upload") }),
  },
  {
    name: "a media type is removed from a body",
    row: "A media type is removed from a request",
    edit: remove("paths /files/{fileId} patch requestBody content application/merge-patch+json"),
  },
  {
    name: "a multipart part is labelled otherwise",
    row: "The encoding of a part of a multipart body changes",
    edit: set("paths /files post requestBody content multipart/form-data encoding details contentType", "text/plain"),
  },
];
