import { type DiffRule, memberOn, ruleFor, typeAround } from "./diff-rule.ts";

/** Rules for what is new. */
export const added: { readonly [rule: string]: DiffRule } = {
  "operation-added": ruleFor(
    ["PathItem", "Operation"],
    (change) => change.kind === "added" && typeAround(change) !== "Components",
  ),
  "parameter-added": ruleFor(
    ["Parameter"],
    ({ kind, node }) => kind === "added" && memberOn(node.revision, "required") !== true,
  ),
  "property-added": ruleFor(
    ["Schema"],
    (change) => change.kind === "added" && typeAround(change) === "SchemaProperties",
  ),
  "response-added": () => ({ Responses: ruleFor(["Response"], ({ kind }) => kind === "added")() }),
  "response-header-added": () => ({ Response: ruleFor(["Header"], ({ kind }) => kind === "added")() }),
  "media-type-added": ruleFor(["MediaType"], ({ kind }) => kind === "added"),
  "request-body-added": ruleFor(
    ["RequestBody"],
    ({ kind, node }) => kind === "added" && memberOn(node.revision, "required") !== true,
  ),
  "request-body-required-added": ruleFor(
    ["RequestBody"],
    ({ kind, node }) => kind === "added" && memberOn(node.revision, "required") === true,
  ),
  "server-added": ruleFor(["Server"], ({ kind }) => kind === "added"),
};
