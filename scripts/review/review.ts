import type { Reading } from "@scripts/read";
import type { Change, Excerpt, Location } from "./change.ts";
import { compareDescriptions } from "./compare/descriptions.ts";
import { rateChanges } from "./rate/rate.ts";
import { type Entry, joinTwins } from "./rate/twins.ts";
import { namesOf } from "./say/element-name.ts";
import { excerptOf } from "./say/excerpt.ts";
import { locator } from "./say/location.ts";
import { messageOf } from "./say/message.ts";
import { TypeExcerpts } from "./say/typescript.ts";

/** What has changed from one description to another: each root cause once, majors first. */
export function reviewReadings(before: Reading, after: Reading): Change[] {
  const { changes, operations } = compareDescriptions(before.facts, after.facts);
  const rated = rateChanges(changes, operations);
  const entries = joinTwins(rated, before.valueAt, after.valueAt);
  const locate = locator(before, after, entries);
  const types = { before: new TypeExcerpts(before.facts), after: new TypeExcerpts(after.facts) };
  return entries.map((entry) => {
    const { change, impact } = entry;
    // Types do not show what only words say.
    const isTyped = impact !== "patch";
    return {
      ...changeOf(entry, locate),
      before: excerpt(excerptOf(before, change.before), isTyped ? types.before.at(change.before) : undefined),
      after: excerpt(excerptOf(after, change.after), isTyped ? types.after.at(change.after) : undefined),
    };
  });
}

function excerpt(contract: string | undefined, typescript: string | undefined): Excerpt | null {
  return contract === undefined ? null : { contract, ...(typescript === undefined ? {} : { typescript }) };
}

type Locate = (change: Entry["change"]) => Location;

function changeOf(entry: Entry, locate: Locate): Omit<Change, "before" | "after"> {
  const { change, impact, operations, twins } = entry;
  const all = [change, ...twins.map((twin) => twin.change)];
  const locations = all.map(locate);
  const [location = { file: "", line: 1, column: 1 }] = locations;
  return {
    impact,
    lens: "facts",
    rule: change.rule,
    message: messageOf(entry),
    operations,
    names: [...new Set(all.flatMap(({ element }) => namesOf(element, operations)))],
    location,
    locations,
    compilerErrors: [],
  };
}
