import type { Case } from "./case.ts";
import { remove, set } from "./edit.ts";

const getFile = "paths /files/{fileId} get";

/** Changes of what only people read. */
export const wordCases: readonly Case[] = [
  {
    name: "the description of an operation changes",
    row: "A description, summary or title changes",
    edit: set(`${getFile} description`, "Returns all that is known of a file."),
  },
  {
    name: "the summary of an operation changes",
    row: "A description, summary or title changes",
    edit: set(`${getFile} summary`, "Get one file"),
  },
  {
    name: "the description of a shared schema changes",
    row: "A description, summary or title changes",
    edit: set("components schemas Problem description", "What is wrong."),
  },
  {
    name: "the description of a property in a recursive schema changes",
    row: "A description, summary or title changes",
    edit: set("components schemas Folder allOf 1 properties folders description", "Folders in this one."),
  },
  {
    name: "the description of a shared parameter changes",
    row: "A description, summary or title changes",
    edit: set("components parameters PageSize description", "Entries of a page."),
  },
  {
    name: "the title of the contract changes",
    row: "A description, summary or title changes",
    edit: set("info title", "Attic"),
  },
  {
    name: "the description of a server changes",
    row: "A description, summary or title changes",
    edit: set("servers 0 description", "Where it is real."),
  },
  {
    name: "an example of a response changes",
    row: "An example changes",
    edit: set("paths /files get responses 429 content application/json examples composed value message", "Wait."),
  },
  {
    name: "the example of a parameter changes",
    row: "An example changes",
    edit: set("components parameters FileId example", "f_2"),
  },
  {
    name: "the page of an operation moves",
    row: "A link to documentation changes",
    edit: set(`${getFile} externalDocs url`, "https://attic.test/reference/get-file"),
  },
  {
    name: "an operation has another tag",
    row: "A tag, contact or licence changes",
    edit: set("paths /folders/{folderId}/export post tags", ["Files"]),
  },
  {
    name: "the contact changes",
    row: "A tag, contact or licence changes",
    edit: set("info contact url", "https://attic.test/help"),
  },
  {
    name: "the licence goes",
    row: "A tag, contact or licence changes",
    edit: remove("info license"),
  },
];
