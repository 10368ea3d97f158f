import { type Impact, impacts } from "../change.ts";
import type { Subject } from "../contract/subject.ts";
import type { Direction } from "../contract/usage.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../legacy/description.ts";
import type { TypesRule } from "./rules.ts";

/** A part of both sides that is compared, and how to speak of it. */
export interface Part {
  readonly subject: Subject;
  /** What a consumer writes to come to it: `StoredFile.status`. */
  readonly label: string;
  /** Names that a consumer knows what it is a part of by. */
  readonly names: readonly string[];
  /** Which ways its data flows. */
  readonly directions: readonly Direction[];
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** The generated types of both sides. */
export type Excerpts = NonNullable<Finding["typescript"]>;

/** What a change does to consumers, one way that data flows. */
export interface Verdict {
  readonly rule: TypesRule;
  readonly impact: Impact;
  /** One sentence: who breaks, and how. */
  readonly message: string;
}

/** The worst of these verdicts, the first of several, as a finding about a part. */
export function sighting(part: Part, verdicts: readonly Verdict[], typescript: Excerpts): Finding {
  const [worst] = [...verdicts].sort((one, other) => impacts.indexOf(other.impact) - impacts.indexOf(one.impact));
  if (!worst) {
    throw new Error(`no verdict on ${part.label}`);
  }
  return {
    lens: "types",
    rule: worst.rule,
    impact: worst.impact,
    message: worst.message,
    subject: part.subject,
    before: part.before,
    after: part.after,
    names: [...new Set([part.label, ...part.names])],
    typescript,
  };
}

/** The findings, of which those about the part itself show these texts. */
export function showing(part: Part, findings: readonly Finding[], typescript: Excerpts): Finding[] {
  return findings.map((finding) => (finding.subject === part.subject ? { ...finding, typescript } : finding));
}
