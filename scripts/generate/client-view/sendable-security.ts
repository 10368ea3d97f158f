import type { Facts, Security } from "@scripts/read";
import { credentialsOf, unsupportedScheme } from "./credentials.ts";

type Alternative = Security["alternatives"][number];

/** The alternatives of credentials that a client can send, or why it can send none of them. */
export function sendableSecurity(
  facts: Facts,
  security: Security | undefined,
): { security?: Security; obstacle?: string } {
  if (security === undefined || security.alternatives.length === 0) {
    return security ? { security } : {};
  }
  const usable: Alternative[] = [];
  const obstacles: string[] = [];
  for (const alternative of security.alternatives) {
    const met = meet(facts, alternative);
    if (typeof met === "string") {
      obstacles.push(met);
    } else {
      usable.push(met);
    }
  }
  const [obstacle] = obstacles;
  return {
    security: { ...security, alternatives: usable },
    ...(usable.length === 0 && obstacle !== undefined && { obstacle }),
  };
}

/** The schemes of an alternative, each credential once: several bearer tokens are one. */
function meet(facts: Facts, alternative: Alternative): Alternative | string {
  const headers = new Map<string, string>();
  const met: [string, readonly string[]][] = [];
  for (const [name, scopes] of Object.entries(alternative)) {
    const scheme = facts.securitySchemes.find((each) => each.name === name);
    const problem = scheme ? unsupportedScheme(scheme) : "is not a security scheme of the description";
    if (scheme === undefined || problem !== undefined) {
      return `its credential ${name} ${problem}`;
    }
    const [credential] = credentialsOf(facts, "", scheme);
    // Query and cookies have room for several.
    const isHeader = credential !== undefined && /^(header|basicUsername)$/.test(credential.in);
    const header = isHeader ? credential.carrier.toLowerCase() : undefined;
    const prefix = credential?.prefix ?? "";
    const other = header === undefined ? undefined : headers.get(header);
    if (other !== undefined && (other !== prefix || prefix !== "Bearer ")) {
      return `its credential ${name} would replace another one in the same header`;
    }
    if (other === undefined) {
      met.push([name, scopes]);
    }
    if (header !== undefined) {
      headers.set(header, prefix);
    }
  }
  return Object.fromEntries(met);
}
