import { isOptionName } from "../check-names.ts";
import { credentialPlace, unsupportedScheme } from "../security-scheme.ts";
import { isMembers, listOf, type Members, membersOf, resolved, setMember } from "./members.ts";

/** Renames the security schemes that are called as another option of a client: `headers` → `headersCredential`. */
export function adaptSecuritySchemes(root: Members): void {
  const components = membersOf(root.components);
  const schemes = membersOf(components.securitySchemes);
  if (Object.keys(schemes).some(isOptionName)) {
    components.securitySchemes = renamed(schemes);
  }
}

/** The requirements as the client can meet them, or why it cannot. */
export function adaptSecurity(root: Members, security: unknown): Members[] | string {
  const alternatives = listOf(security).filter(isMembers);
  const schemes = membersOf(membersOf(root.components).securitySchemes);
  const usable: Members[] = [];
  let obstacle = "";
  for (const alternative of alternatives.map(renamed)) {
    const met = meet(root, schemes, alternative);
    if (typeof met === "string") {
      obstacle ||= met;
    } else {
      usable.push(met);
    }
  }
  return usable.length > 0 || alternatives.length === 0 ? usable : obstacle;
}

/** The requirement with each credential once: of several bearer tokens, all are the same one. */
function meet(root: Members, schemes: Members, requirement: Members): Members | string {
  const headers = new Map<string, string>();
  const met: Members = {};
  for (const [name, scopes] of Object.entries(requirement)) {
    const scheme = Object.hasOwn(schemes, name) ? resolved(root, schemes[name]) : undefined;
    if (!isMembers(scheme)) {
      return `its credential ${name} is no security scheme of the description`;
    }
    const problem = unsupportedScheme(scheme);
    if (problem !== undefined) {
      return `its credential ${name} ${problem}`;
    }
    const { header, prefix = "" } = credentialPlace(scheme);
    const other = headers.get(header.toLowerCase());
    if (other !== undefined && (other !== prefix || prefix !== "Bearer ")) {
      return `its credential ${name} would replace another in the same header`;
    }
    if (other === undefined) {
      setMember(met, name, scopes);
    }
    headers.set(header.toLowerCase(), prefix);
  }
  return met;
}

function renamed(members: Members): Members {
  const copy: Members = {};
  for (const [name, value] of Object.entries(members)) {
    setMember(copy, isOptionName(name) ? `${name.replaceAll("__proto__", "proto")}Credential` : name, value);
  }
  return copy;
}
