import type { Case } from "./case.ts";
import { add, all, remove, rename, schema, set } from "./edit.ts";

const schemas = "components schemas";
const listFiles = "paths /files get parameters";
const exportFolder = "paths /folders/{folderId}/export post";

/** Changes of what is sent: parameters' schemas, and request bodies' schemas. */
export const requestCases: readonly Case[] = [
  {
    name: "an optional property is added to a body",
    row: "An optional property is added to a request",
    edit: set(`${schemas} NewFolder properties icon`, { type: "string" }),
  },
  {
    name: "an optional part is added to a multipart body",
    row: "An optional property is added to a request",
    edit: set(`${schemas} Upload properties thumbnail`, schema("Content")),
  },
  {
    name: "a required property is added to a body",
    row: "A required property is added to a request",
    edit: all(
      set(`${schemas} NewFolder properties icon`, { type: "string" }),
      add(`${schemas} NewFolder required`, "icon"),
    ),
  },
  {
    name: "a required property is added to a member of a recursive oneOf",
    row: "A required property is added to a request",
    edit: all(
      set(`${schemas} AnyFilter properties least`, { type: "integer" }),
      add(`${schemas} AnyFilter required`, "least"),
    ),
  },
  {
    name: "a property is removed from a body",
    row: "A property is removed from a request",
    edit: remove(`${schemas} NewFolder properties color`),
  },
  {
    name: "a property of a body is renamed",
    row: "A property of a request is renamed",
    edit: rename(`${schemas} FileChange properties note`, "remark"),
    entries: 2,
  },
  {
    name: "a property of a body that several operations take becomes required",
    row: "A property of a request becomes required",
    edit: set(`${schemas} FileChange required`, ["name"]),
  },
  {
    name: "a part of a multipart body becomes required",
    row: "A property of a request becomes required",
    edit: add(`${schemas} Upload required`, "details"),
  },
  {
    name: "a property of a body becomes optional",
    row: "A property of a request becomes optional",
    edit: remove(`${schemas} NewFolder required`),
  },
  {
    name: "a value is added to the enum of a multipart part",
    row: "A value is added to an enum of a request",
    edit: add(`${schemas} Upload properties visibility enum`, "public"),
  },
  {
    name: "a value is added to an enum that a parameter and several bodies use",
    row: "A value is added to an enum of a request",
    edit: add(`${schemas} FileKind enum`, "audio"),
  },
  {
    name: "a value is removed from the enum of a body",
    row: "A value is removed from an enum of a request",
    edit: remove(`${schemas} ExportOptions properties format enum 1`),
  },
  {
    name: "a value is removed from the enum of a parameter",
    row: "A value is removed from an enum of a request",
    edit: remove(`${listFiles} 3 schema enum 2`),
  },
  {
    name: "a value is removed from an enum that a parameter and several bodies use",
    row: "A value is removed from an enum of a request",
    edit: remove(`${schemas} FileKind enum 1`),
    operations: ["createFolder", "listFiles", "updateFile", "uploadFile"],
  },
  {
    name: "a string of a body becomes an enum",
    row: "A string of a request becomes an enum",
    edit: set(`${schemas} NewFolder properties color enum`, ["red", "green"]),
  },
  {
    name: "the enum of a body goes",
    row: "An enum of a request becomes any string",
    edit: remove(`${schemas} ExportOptions properties format enum`),
  },
  {
    name: "the enum of a parameter goes",
    row: "An enum of a request becomes any string",
    edit: remove(`${listFiles} 3 schema enum`),
  },
  {
    name: "a property of a body has another type",
    row: "A request takes fewer types, or another",
    edit: set(`${schemas} NewFolder properties color type`, "integer"),
  },
  {
    name: "a number of a body becomes an integer, which types do not show",
    row: "A request takes fewer types, or another",
    edit: set(`${schemas} FileChange properties rank type`, "integer"),
  },
  {
    name: "a shared parameter has another type",
    row: "A request takes fewer types, or another",
    edit: set("components parameters Cursor schema type", "integer"),
  },
  {
    name: "a property of a body takes a number, too",
    row: "A request takes more types",
    edit: set(`${schemas} ExportOptions properties comment type`, ["string", "integer"]),
  },
  {
    name: "an integer of a body becomes a number",
    row: "A request takes more types",
    edit: set(`${schemas} ExportOptions properties level type`, "number"),
  },
  {
    name: "a name of a body may be less long",
    row: "A limit of a request is tighter, or is added",
    edit: set(`${schemas} FileChange properties name maxLength`, 100),
  },
  {
    name: "a list of a body may have fewer items",
    row: "A limit of a request is tighter, or is added",
    edit: set(`${schemas} NewFolder properties rules maxItems`, 5),
  },
  {
    name: "a shared parameter has a lower maximum",
    row: "A limit of a request is tighter, or is added",
    edit: set("components parameters PageSize schema maximum", 50),
  },
  {
    name: "a limit is added to a property of a body",
    row: "A limit of a request is tighter, or is added",
    edit: set(`${schemas} ExportOptions properties level maximum`, 9),
  },
  {
    name: "a shared parameter has a higher maximum",
    row: "A limit of a request is looser, or goes",
    edit: set("components parameters PageSize schema maximum", 200),
  },
  {
    name: "a minimum of a body is lower",
    row: "A limit of a request is looser, or goes",
    edit: set(`${schemas} FileChange properties rank minimum`, -1),
  },
  {
    name: "a limit of a body goes",
    row: "A limit of a request is looser, or goes",
    edit: remove(`${schemas} NewFolder properties name maxLength`),
  },
  {
    name: "the pattern of a path parameter changes",
    row: "A pattern of a request is added or changes",
    edit: set(`${exportFolder} parameters 0 schema pattern`, "^d[0-9]+$"),
  },
  {
    name: "a pattern is added to a property of a body",
    row: "A pattern of a request is added or changes",
    edit: set(`${schemas} NewFolder properties color pattern`, "^#"),
  },
  {
    name: "the pattern of a path parameter goes",
    row: "A pattern of a request goes",
    edit: remove(`${exportFolder} parameters 0 schema pattern`),
  },
  {
    name: "a format is added to a shared parameter",
    row: "A format is added to a request",
    edit: set("components parameters Cursor schema format", "uuid"),
  },
  {
    name: "a format is added to a property of a body",
    row: "A format is added to a request",
    edit: set(`${schemas} ExportOptions properties comment format`, "email"),
  },
  {
    name: "the format of a parameter goes",
    row: "A format goes from a request",
    edit: remove(`${listFiles} 4 schema format`),
  },
  {
    name: "a property of a body takes null no longer",
    row: "A request takes null no longer",
    edit: set(`${schemas} FileChange properties note type`, "string"),
  },
  {
    name: "a property of a body takes null",
    row: "A request takes null",
    edit: set(`${schemas} NewFolder properties color type`, ["string", "null"]),
  },
  {
    name: "an alternative is added to a recursive oneOf",
    row: "An alternative is added to a request",
    edit: all(
      set(`${schemas} SizeFilter`, { type: "object", required: ["bytes"], properties: { bytes: { type: "integer" } } }),
      add(`${schemas} Filter oneOf`, schema("SizeFilter")),
    ),
  },
  {
    name: "an alternative is removed from a recursive oneOf",
    row: "An alternative is removed from a request",
    edit: remove(`${schemas} Filter oneOf 1`),
  },
  {
    name: "an alternative is removed from a oneOf with its schema",
    row: "An alternative is removed from a request",
    edit: all(remove(`${schemas} Filter oneOf 0`), remove(`${schemas} KindFilter`)),
    entries: 2,
  },
  {
    name: "a property of a body gets a default",
    row: "A default of a request is documented",
    edit: set(`${schemas} FileChange properties rank default`, 5),
  },
  {
    name: "the default of a property of a body changes",
    row: "A default of a request changes or goes",
    edit: set(`${schemas} ExportOptions properties format default`, "tar"),
  },
  {
    name: "the default of a multipart part changes",
    row: "A default of a request changes or goes",
    edit: set(`${schemas} Upload properties visibility default`, "shared"),
  },
  {
    name: "the default of a multipart part goes",
    row: "A default of a request changes or goes",
    edit: remove(`${schemas} Upload properties visibility default`),
  },
  {
    name: "a body takes properties of any name",
    row: "A request takes properties that are not named",
    edit: set(`${schemas} FileChange additionalProperties`, true),
  },
  {
    name: "a body is closed",
    row: "A request takes unnamed properties no longer, or of fewer types",
    edit: set(`${schemas} NewFolder additionalProperties`, false),
  },
  {
    name: "unnamed properties of a body must be text",
    row: "A request takes unnamed properties no longer, or of fewer types",
    edit: set(`${schemas} ExportOptions properties metadata additionalProperties`, { type: "string" }),
  },
  {
    name: "one of two properties is enough instead of both",
    row: "Another constraint of a request goes",
    given: set(`${schemas} NewFolder required`, ["name", "color"]),
    edit: all(
      set(`${schemas} NewFolder required`, []),
      set(`${schemas} NewFolder anyOf`, [{ required: ["name"] }, { required: ["color"] }]),
    ),
  },
  {
    name: "a property of a body becomes readOnly",
    row: "A property becomes `readOnly`",
    edit: set(`${schemas} NewFolder properties color readOnly`, true),
  },
  {
    name: "a property that is sent and answered becomes readOnly",
    row: "A property becomes `readOnly`",
    edit: set(`${schemas} Retention properties reason readOnly`, true),
  },
  {
    name: "a property is readOnly no longer",
    row: "A property is `readOnly` no longer",
    edit: remove(`${schemas} Retention properties setBy readOnly`),
  },
  {
    name: "a property that is sent and answered becomes writeOnly",
    row: "A property becomes `writeOnly`",
    edit: set(`${schemas} Retention properties reason writeOnly`, true),
  },
  {
    name: "a property is writeOnly no longer",
    row: "A property is `writeOnly` no longer",
    edit: remove(`${schemas} Retention properties secret writeOnly`),
  },
];
