import type { Case } from "./case.ts";
import { add, all, copy, remove, rename, renameSchema, reverse, set } from "./edit.ts";

const production = "servers 0 variables";
const schemes = "components securitySchemes";

/** Changes of names, servers and security: what a client is told, and what it calls things. */
export const clientCases: readonly Case[] = [
  {
    name: "a recursive schema is renamed",
    row: "A schema is renamed",
    edit: renameSchema("Folder", "Directory"),
    operations: ["createFolder", "listFolders"],
  },
  {
    name: "an enum that several schemas use is renamed",
    row: "A schema is renamed",
    edit: renameSchema("FileKind", "MediaKind"),
  },
  {
    name: "a member of a discriminator is renamed",
    row: "A schema is renamed",
    edit: renameSchema("ImagePreview", "PicturePreview"),
  },
  {
    name: "a schema is written out where it is used",
    row: "A schema loses its name",
    edit: all(
      copy("components schemas Person", "components schemas StoredFile allOf 1 properties owner anyOf 0"),
      remove("components schemas Person"),
    ),
  },
  {
    name: "a server is added at the end",
    row: "A server is added",
    edit: add("servers", { url: "https://local.attic.test", "x-name": "local" }),
  },
  {
    name: "the second server is removed",
    row: "A server is removed",
    edit: remove("servers 1"),
  },
  {
    name: "a server is renamed",
    row: "A server is renamed",
    edit: set("servers 1 x-name", "test"),
  },
  {
    name: "the URL of the default server changes",
    row: "The URL of a server changes",
    edit: set("servers 0 url", "https://{region}.attic.test/v2"),
  },
  {
    name: "another server comes first",
    row: "Another server comes first",
    edit: reverse("servers"),
  },
  {
    name: "a server variable is renamed",
    row: "A server variable is renamed",
    edit: all(
      rename("servers 1 variables tenant", "account"),
      set("servers 1 url", "https://sandbox.attic.test/{account}"),
    ),
  },
  {
    name: "the default of a server variable changes",
    row: "The default of a server variable changes",
    edit: set(`${production} region default`, "us"),
    operations: [
      "createFolder",
      "deleteFile",
      "downloadFile",
      "exportFolder",
      "getFile",
      "listFiles",
      "listFolders",
      "replaceContent",
      "updateFile",
      "uploadFile",
    ],
  },
  {
    name: "the default of a server variable becomes a placeholder",
    row: "A server variable has a default no longer",
    edit: set(`${production} region x-placeholder`, true),
  },
  {
    name: "the default of a server variable is a placeholder no longer",
    row: "A server variable gets a default",
    edit: remove("servers 1 variables tenant x-placeholder"),
  },
  {
    name: "a region is added",
    row: "A value is added to a server variable",
    edit: add(`${production} region enum`, "asia"),
  },
  {
    name: "a region is removed",
    row: "A value is removed from a server variable",
    edit: remove(`${production} region enum 1`),
  },
  {
    name: "a security scheme is added to the contract's",
    row: "A security scheme is accepted, too",
    edit: all(set(`${schemes} token`, { type: "http", scheme: "bearer" }), add("security", { token: [] })),
  },
  {
    name: "a security scheme is accepted nowhere any longer",
    row: "A security scheme is accepted no longer",
    edit: all(remove("security 1"), remove(`${schemes} session`)),
  },
  {
    name: "a security scheme is accepted no longer by one operation",
    row: "A security scheme is accepted no longer",
    edit: set("paths /folders post security", [{ apiKey: [] }]),
    operations: ["createFolder"],
  },
  {
    name: "a security scheme is renamed",
    row: "A security scheme is renamed",
    edit: all(rename(`${schemes} apiKey`, "projectKey"), rename("security 0 apiKey", "projectKey")),
  },
  {
    name: "the header of a credential changes",
    row: "A security scheme is sent in another way",
    edit: set(`${schemes} apiKey name`, "X-Key"),
    operations: [
      "createFolder",
      "deleteFile",
      "downloadFile",
      "exportFolder",
      "getFile",
      "listFiles",
      "replaceContent",
      "updateFile",
      "uploadFile",
    ],
  },
  {
    name: "a bearer token becomes a password",
    row: "A security scheme is sent in another way",
    edit: set(`${schemes} session scheme`, "basic"),
  },
  {
    name: "an open operation needs a credential",
    row: "A credential becomes necessary",
    edit: remove("paths /folders get security"),
  },
  {
    name: "both credentials are needed",
    row: "A credential becomes necessary",
    edit: set("paths /files/{fileId} delete security", [{ apiKey: [], session: [] }]),
    operations: ["deleteFile"],
  },
  {
    name: "an operation needs no credential",
    row: "A credential is necessary no longer",
    edit: set("paths /files/{fileId} get security", []),
  },
  {
    name: "an operation can do without a credential",
    row: "A credential is necessary no longer",
    edit: set("paths /files/{fileId} get security", [{ apiKey: [] }, { session: [] }, {}]),
  },
];
