import { beyond, type DiffChange, type DiffRule, memberOn, ruleFor } from "./diff-rule.ts";

const flows = [
  "OAuth2Flows",
  "ImplicitFlow",
  "PasswordFlow",
  "ClientCredentials",
  "AuthorizationCode",
  "DeviceAuthorization",
];

/** Rules for where requests go and what lets them in. */
export const access: { readonly [rule: string]: DiffRule } = {
  "default-server-changed": ruleFor(
    ["Server"],
    ({ property, revision }) => property === "x-default-server" && revision?.value === true,
  ),
  "server-renamed": ruleFor(["Server"], ({ property }) => property === "x-name"),
  "server-variable-changed": ruleFor(["ServerVariable"], breaksVariable),
  "server-variable-added": ruleFor(["ServerVariable"], ({ kind }) => kind === "added"),
  "server-variable-loosened": ruleFor(
    ["ServerVariable"],
    ({ kind, property }) => kind === "modified" && ["enum", "x-placeholder"].includes(property ?? ""),
  ),
  "security-loosened": ruleFor(["SecurityRequirement"], () => true),
  "security-flow-changed": ruleFor(
    flows,
    ({ kind, property, base, revision }) =>
      kind === "removed" ||
      /Url$/.test(property ?? "") ||
      (property === "scopeNames" && beyond(base?.value, revision?.value).length > 0),
  ),
  "security-flow-loosened": ruleFor(flows, ({ kind, property }) => kind === "added" || property === "scopeNames"),
};

function breaksVariable({ kind, property, node, base, revision }: DiffChange): boolean {
  if (kind === "added") {
    return memberOn(node.revision, "x-placeholder") === true;
  }
  if (kind === "removed" || property === "key" || property === "name") {
    return true;
  }
  const isPlaceholder = memberOn(node.revision, "x-placeholder") === true;
  switch (property) {
    case "default":
      return !isPlaceholder;
    case "x-placeholder":
      return isPlaceholder;
    case "enum":
      return base?.value === undefined || beyond(base.value, revision?.value ?? base.value).length > 0;
    default:
      return false;
  }
}
