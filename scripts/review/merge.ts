import { type Change, highest, impacts } from "./change.ts";
import type { ContractSide } from "./contract/contract-side.ts";
import type { Subject } from "./contract/subject.ts";
import { excerpt } from "./excerpt.ts";
import type { Finding } from "./finding.ts";
import type { Place } from "./legacy/description.ts";

/** The findings of all lenses as changes, one for each root cause, majors first. */
export function mergeFindings(findings: readonly Finding[], before: ContractSide, after: ContractSide): Change[] {
  const causes = withoutParts(findings.filter(({ lens }) => lens === "wire")).map((finding) => [finding]);
  for (const finding of findings.filter(({ lens }) => lens !== "wire")) {
    const cause = causeOf(finding, causes, before, after);
    if (cause) {
      cause.push(finding);
    } else {
      causes.push([finding]);
    }
  }
  return causes.map((cause) => changeOf(cause, before, after)).sort(byImpact);
}

/** What is of another type altogether is no longer described by what that type had. */
function withoutParts(findings: readonly Finding[]): Finding[] {
  const replaced = findings.filter(
    ({ rule, before, after }) => rule === "schema-type-changed" && !shareType(before, after),
  );
  return findings.filter(
    (finding) =>
      replaced.includes(finding) || !replaced.some(({ subject }) => distance(subject, finding.subject) === 0),
  );
}

function shareType(before: Place | undefined, after: Place | undefined): boolean {
  const [old, now] = [before, after].map((place) => [place?.value].flat().filter((type) => type !== "null"));
  return old?.some((type) => now?.includes(type)) ?? true;
}

/** The cause that explains what another lens found: about the same thing, or about the nearest around or within it. */
function causeOf(
  finding: Finding,
  causes: readonly Finding[][],
  before: ContractSide,
  after: ContractSide,
): Finding[] | undefined {
  if (finding.rule.startsWith("export-")) {
    // The wire knows no names of types.
    return undefined;
  }
  const subjects = subjectsOf(finding, before, after);
  const rated = causes
    .filter((cause) => !cause.some(({ rule }) => rule.startsWith("export-")))
    .map((cause) => {
      const others = cause.flatMap((each) => subjectsOf(each, before, after));
      const near = Math.min(...subjects.flatMap((subject) => others.map((other) => distance(subject, other))));
      // What only describes a thing explains no change of its type.
      const describes = cause.every(({ impact, lens }) => impact === "patch" && lens === "wire");
      const isOther = near > 0 && (describes || finding.rule === "parameter-renamed");
      return { cause, near: isOther ? Number.POSITIVE_INFINITY : near, describes };
    });
  const candidates = rated.filter(({ near }) => near < Number.POSITIVE_INFINITY);
  candidates.sort(
    (a, b) => a.near - b.near || Number(a.describes) - Number(b.describes) || rank(b.cause) - rank(a.cause),
  );
  return candidates[0]?.cause;
}

function subjectsOf({ subject, before, after }: Finding, base: ContractSide, head: ContractSide): Subject[] {
  return [
    ...new Set([subject, ...(before ? [base.subjectAt(before)] : []), ...(after ? [head.subjectAt(after)] : [])]),
  ];
}

/** Steps between a subject and one around it; infinite where neither is around the other. */
function distance(one: Subject, other: Subject): number {
  const [outer, inner] = one.length < other.length ? [one, other] : [other, one];
  const isWithin = inner === outer || (inner.startsWith(outer) && /^[./ ]/.test(inner.slice(outer.length)));
  return isWithin ? inner.slice(outer.length).split(/[./ ]/).length - 1 : Number.POSITIVE_INFINITY;
}

function changeOf(cause: readonly Finding[], before: ContractSide, after: ContractSide): Change {
  const impact = highest(cause.map((finding) => finding.impact)) ?? "patch";
  // The first that gives the impact: what the wire shows goes before what the types do.
  const [first = cause[0]] = cause.filter((finding) => finding.impact === impact);
  if (first === undefined) {
    throw new Error("a change without a finding");
  }
  const oldPlace = cause.find((finding) => finding.before)?.before ?? before.placeOf(first.subject);
  const newPlace = cause.find((finding) => finding.after)?.after ?? after.placeOf(first.subject);
  const uses = after.usesOf(first.subject);
  const operations = [...new Set((uses.length > 0 ? uses : before.usesOf(first.subject)).map((use) => use.operation))];
  const typescript = cause.flatMap((finding) => finding.typescript ?? []);
  const names = [...new Set(cause.flatMap((finding) => finding.names ?? []))];
  const old = {
    contract: isAround(oldPlace, newPlace) ? undefined : excerpt(oldPlace),
    typescript: joined(typescript.map((each) => each.before)),
  };
  const now = {
    contract: isAround(newPlace, oldPlace) ? undefined : excerpt(newPlace),
    typescript: joined(typescript.map((each) => each.after)),
  };
  return {
    impact,
    lens: first.lens,
    rule: first.rule,
    message: first.message,
    operations,
    names: names.length > 0 ? names : namesOf(first.subject, operations),
    location: newPlace ? after.locationOf(newPlace) : before.locationOf(oldPlace ?? before.description.root),
    before: old.contract === undefined && old.typescript === undefined ? null : old,
    after: now.contract === undefined && now.typescript === undefined ? null : now,
    compilerErrors: [],
    documentation: operations
      .map((operation) => documentationOf(operation, after) ?? documentationOf(operation, before))
      .find(Boolean),
  };
}

/** Whether a place only tells where the other would stand. */
function isAround(outer: Place | undefined, inner: Place | undefined): boolean {
  const isShorter = outer !== undefined && inner !== undefined && outer.path.length < inner.path.length;
  return isShorter && outer.path.every((segment, index) => segment === inner.path[index]);
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  const distinct = [...new Set(texts.filter((text) => text !== undefined))];
  return distinct.length > 0 ? distinct.join("\n") : undefined;
}

/** What a consumer calls it: a schema by its type, anything else by the methods that it is part of. */
function namesOf(subject: Subject, operations: readonly string[]): string[] {
  const [, schema] = /^components\/schemas\/(.+)$/.exec(subject) ?? [];
  return schema === undefined ? operations.map((operation) => `${operation}()`) : [schema];
}

function documentationOf(operation: string, { description }: ContractSide): string | undefined {
  for (const [, item] of description.entries(description.get(description.root, "paths"))) {
    for (const [, place] of description.entries(item)) {
      if (description.text(place, "operationId") === operation) {
        return description.text(place, "externalDocs", "url");
      }
    }
  }
  return undefined;
}

/** Majors first, then in the order of the contract. */
export function byImpact(a: Change, b: Change): number {
  const isOfContract = (change: Change): number => Number(change.rule !== "stops-compiling");
  const order = impacts.indexOf(b.impact) - impacts.indexOf(a.impact) || isOfContract(b) - isOfContract(a);
  return order || a.location.file.localeCompare(b.location.file) || a.location.line - b.location.line;
}

function rank(cause: readonly Finding[]): number {
  return Math.max(...cause.map(({ impact }) => impacts.indexOf(impact)));
}
