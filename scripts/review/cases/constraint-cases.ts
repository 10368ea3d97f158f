import type { Case } from "./case.ts";
import { all, remove, rename, set } from "./edit.ts";

const schemas = "components schemas";
const person = `${schemas} Person`;
const options = `${schemas} ExportOptions`;
const listFiles = "paths /files get";
const scheme = "components securitySchemes session";

const together = { email: ["id"] };
const oauth = (flow: string) => ({
  type: "oauth2",
  flows: { [flow]: { tokenUrl: "https://attic.test/token", scopes: { read: "Read.", write: "Write." } } },
});
const spelled = "A media type, a header or a format is spelled in another way";

/** Constraints, scopes and spellings that are rarer than those of the other cases. */
export const constraintCases: readonly Case[] = [
  {
    name: "an answer says which properties go together",
    row: "Another constraint of an answer is added",
    edit: set(`${person} dependentRequired`, together),
  },
  {
    name: "an answer no longer says which properties go together",
    row: "Another constraint of an answer goes or changes",
    given: set(`${person} dependentRequired`, together),
    edit: remove(`${person} dependentRequired`),
  },
  {
    name: "a body says which properties go together",
    row: "Another constraint of a request is added or changes",
    edit: set(`${options} dependentRequired`, { level: ["format"] }),
  },
  {
    name: "the names of properties of a body follow another pattern",
    row: "Another constraint of a request is added or changes",
    given: set(`${options} properties metadata propertyNames`, { pattern: "^[a-z]+$" }),
    edit: set(`${options} properties metadata propertyNames`, { pattern: "^[a-z_]+$" }),
  },
  {
    name: "a body no longer says which properties go together",
    row: "Another constraint of a request goes",
    given: set(`${options} dependentRequired`, { level: ["format"] }),
    edit: remove(`${options} dependentRequired`),
  },
  {
    name: "a keyword that OpenAPI does not have is written in an answer",
    row: "Something that no rule knows changes",
    edit: set(`${person} properties email requiredWhen`, "id"),
  },
  {
    name: "a property of an answer has another name in XML",
    row: "How something is written in XML changes",
    given: set(`${listFiles} responses 200 content application/xml`, { schema: { type: "string" } }),
    edit: set(`${person} properties email xml`, { name: "mail" }),
  },
  {
    name: "an answer gets a pattern",
    row: "A pattern of an answer is added",
    edit: set(`${person} properties id pattern`, "^p_"),
  },
  {
    name: "the pattern of an answer changes",
    row: "A pattern of an answer changes or goes",
    given: set(`${person} properties id pattern`, "^p_"),
    edit: set(`${person} properties id pattern`, "^q_"),
  },
  {
    name: "the pattern of an answer goes",
    row: "A pattern of an answer changes or goes",
    given: set(`${person} properties id pattern`, "^p_"),
    edit: remove(`${person} properties id pattern`),
  },
  {
    name: "the default of an answer is documented",
    row: "A default of an answer is documented, changes or goes",
    edit: set(`${person} properties email default`, "nobody@attic.test"),
  },
  {
    name: "the default of an answer changes",
    row: "A default of an answer is documented, changes or goes",
    given: set(`${person} properties email default`, "nobody@attic.test"),
    edit: set(`${person} properties email default`, "somebody@attic.test"),
  },
  {
    name: "an object of an answer has no other properties",
    row: "An object of an answer is closed or opened",
    edit: set(`${person} additionalProperties`, false),
  },
  {
    name: "an object of an answer may have other properties",
    row: "An object of an answer is closed or opened",
    given: set(`${person} additionalProperties`, false),
    edit: remove(`${person} additionalProperties`),
  },
  {
    name: "unnamed properties of an answer are strings",
    row: "Unnamed properties of an answer get a type",
    edit: set(`${schemas} Problem additionalProperties`, { type: "string" }),
  },
  {
    name: "an answer is a number or a string, then a number",
    row: "An answer has fewer types",
    given: set(`${schemas} ImagePreview properties width type`, ["number", "string"]),
    edit: set(`${schemas} ImagePreview properties width type`, "number"),
  },
  {
    name: "an answer that could be anything gets a type",
    row: "An answer that could be anything gets a type",
    given: remove(`${person} properties email type`),
    edit: set(`${person} properties email type`, "string"),
  },
  {
    name: "a property tells alternatives apart that nothing told apart before",
    row: "A property tells alternatives apart",
    given: remove(`${schemas} Rule discriminator`),
    edit: set(`${schemas} Rule discriminator`, {
      propertyName: "action",
      mapping: { move: "#/components/schemas/MoveRule", label: "#/components/schemas/LabelRule" },
    }),
  },
  {
    name: "an alternative of an answer may be called by another value, too",
    row: "A value is added to a discriminator's mapping of an answer",
    // A schema that states its values itself has no others.
    given: set(`${schemas} ImagePreview properties type`, { type: "string", description: "Tells the preview." }),
    edit: set(`${schemas} Preview discriminator mapping picture`, "#/components/schemas/ImagePreview"),
  },
  {
    name: "an alternative of a body may be called by another value, too",
    row: "A value is added to a discriminator's mapping of a request",
    given: set(`${schemas} Filter discriminator`, {
      propertyName: "by",
      mapping: { kind: "#/components/schemas/KindFilter", any: "#/components/schemas/AnyFilter" },
    }),
    edit: set(`${schemas} Filter discriminator mapping all`, "#/components/schemas/AnyFilter"),
  },
  {
    name: "a media type has a charset",
    row: spelled,
    edit: rename("components responses NotFound content application/json", "application/json; charset=utf-8"),
  },
  {
    name: "a response header is spelled in another case",
    row: spelled,
    edit: rename(`${listFiles} responses 200 headers X-Total-Count`, "x-total-count"),
  },
  {
    name: "bytes are a media type instead of a format",
    row: spelled,
    edit: all(
      remove(`${schemas} Content format`),
      set(`${schemas} Content contentMediaType`, "application/octet-stream"),
    ),
  },
  {
    name: "a default that is a number is written as text",
    row: spelled,
    edit: set("components parameters PageSize schema default", "20"),
  },
  {
    name: "a header parameter is spelled in another case",
    row: "A header parameter is spelled in another case",
    edit: set(`${listFiles} parameters 6 name`, "x-trace"),
  },
  {
    name: "JSON of an answer is a problem",
    row: "JSON of a response gets another media type of JSON",
    edit: rename("components responses NotFound content application/json", "application/problem+json"),
  },
  {
    name: "the version moves from the server into the paths",
    row: "A part of a server's URL moves into the paths, or the reverse",
    given: remove("servers 1"),
    edit: all(
      set("servers 0 url", "https://{region}.attic.test"),
      ...["/files", "/files/{fileId}", "/files/{fileId}/content", "/folders", "/folders/{folderId}/export"].map(
        (path) => rename(`paths ${path}`, `/v1${path}`),
      ),
    ),
  },
  {
    name: "a server gets a variable that its URL does not have",
    row: "A server variable is added",
    edit: set("servers 0 variables stage", { default: "live", description: "Stage." }),
  },
  {
    name: "a server loses a variable that its URL does not have",
    row: "A server variable is removed",
    given: set("servers 0 variables stage", { default: "live", description: "Stage." }),
    edit: remove("servers 0 variables stage"),
  },
  {
    name: "tokens are got in another way",
    row: "The flows of a security scheme change",
    given: set(scheme, oauth("clientCredentials")),
    edit: set(scheme, oauth("password")),
  },
  {
    name: "an operation needs a scope",
    row: "More scopes are needed",
    given: set(scheme, oauth("clientCredentials")),
    edit: set("paths /folders post security", [{ apiKey: [] }, { session: ["write"] }]),
  },
  {
    name: "an operation needs a scope no longer",
    row: "Fewer scopes are needed",
    given: all(
      set(scheme, oauth("clientCredentials")),
      set("paths /folders post security", [{ apiKey: [] }, { session: ["read", "write"] }]),
    ),
    edit: set("paths /folders post security", [{ apiKey: [] }, { session: ["read"] }]),
  },
  {
    name: "a schema changes that nothing uses",
    row: "A component is there that nothing uses",
    given: set(`${schemas} Unused`, { type: "string", enum: ["a"], description: "Unused." }),
    edit: set(`${schemas} Unused enum`, ["a", "b"]),
  },
  {
    name: "a body becomes one of two forms that take all that it took",
    row: "An alternative is added to a request",
    edit: set(`${schemas} KindFilter properties kind`, {
      anyOf: [{ $ref: "#/components/schemas/FileKind" }, { type: "array", items: { type: "string" } }],
    }),
  },
];
