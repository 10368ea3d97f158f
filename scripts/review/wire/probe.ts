import type { JsonObject } from "./canonical/json.ts";
import type { RedoclyChange } from "./redocly-change.ts";

const url = "/.filespec-probe";

/** The changes that every comparison must report: one that a rule of Redocly finds, one that a rule of ours does. */
const expected = [
  { side: "base", method: "get", ruleId: "operation-removed" },
  { side: "revision", method: "put", ruleId: "filespec/operation-added" },
] as const;

/** The document with its half of the changes that show that the rules run. */
export function probe(document: JsonObject, side: "base" | "revision"): JsonObject {
  const methods = expected.filter((each) => each.side === side).map(({ method }) => [method, { responses: {} }]);
  return { ...document, paths: { ...Object(document.paths), [url]: Object.fromEntries(methods) } };
}

/** The other changes. Throws if a rule did not report the probe: then no verdict, or none at all, can be trusted. */
export function withoutProbe(changes: readonly RedoclyChange[]): RedoclyChange[] {
  for (const { method, ruleId } of expected) {
    const path = pathOf(method);
    const change = changes.find((each) => each.path === path);
    if (!change?.verdicts.some((verdict) => verdict.ruleId === ruleId)) {
      throw new Error(`redocly diff did not apply its rule ${ruleId}: see scripts/review/wire/redocly.yaml`);
    }
  }
  const probes: string[] = expected.map(({ method }) => pathOf(method));
  return changes.filter(({ path }) => !probes.includes(path));
}

function pathOf(method: string): string {
  return `#/paths/${url.replaceAll("/", "~1")}/${method}`;
}
