import type { Place } from "../../legacy/description.ts";
import { accessSentences } from "./access-sentences.ts";
import type { RatedChange } from "./rated-change.ts";
import { schemaSentences } from "./schema-sentences.ts";
import { sentence } from "./sentence.ts";

/** The places of both sides, and the one of them that the message is about. */
interface Places {
  readonly old: Place | undefined;
  readonly now: Place | undefined;
  readonly place: Place;
}

/** One sentence that says who breaks, and how. */
export function message(change: RatedChange, thing: string, { old, now, place }: Places): string {
  const facts = {
    change,
    thing,
    name: String(place.path.at(-1)),
    form: formOf(place),
    directions: change.context.directions,
    old: valueAt(change, old, change.base?.value),
    now: valueAt(change, now, change.revision?.value),
  };
  const say = schemaSentences[change.rule] ?? accessSentences[change.rule];
  return sentence(say ? say(facts) : described(change, thing));
}

/** The canonical form has keys of its own, and URLs without the names of their variables. */
function valueAt({ typeName, property }: RatedChange, place: Place | undefined, value: unknown): unknown {
  if (property === "key") {
    return place?.path.at(-1);
  }
  return typeName === "Server" && property === "url" ? place?.value : value;
}

/** The schema that a member of a union refers to. */
function formOf({ value, path }: Place): string | undefined {
  const { $ref } = Object(value);
  const isMember = ["oneOf", "anyOf", "allOf"].includes(String(path.at(-2)));
  return isMember && typeof $ref === "string" ? $ref.split("/").at(-1) : undefined;
}

function described({ kind, property, typeName }: RatedChange, thing: string): string {
  if (kind !== "modified") {
    const what = typeName.replace(/(?:s?Map|List)$/, "").replace(/\B[A-Z]/g, (letter) => ` ${letter}`);
    return `the documentation of ${thing} has ${kind === "added" ? "gained" : "lost"} something: ${what.toLowerCase()}`;
  }
  return `the documentation of ${thing} says something else: its \`${property}\``;
}
