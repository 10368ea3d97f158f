import type { Finding } from "../finding.ts";

/** One finding for each root cause: what several uses of one part show, they show together. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.subject} ${finding.rule} ${finding.impact}`;
    const known = causes.get(key);
    const names = [...new Set([...(known?.names ?? []), ...(finding.names ?? [])])];
    causes.set(key, { ...(known ?? finding), names });
  }
  return [...causes.values()];
}
