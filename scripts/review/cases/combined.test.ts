import { readText } from "@scripts/read";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { reviewReadings } from "../review.ts";
import { seeded } from "../testing/random.ts";
import type { Case } from "./case.ts";
import { cases } from "./cases.ts";
import { base } from "./contract-files.ts";

const text = base["openapi.yaml"] ?? "";
const parsed = parseDocument(text);
const before = readText(text, "openapi.yaml");
// Others name a parameter by its place in the list, or change what is gone with its operation.
const disturbing = ["The order of things changes", "An operation is removed"];
const plain = cases.filter(({ files, given, print, row }) => !files && !given && !print && !disturbing.includes(row));

/** Impact, rule and first name of each entry: what a message says of other operations may be shorter. */
function entriesOf(edits: readonly Case[]): string[] | undefined {
  const document = parsed.clone();
  try {
    for (const { edit } of edits) {
      edit(document);
    }
  } catch {
    // One takes away what another changes.
    return undefined;
  }
  const after = readText(JSON.stringify(document.toJS()), "openapi.yaml");
  return after.problems.length > 0
    ? undefined
    : reviewReadings(before, after)
        .map(({ impact, rule }) => `${impact} ${rule}`)
        .sort();
}

test("several changes at once have the entries that each of them has alone", { timeout: 120_000 }, () => {
  const random = seeded(12);
  const picks = Array.from({ length: 40 }, () =>
    Array.from({ length: 3 }, () => plain[Math.floor(random() * plain.length)]),
  );

  const known = new Map<Case, readonly string[]>();
  const alone = (each: Case): readonly string[] => {
    const entries = known.get(each) ?? entriesOf([each]) ?? [];
    known.set(each, entries);
    return entries;
  };

  const wrong = picks.flatMap((pick) => {
    const those = [...new Set(pick.filter((each) => each !== undefined))];
    const together = entriesOf(those);
    const apart = those.flatMap(alone).sort();
    return together === undefined || together.join() === apart.join()
      ? []
      : [[those.map(({ name }) => name), together, apart]];
  });

  expect(wrong).toEqual([]);
});
