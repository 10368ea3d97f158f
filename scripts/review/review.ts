import type { Place, Reading } from "@scripts/read";
import type { Change, Location } from "./change.ts";
import { compareDescriptions } from "./compare/descriptions.ts";
import { rateChanges } from "./rate/rate.ts";
import { type Entry, joinTwins } from "./rate/twins.ts";
import { excerptOf } from "./say/excerpt.ts";
import { messageOf } from "./say/message.ts";
import { namesOf } from "./say/thing.ts";

/** What has changed from one description to another: each root cause once, majors first. */
export function reviewReadings(before: Reading, after: Reading): Change[] {
  const { changes, operations } = compareDescriptions(before.facts, after.facts);
  const rated = rateChanges(changes, operations);
  const entries = joinTwins(rated, before.valueAt, after.valueAt);
  const locate = locator(before, after, entries);
  return entries.map((entry) => changeOf(entry, before, after, locate));
}

type Locate = (change: Entry["change"]) => Location;

function changeOf(entry: Entry, before: Reading, after: Reading, locate: Locate): Change {
  const { change, impact, operations, twins } = entry;
  const all = [change, ...twins.map((twin) => twin.change)];
  const locations = all.map(locate);
  const [location = { file: "", line: 1, column: 1 }] = locations;
  const [contractBefore, contractAfter] = [excerptOf(before, change.before), excerptOf(after, change.after)];
  return {
    impact,
    lens: "wire",
    rule: change.rule,
    message: messageOf(entry),
    operations,
    names: [...new Set(all.flatMap(({ subject }) => namesOf(subject, operations)))],
    location,
    locations,
    before: contractBefore === undefined ? null : { contract: contractBefore },
    after: contractAfter === undefined ? null : { contract: contractAfter },
    compilerErrors: [],
  };
}

/** Gives where changes are: in the head, or in the base for what the head no longer has. */
function locator(before: Reading, after: Reading, entries: readonly Entry[]): Locate {
  const changes = entries.flatMap(({ change, twins }) => [change, ...twins.map((twin) => twin.change)]);
  const bases = changes.flatMap((each) => (each.after === undefined && each.before !== undefined ? [each.before] : []));
  const old = before.locate(new Set<Place>(bases));
  const now = after.locate(new Set<Place>(changes.flatMap((each) => each.after ?? [])));
  return ({ before: base, after: head }) => {
    const found = head === undefined ? base && old.get(base) : now.get(head);
    return found ?? { file: after.files[0] ?? "", line: 1, column: 1 };
  };
}
