import type { Case } from "./case.ts";
import { add, all, remove, rename, schema, set } from "./edit.ts";

const schemas = "components schemas";
const storedFile = `${schemas} StoredFile allOf 1`;
const openEnum = {
  description: "Where it comes from.",
  anyOf: [{ type: "string", enum: ["web", "mail"] }, { type: "string" }],
};
const listFiles = "paths /files get responses";

/** Changes of what is answered: response bodies' schemas, and headers. */
export const answerCases: readonly Case[] = [
  {
    name: "a property is added through allOf",
    row: "A property is added to an answer",
    edit: set(`${storedFile} properties mime`, { type: "string" }),
  },
  {
    name: "a required property is added to a recursive schema",
    row: "A property is added to an answer",
    edit: all(
      set(`${schemas} Folder allOf 1 properties size`, { type: "integer" }),
      add(`${schemas} Folder allOf 1 required`, "size"),
    ),
  },
  {
    name: "a property is removed through allOf",
    row: "A property is removed from an answer",
    edit: all(remove(`${storedFile} properties bytes`), remove(`${storedFile} required 2`)),
    operations: ["getFile", "listFiles", "replaceContent", "updateFile", "uploadFile"],
  },
  {
    name: "an optional property is removed from a nested schema",
    row: "A property is removed from an answer",
    edit: remove(`${schemas} Person properties email`),
  },
  {
    name: "a property is removed from a schema that two others have in allOf",
    row: "A property is removed from an answer",
    edit: all(remove(`${schemas} Resource properties createdAt`), remove(`${schemas} Resource required 1`)),
    operations: ["createFolder", "getFile", "listFiles", "listFolders", "replaceContent", "updateFile", "uploadFile"],
  },
  {
    name: "a property is removed from a recursive schema",
    row: "A property is removed from an answer",
    edit: remove(`${schemas} Folder allOf 1 properties rules`),
    operations: ["createFolder", "listFolders"],
  },
  {
    name: "a property of an answer is renamed",
    row: "A property of an answer is renamed",
    edit: all(rename(`${storedFile} properties bytes`, "size"), set(`${storedFile} required 2`, "size")),
    entries: 2,
  },
  {
    name: "a property becomes optional through allOf",
    row: "A property of an answer becomes optional",
    edit: remove(`${storedFile} required 3`),
  },
  {
    name: "a property of a recursive schema becomes optional",
    row: "A property of an answer becomes optional",
    edit: remove(`${schemas} Folder allOf 1 required 1`),
  },
  {
    name: "a property of a discriminator's member becomes optional",
    row: "A property of an answer becomes optional",
    edit: remove(`${schemas} TextPreview required 1`),
    operations: ["getFile", "listFiles", "replaceContent", "updateFile", "uploadFile"],
  },
  {
    name: "a property of a shared error becomes optional",
    row: "A property of an answer becomes optional",
    edit: remove(`${schemas} Problem required 1`),
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
    name: "a property of an answer becomes required",
    row: "A property of an answer becomes required",
    edit: add(`${schemas} FolderPage required`, "nextCursor"),
  },
  {
    name: "a value is added to the enum of an answer",
    row: "A value is added to an enum of an answer",
    edit: add(`${storedFile} properties status enum`, "archived"),
  },
  {
    name: "a value is added to an enum that is sent and answered",
    row: "A value is added to an enum of an answer",
    edit: add(`${schemas} Retention properties action enum`, "archive"),
  },
  {
    name: "a value is removed from the enum of an answer",
    row: "A value is removed from an enum of an answer",
    edit: remove(`${storedFile} properties status enum 2`),
  },
  {
    name: "a value is removed from an enum that is sent and answered",
    row: "A value is removed from an enum of an answer",
    edit: remove(`${schemas} Retention properties action enum 1`),
  },
  {
    name: "a value is added to an enum that is open",
    row: "A known value of an open enum is added or removed",
    given: set(`${storedFile} properties source`, openEnum),
    edit: add(`${storedFile} properties source anyOf 0 enum`, "app"),
  },
  {
    name: "a value is removed from an enum that is open",
    row: "A known value of an open enum is added or removed",
    given: set(`${storedFile} properties source`, openEnum),
    edit: remove(`${storedFile} properties source anyOf 0 enum 1`),
  },
  {
    name: "a string of an answer gets known values",
    row: "A known value of an open enum is added or removed",
    edit: set(`${storedFile} properties source anyOf`, openEnum.anyOf),
  },
  {
    name: "an open enum of an answer is closed",
    row: "A string of an answer becomes an enum",
    given: set(`${storedFile} properties source`, openEnum),
    edit: set(`${storedFile} properties source anyOf`, openEnum.anyOf.slice(0, 1)),
  },
  {
    name: "an enum of an answer is opened",
    row: "An enum of an answer becomes any string",
    edit: set(`${storedFile} properties status`, {
      anyOf: [{ type: "string" }, { enum: ["pending", "ready", "failed"] }],
      description: "How far it is.",
    }),
  },
  {
    name: "the enum of an answer goes",
    row: "An enum of an answer becomes any string",
    edit: remove(`${storedFile} properties status enum`),
  },
  {
    name: "a string of an answer becomes an enum",
    row: "A string of an answer becomes an enum",
    edit: set(`${storedFile} properties source enum`, ["web", "mail"]),
  },
  {
    name: "a property of an answer has another type",
    row: "An answer has more types, or another",
    edit: set(`${storedFile} properties bytes type`, "string"),
  },
  {
    name: "an integer of an answer becomes a number, which types do not show",
    row: "An answer has more types, or another",
    edit: set(`${storedFile} properties bytes type`, "number"),
  },
  {
    name: "unnamed properties of an answer have more types",
    row: "An answer has more types, or another",
    edit: set(`${storedFile} properties labels additionalProperties type`, ["string", "integer"]),
  },
  {
    name: "a response header has another type",
    row: "An answer has more types, or another",
    edit: set(`${listFiles} 429 headers Retry-After schema type`, "string"),
  },
  {
    name: "a number of a discriminator's member becomes an integer",
    row: "A number of an answer becomes an integer",
    edit: set(`${schemas} ImagePreview properties width type`, "integer"),
  },
  {
    name: "a limit of a schema that two others have in allOf is looser",
    row: "A limit of an answer is looser, or goes",
    edit: set(`${schemas} Resource properties id maxLength`, 80),
  },
  {
    name: "a limit of an answer goes",
    row: "A limit of an answer is looser, or goes",
    edit: remove(`${storedFile} properties bytes minimum`),
  },
  {
    name: "a limit of what is sent and answered is looser",
    row: "A limit of an answer is looser, or goes",
    edit: set(`${schemas} Retention properties days maximum`, 730),
  },
  {
    name: "a limit of what is sent and answered is tighter",
    row: "A limit of a request is tighter, or is added",
    edit: set(`${schemas} Retention properties days maximum`, 90),
  },
  {
    name: "a limit of an answer is tighter",
    row: "A limit of an answer is tighter, or is added",
    edit: set(`${storedFile} properties checksum maxLength`, 32),
  },
  {
    name: "the format of an answer goes",
    row: "A format goes from an answer",
    edit: remove(`${storedFile} properties expiresAt format`),
  },
  {
    name: "a format is added to an answer",
    row: "A format is added to an answer",
    edit: set(`${schemas} Person properties id format`, "uuid"),
  },
  {
    name: "the format of an answer changes",
    row: "A format changes",
    edit: set(`${schemas} Resource properties createdAt format`, "date"),
  },
  {
    name: "the format of a parameter changes",
    row: "A format changes",
    edit: set("paths /files get parameters 4 schema format", "date"),
  },
  {
    name: "a property of an answer can be null",
    row: "An answer can be null",
    edit: set(`${storedFile} properties name type`, ["string", "null"]),
  },
  {
    name: "what is referred to can be null",
    row: "An answer can be null",
    edit: set(`${schemas} Folder allOf 1 properties retention`, {
      anyOf: [schema("Retention"), { type: "null" }],
    }),
  },
  {
    name: "a property of an answer can be null no longer",
    row: "An answer can be null no longer",
    edit: set(`${storedFile} properties note type`, "string"),
  },
  {
    name: "what is referred to can be null no longer",
    row: "An answer can be null no longer",
    edit: set(`${storedFile} properties owner`, schema("Person")),
  },
  {
    name: "an alternative with a discriminator is added",
    row: "An alternative is added to an answer",
    edit: all(
      set(`${schemas} SoundPreview`, {
        type: "object",
        required: ["type"],
        properties: { type: { type: "string", const: "sound" } },
      }),
      add(`${schemas} Preview oneOf`, schema("SoundPreview")),
      set(`${schemas} Preview discriminator mapping sound`, "#/components/schemas/SoundPreview"),
    ),
  },
  {
    name: "an alternative with a discriminator is removed",
    row: "An alternative is removed from an answer",
    edit: all(
      remove(`${schemas} Preview oneOf 1`),
      remove(`${schemas} Preview discriminator mapping text`),
      remove(`${schemas} TextPreview`),
    ),
    entries: 2,
  },
  {
    name: "the property of a discriminator changes",
    row: "The property of a discriminator changes",
    edit: all(
      set(`${schemas} Preview discriminator propertyName`, "kind"),
      rename(`${schemas} ImagePreview properties type`, "kind"),
      set(`${schemas} ImagePreview required 0`, "kind"),
      rename(`${schemas} TextPreview properties type`, "kind"),
      set(`${schemas} TextPreview required 0`, "kind"),
    ),
    entries: 5,
  },
  {
    name: "a value of a discriminator's mapping changes",
    row: "A value of a discriminator's mapping changes or goes",
    edit: all(
      rename(`${schemas} Preview discriminator mapping image`, "picture"),
      set(`${schemas} ImagePreview properties type const`, "picture"),
    ),
    entries: 2,
  },
  {
    name: "only the mapping of a discriminator that is sent and answered changes",
    row: "A value of a discriminator's mapping changes or goes",
    edit: rename(`${schemas} Rule discriminator mapping move`, "relocate"),
  },
  {
    name: "an answer says that it may have properties of any name",
    row: "An answer may have properties that are not named",
    edit: set(`${schemas} Person additionalProperties`, true),
  },
  {
    name: "an error has unnamed properties no longer",
    row: "An answer has unnamed properties no longer",
    edit: remove(`${schemas} Problem additionalProperties`),
  },
  {
    name: "a response header becomes optional",
    row: "A property of an answer becomes optional",
    edit: remove(`${listFiles} 200 headers X-Total-Count required`),
  },
];
