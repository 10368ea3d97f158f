import type { ContractSide } from "../../contract/contract-side.ts";
import { propertyOf, type Subject } from "../../contract/subject.ts";
import type { Finding } from "../../finding.ts";
import type { Place } from "../../legacy/description.ts";
import type { ChangeSide } from "../redocly-change.ts";
import type { Compared } from "./compared.ts";
import { formSubject } from "./form-subject.ts";
import { message } from "./message.ts";
import type { RatedChange } from "./rated-change.ts";
import type { RequiredChange } from "./required.ts";
import { requiredPlace } from "./required-place.ts";
import { propertyThing, thing } from "./thing.ts";
import { useSiteOf } from "./use-site.ts";

/** What a difference does to people, at the places of the descriptions. */
export function findingOf(change: RatedChange | RequiredChange, before: Compared, after: Compared): Finding {
  const at = placesOf(change, before, after);
  const { old, now } = at.property ?? at;
  // What has a new name is missed under the old one.
  const isOld = now === undefined || isRenamed(change);
  const [place = before.side.description.root, side] = isOld ? [old, before.side] : [now, after.side];
  const subject = formSubject(change, place, side) ?? propertyOf(subjectAt(place, side), ...at.inside);
  const what = at.inside.reduce((of, name) => propertyThing(name, of), thing(place, side));
  return {
    lens: "wire",
    rule: change.rule,
    impact: change.impact,
    message: message(change, what, { old: at.old, now: at.now, place }),
    subject,
    before: at.old,
    after: at.now,
  };
}

interface Places {
  readonly old: Place | undefined;
  readonly now: Place | undefined;
  /** The property that is required or not, where it is known. */
  readonly property?: { readonly old: Place | undefined; readonly now: Place | undefined };
  /** The properties that lead from the places to what the change is about. */
  readonly inside: readonly string[];
}

function placesOf(change: RatedChange | RequiredChange, before: Compared, after: Compared): Places {
  const site = useSiteOf(change, before.side, after.side);
  const name = "requiredProperty" in change ? change.requiredProperty : undefined;
  if (site) {
    const inside = name === undefined ? site.inside : [...site.inside, name];
    return { old: before.canonical.placeAt(site.base), now: after.canonical.placeAt(site.revision), inside };
  }
  if (name === undefined) {
    const old = placeOf(change.base, before);
    const now = placeOf(change.revision, after);
    const isBoth = change.kind === "modified";
    return {
      old: isBoth ? old : sharedPlace(old, before, after),
      now: isBoth ? now : sharedPlace(now, after, before),
      inside: [],
    };
  }
  const old = requiredPlace(change.base, name, before);
  const now = requiredPlace(change.revision, name, after);
  const isOwn = [old, now].some(({ own }) => Array.isArray(own?.value) && own.value.includes(name));
  const lists = isOwn ? { old: old.own ?? old.list, now: now.own ?? now.list } : { old: old.list, now: now.list };
  const known = now.property ?? old.property;
  return known
    ? { ...lists, property: { old: old.property, now: now.property }, inside: [] }
    : { ...lists, inside: [name] };
}

function isRenamed({ typeName, property = "" }: RatedChange): boolean {
  const isNamed = typeName === "Parameter" || typeName === "ServerVariable";
  return property === "key" || property === "x-name" || (isNamed && /^(name|in)$/.test(property));
}

function placeOf(side: ChangeSide | undefined, { canonical }: Compared): Place | undefined {
  return side && canonical.placeAt(side.pointer);
}

/** What came or went with the component that it refers to is that component, however many places refer to it. */
function sharedPlace(place: Place | undefined, own: Compared, other: Compared): Place | undefined {
  const { $ref } = Object(place?.value);
  const [, kind, name] =
    /^#\/components\/(parameters|responses|headers|requestBodies)\/([^/]+)$/.exec(String($ref)) ?? [];
  if (!place || kind === undefined || name === undefined) {
    return place;
  }
  const { description } = other.side;
  const isKnown = description.get(description.root, "components", kind, name) !== undefined;
  return isKnown ? place : own.side.description.get(place);
}

/** A parameter that an operation refers to is the operation's. */
function subjectAt(place: Place, side: ContractSide): Subject {
  const subject = side.subjectAt(place);
  const { $ref } = Object(place.value);
  if (place.path.at(-2) !== "parameters" || typeof $ref !== "string") {
    return subject;
  }
  const { in: where, name } = Object(side.description.get(place)?.value);
  return subject.replace(`/parameters/${$ref}`, `/parameters/${where} ${name}`);
}
