import { highest } from "../../change.ts";
import type { ContractSide } from "../../contract/contract-side.ts";
import type { Subject } from "../../contract/subject.ts";
import type { Finding } from "../../finding.ts";
import type { Place } from "../../legacy/description.ts";
import { stableJson } from "../canonical/json.ts";
import type { Compared } from "./compared.ts";
import type { RatedChange } from "./rated-change.ts";
import { listed, sentence, without } from "./sentence.ts";
import { thing } from "./thing.ts";

/** What one side takes for a credential: alternatives, each the names of the schemes that it takes together. */
interface Accepted {
  readonly side: ContractSide;
  readonly place: Place;
  readonly alternatives: readonly (readonly string[])[];
}

/** What differences in the credentials do, one finding for the operations that take them from one place. */
export function securityFindings(changes: readonly RatedChange[], before: Compared, after: Compared): Finding[] {
  const lists = new Map<string, { changes: RatedChange[]; old: Accepted; now: Accepted }>();
  for (const change of changes) {
    const around = change.context.around;
    if (!around) {
      continue;
    }
    const list = (pointer: string): string => pointer.replace(/(\/security)\/.*$/, "$1");
    const old = acceptedAt(list(around.base), before);
    const now = acceptedAt(list(around.revision), after);
    const key = JSON.stringify([old.place.path, now.place.path]);
    const known = lists.get(key) ?? { changes: [], old, now };
    known.changes.push(change);
    lists.set(key, known);
  }
  return [...lists.values()].map((list) => findingOf(list.changes, list.old, list.now));
}

function findingOf(changes: readonly RatedChange[], old: Accepted, now: Accepted): Finding {
  const impact = highest(changes.map((change) => change.impact)) ?? "patch";
  const rule = changes.find((change) => change.impact === impact)?.rule ?? "security-loosened";
  const at = placed(old, now);
  const what = thing(at.place, at.side);
  return {
    lens: "wire",
    rule,
    impact,
    message: sentence(impact === "major" ? refusal(what, old, now) : permission(what, old, now)),
    subject: at.place.path[0] === "security" ? schemeSubject(old, now) : at.side.subjectAt(at.place),
    before: old.place.value === undefined ? undefined : old.place,
    after: now.place.value === undefined ? undefined : now.place,
  };
}

/** The security scheme that is accepted everywhere, or nowhere, from now on; all security where it is not a single one. */
function schemeSubject(old: Accepted, now: Accepted): Subject {
  const [before, after] = [old, now].map(({ alternatives }) => [...new Set(alternatives.flat())]);
  const gained = without(after, before);
  const lost = without(before, after);
  const [scheme] = gained.length > 0 ? gained : lost;
  return gained.length > 1 || lost.length > 1 || scheme === undefined
    ? "security"
    : `components/securitySchemes/${scheme}`;
}

/** The side to look at: where an operation has security of its own, otherwise where there is any. */
function placed(old: Accepted, now: Accepted): Accepted {
  const sides = [now, old].filter(({ place }) => place.value !== undefined);
  return sides.find(({ place }) => place.path[0] !== "security") ?? sides[0] ?? now;
}

function refusal(what: string, old: Accepted, now: Accepted): string {
  const takes = `it takes ${either(now.alternatives)}`;
  if (isOpen(old)) {
    return `a caller of ${what} without a credential is refused: ${takes}`;
  }
  const lost = old.alternatives.filter(
    (names) => !now.alternatives.some((each) => each.every((name) => names.includes(name))),
  );
  const [refused] = lost;
  if (refused === undefined) {
    return `a caller of ${what} whose credential has the former scopes alone is refused`;
  }
  const heir = now.alternatives.find(
    (names) =>
      stableJson(names.map((name) => schemeOf(now, name))) === stableJson(refused.map((name) => schemeOf(old, name))),
  );
  return heir
    ? `a client that is given ${listed(refused, "and")} has to be given ${listed(heir, "and")}: the scheme has another name`
    : `a caller of ${what} with ${either(lost)} alone is refused: ${takes}`;
}

function permission(what: string, old: Accepted, now: Accepted): string {
  if (isOpen(now)) {
    return `callers of ${what} need no credential`;
  }
  const known = old.alternatives.map((names) => names.join());
  const gained = now.alternatives.filter((names) => !known.includes(names.join()));
  return gained.length > 0 ? `callers of ${what} may use ${either(gained)}` : `callers of ${what} need fewer scopes`;
}

function either(alternatives: readonly (readonly string[])[]): string {
  const texts = alternatives.map((names) => (names.length === 0 ? "none" : listed(names, "and")));
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;
}

function isOpen({ alternatives }: Accepted): boolean {
  return alternatives.every((names) => names.length === 0);
}

function acceptedAt(pointer: string, { side, canonical }: Compared): Accepted {
  const place = canonical.placeAt(pointer) ?? side.description.root;
  const list: unknown[] = Array.isArray(place.value) ? place.value : [];
  return { side, place, alternatives: list.map((each) => Object.keys(Object(each)).sort()) };
}

/** A scheme without the words about it. */
function schemeOf({ side }: Accepted, name: string): unknown {
  const { description } = side;
  const scheme = description.get(description.root, "components", "securitySchemes", name)?.value;
  return { ...Object(scheme), description: undefined };
}
