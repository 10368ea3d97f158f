import { impacts } from "../../change.ts";
import type { ContractSide } from "../../contract/contract-side.ts";
import type { Subject } from "../../contract/subject.ts";
import type { Finding } from "../../finding.ts";

const comesOrGoes: ReadonlySet<string> = new Set(["property-added", "property-removed", "request-property-removed"]);

/** Leaves away what follows from another finding: that what comes, goes or has a new name is required, or is a form. */
export function oncePerCause(findings: readonly Finding[], before: ContractSide, after: ContractSide): Finding[] {
  const about = (isMeant: (finding: Finding) => boolean): Map<Subject, Finding> =>
    new Map(
      findings
        .filter(isMeant)
        .flatMap((finding) => subjectsOf(finding, before, after).map((each): [Subject, Finding] => [each, finding])),
    );
  const moved = about(({ rule }) => comesOrGoes.has(rule));
  const forms = about(isAboutForm);
  const gone = about(({ rule }) => rule === "parameter-removed");
  const dropped = new Set<Finding>();
  for (const finding of findings) {
    const other = isAboutRequired(finding) ? moved.get(finding.subject) : undefined;
    if (other) {
      dropped.add(impacts.indexOf(finding.impact) > impacts.indexOf(other.impact) ? other : finding);
    }
    // A value of the discriminator comes and goes with its form, a style with the place of a parameter.
    const follows = finding.rule.startsWith("discriminator-") && forms.has(finding.subject);
    if (follows || (finding.rule === "parameter-serialization-changed" && gone.has(finding.subject))) {
      dropped.add(finding);
    }
  }
  return findings.filter((finding) => !dropped.has(finding));
}

function isAboutForm({ rule, before, after }: Finding): boolean {
  return (
    rule === "schema-combinator-changed" ||
    [before, after].some((place) => /^(one|any)Of$/.test(String(place?.path.at(-2))))
  );
}

function isAboutRequired({ before, after, rule }: Finding): boolean {
  return /^required-properties-/.test(rule) || [before, after].some((place) => place?.path.at(-1) === "required");
}

function subjectsOf(
  { subject, before: old, after: now }: Finding,
  before: ContractSide,
  after: ContractSide,
): Subject[] {
  return [subject, ...(old ? [before.subjectAt(old)] : []), ...(now ? [after.subjectAt(now)] : [])];
}
