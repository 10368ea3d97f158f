import type { Facts, Security } from "@scripts/read";
import { credentialPlace, unsupportedScheme } from "./credentials.ts";

/** The alternatives of credentials that a client can send, or why it can send none of them. */
export function sendableSecurity(
  facts: Facts,
  security: Security | undefined,
): { security?: Security; obstacle?: string } {
  if (security === undefined || security.alternatives.length === 0) {
    return security ? { security } : {};
  }
  const usable: Security["alternatives"][number][] = [];
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
function meet(facts: Facts, alternative: Security["alternatives"][number]): Security["alternatives"][number] | string {
  const headers = new Map<string, string>();
  const met: [string, readonly string[]][] = [];
  for (const [name, scopes] of Object.entries(alternative)) {
    const scheme = facts.securitySchemes.find((each) => each.name === name);
    const problem = scheme ? unsupportedScheme(scheme) : "is not a security scheme of the description";
    if (scheme === undefined || problem !== undefined) {
      return `its credential ${name} ${problem}`;
    }
    const { header, prefix = "" } = credentialPlace(scheme);
    const other = headers.get(header.toLowerCase());
    if (other !== undefined && (other !== prefix || prefix !== "Bearer ")) {
      return `its credential ${name} would replace another one in the same header`;
    }
    if (other === undefined) {
      met.push([name, scopes]);
    }
    headers.set(header.toLowerCase(), prefix);
  }
  return Object.fromEntries(met);
}
