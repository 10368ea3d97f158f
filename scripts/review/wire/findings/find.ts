import { impacts } from "../../change.ts";
import type { Finding } from "../../finding.ts";
import type { RedoclyChange } from "../redocly-change.ts";
import type { Compared } from "./compared.ts";
import { findingOf } from "./finding-of.ts";
import { movedOperations } from "./moved-operations.ts";
import { oncePerCause } from "./once-per-cause.ts";
import { rate } from "./rated-change.ts";
import { withoutRenamedProperties } from "./renamed-properties.ts";
import { splitRequired } from "./required.ts";
import { securityFindings } from "./security-finding.ts";
import { switchedSchemas, switchFinding } from "./switched.ts";
import { wholeForms } from "./whole-forms.ts";

/** What the differences of two canonical documents do to people. One place that has changed is one finding. */
export function find(changes: readonly RedoclyChange[], before: Compared, after: Compared): Finding[] {
  const rated = changes.flatMap((change) => rate(change) ?? []);
  const ofSecurity = rated.filter(({ typeName }) => typeName.startsWith("SecurityRequirement"));
  const others = wholeForms(
    withoutRenamedProperties(rated.filter((change) => !ofSecurity.includes(change))),
    before.canonical.document,
    after.canonical.document,
  );
  const switched = switchedSchemas(others, before, after);
  const ofSwitched = new Set([...switched.values()].flat());
  const single = others
    .filter((change) => !ofSwitched.has(change))
    .flatMap((change) => splitRequired(change) ?? [change]);
  const findings = [
    ...single.map((change) => findingOf(change, before, after)),
    ...[...switched.values()].flatMap((each) => switchFinding(each, before, after)),
  ];
  return [
    ...oncePerCause(movedOperations(once(findings)), before.side, after.side),
    ...securityFindings(ofSecurity, before, after),
  ];
}

/** Parts of the canonical form may be copies of one part of the description, which flow in different ways. */
function once(findings: readonly Finding[]): Finding[] {
  const atPlaces = joined(findings, ({ subject, before, after }) => [
    subject,
    before?.file,
    before?.path,
    after?.file,
    after?.path,
  ]);
  return joined(atPlaces, ({ subject, rule, message }) => [subject, rule, message]);
}

/** One finding of all that have one key, the worst of them. */
function joined(findings: readonly Finding[], keyOf: (finding: Finding) => unknown): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify(keyOf(finding));
    const other = known.get(key) ?? finding;
    const worst = impacts.indexOf(finding.impact) > impacts.indexOf(other.impact) ? finding : other;
    known.set(key, { ...worst, before: worst.before ?? finding.before, after: worst.after ?? finding.after });
  }
  return [...known.values()];
}
