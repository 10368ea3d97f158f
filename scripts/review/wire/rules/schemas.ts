import { beyond, type DiffChange, type DiffRule, ruleFor, typeAround } from "./diff-rule.ts";
import { flowOf } from "./flow-of.ts";

/** What schemas consist of. */
const parts = [
  "Schema",
  "SchemaMap",
  "SchemaList",
  "OneOf",
  "AnyOf",
  "AllOf",
  "PatternProperties",
  "DependentRequired",
];

/** Rules for what Redocly leaves open about schemas. */
export const schemas: { readonly [rule: string]: DiffRule } = {
  "default-changed": ruleFor(
    ["Schema"],
    (change, { getDirections }) =>
      modifies(change, "default") && change.base?.value !== undefined && getDirections().includes("request"),
  ),
  "default-added": ruleFor(
    ["Schema"],
    (change, { getDirections }) =>
      modifies(change, "default") && change.base?.value === undefined && getDirections().includes("request"),
  ),
  "became-read-only": ruleFor(
    ["Schema"],
    (change) => modifies(change, "readOnly") && change.revision?.value === true && flowOf(change.node).has("request"),
  ),
  "became-write-only": ruleFor(
    ["Schema"],
    (change) => modifies(change, "writeOnly") && change.revision?.value === true && flowOf(change.node).has("response"),
  ),
  "request-property-removed": ruleFor(
    ["Schema"],
    (change, { getDirections }) =>
      typeAround(change) === "SchemaProperties" &&
      (change.kind === "removed" || modifies(change, "key")) &&
      getDirections().includes("request"),
  ),
  "body-schema-changed": ruleFor(
    ["Schema"],
    (change, { getDirections }) =>
      typeAround(change) === "MediaType" &&
      ((change.kind === "added" && getDirections().includes("request")) ||
        (change.kind === "removed" && getDirections().includes("response"))),
  ),
  "body-schema-loosened": ruleFor(
    ["Schema"],
    (change) => typeAround(change) === "MediaType" && change.kind !== "modified",
  ),
  "discriminator-changed": ruleFor(
    ["Discriminator"],
    (change) =>
      change.kind === "removed" ||
      modifies(change, "propertyName") ||
      (modifies(change, "values") && beyond(change.base?.value, change.revision?.value).length > 0),
  ),
  "discriminator-value-added": ruleFor(
    ["Discriminator"],
    (change) => change.kind === "added" || modifies(change, "values"),
  ),
  "xml-changed": ruleFor(["Xml"], () => true),
  // Whatever Redocly takes for harmless in one direction is a change all the same.
  "request-loosened": ruleFor(
    [...parts, "Parameter", "RequestBody"],
    (change, { getDirections }) => isSubstantial(change) && getDirections().includes("request"),
  ),
  "response-narrowed": ruleFor(
    [...parts, "Header"],
    (change, { getDirections }) => isSubstantial(change) && getDirections().includes("response"),
  ),
};

function modifies(change: DiffChange, property: string): boolean {
  return change.kind === "modified" && change.property === property;
}

function isSubstantial({ kind, property, node }: DiffChange): boolean {
  if (kind === "modified") {
    return keywords.has(property ?? "");
  }
  return parts.includes((node.revision ?? node.base)?.type.name ?? "");
}

const keywords: ReadonlySet<string> = new Set([
  "type",
  "enum",
  "required",
  "format",
  "pattern",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "minContains",
  "maxContains",
  "uniqueItems",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentEncoding",
  "contentMediaType",
  "readOnly",
  "writeOnly",
  "allowEmptyValue",
  "key",
]);
