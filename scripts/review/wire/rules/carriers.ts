import { type DiffRule, ruleFor, typeAround } from "./diff-rule.ts";

/** Rules for parameters, headers and the parts of a body. */
export const carriers: { readonly [rule: string]: DiffRule } = {
  "deprecation-changed": ruleFor(
    ["Operation", "Parameter", "Header", "Schema", "SecurityScheme"],
    ({ kind, property }) => kind === "modified" && property === "deprecated",
  ),
  "parameter-schema-changed": ruleFor(
    ["Schema", "MediaTypesMap"],
    (change) => typeAround(change) === "Parameter" && change.kind !== "modified",
  ),
  "encoding-changed": ruleFor(["Encoding"], ({ kind, property }) => kind !== "modified" || property !== "description"),
  "response-header-became-optional": ruleFor(
    ["Header"],
    ({ kind, property, revision }) => kind === "modified" && property === "required" && revision?.value !== true,
  ),
  "response-header-serialization-changed": ruleFor(
    ["Header"],
    ({ kind, property }) => kind === "modified" && ["style", "explode"].includes(property ?? ""),
  ),
};
