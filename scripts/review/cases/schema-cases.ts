import type { Case } from "./case.ts";
import { add, all, copy, move, remove, rename, schema, set } from "./edit.ts";

const schemas = "components schemas";

/** How a schema may be written in another way without a change for anybody. */
export const schemaCases: readonly Case[] = [
  {
    name: "null is the first type",
    row: "Null is spelled in another way",
    edit: set(`${schemas} StoredFile allOf 1 properties note type`, ["null", "string"]),
  },
  {
    name: "null is an alternative of anyOf",
    row: "Null is spelled in another way",
    edit: set(`${schemas} FilePage properties nextCursor`, {
      description: "Where the next page begins.",
      anyOf: [{ type: "string" }, { type: "null" }],
    }),
  },
  {
    name: "null is an alternative of oneOf in what is sent",
    row: "Null is spelled in another way",
    edit: set(`${schemas} FileChange properties note`, {
      description: "Remark; null takes it away.",
      oneOf: [{ type: "null" }, { type: "string" }],
    }),
  },
  {
    name: "a reference is null by oneOf instead of anyOf",
    row: "Null is spelled in another way",
    edit: rename(`${schemas} StoredFile allOf 1 properties owner anyOf`, "oneOf"),
  },
  {
    name: "an allOf of an answer is flattened",
    row: "An `allOf` is flattened or made",
    edit: flattened("StoredFile"),
  },
  {
    name: "an allOf of a recursive schema is flattened",
    row: "An `allOf` is flattened or made",
    edit: flattened("Folder"),
  },
  {
    name: "an object is split into an allOf",
    row: "An `allOf` is flattened or made",
    edit: all(
      set(`${schemas} Person allOf`, [{ type: "object", required: ["id"], properties: {} }]),
      move(`${schemas} Person properties id`, `${schemas} Person allOf 0 properties id`),
      remove(`${schemas} Person required`),
    ),
  },
  {
    name: "a reference stands alone in an allOf",
    row: "An `allOf` is flattened or made",
    edit: set(`${schemas} NewFolder properties retention`, { allOf: [schema("Retention")] }),
  },
  {
    name: "a required property is named beside an allOf",
    row: "An `allOf` is flattened or made",
    edit: move(`${schemas} Folder allOf 1 required`, `${schemas} Folder required`),
  },
  {
    name: "a const becomes an enum of one",
    row: "An enum of one value becomes a `const`, or the reverse",
    edit: all(
      remove(`${schemas} MoveRule properties action const`),
      set(`${schemas} MoveRule properties action enum`, ["move"]),
    ),
  },
  {
    name: "an enum of one becomes a const",
    row: "An enum of one value becomes a `const`, or the reverse",
    edit: all(
      remove(`${schemas} ExportOptions properties manifest enum`),
      set(`${schemas} ExportOptions properties manifest const`, "full"),
    ),
  },
];

/** A schema of two parts, the first of which is a reference to `Resource`, as one object. */
function flattened(name: string): Case["edit"] {
  const at = `${schemas} ${name}`;
  return all(
    set(`${at} type`, "object"),
    copy(`${at} allOf 1 properties`, `${at} properties`),
    copy(`${at} allOf 1 required`, `${at} required`),
    copy(`${schemas} Resource properties id`, `${at} properties id`),
    copy(`${schemas} Resource properties createdAt`, `${at} properties createdAt`),
    add(`${at} required`, "id"),
    add(`${at} required`, "createdAt"),
    remove(`${at} allOf`),
  );
}
