import { basename, dirname, resolve } from "node:path";
import { formatProblem, type Reading, readDescription } from "@scripts/read";
import type { Change, Review } from "./change.ts";
import { isSameButWords } from "./compare/canonical.ts";
import { unexplainedTypes } from "./generated/assignable.ts";
import { modulesIfAny } from "./generated/modules.ts";
import { reviewOf } from "./provider-review.ts";
import { reviewReadings } from "./review.ts";

/** What hears of the work's steps, and of what is wrong with a description but does not stop its review. */
export interface Listener {
  readonly show: (step: string) => void;
  readonly note: (line: string) => void;
}

/** The review of one description against another. Either may be of any API. */
export async function reviewFiles(older: string, newer: string, { show, note }: Listener): Promise<Review> {
  show(`reading ${older}`);
  const before = open(older);
  show(`reading ${newer}`);
  const after = open(newer);
  for (const { problems } of [before, after]) {
    for (const problem of problems) {
      note(formatProblem(problem));
    }
  }
  const name = basename(newer).replace(/\.[^.]*$/, "");
  show("comparing");
  const changes = reviewReadings(before, after);
  show("comparing the generated types");
  return reviewOf(name, [...changes, ...(await unexplained(before, after, name, changes))], name);
}

function open(path: string): Reading {
  const file = resolve(path);
  return readDescription(file, dirname(file));
}

/** The facts that the generated types are made of. */
function typedOf({ facts: { operations, webhooks, schemas, components, paths } }: Reading): unknown {
  return { operations, webhooks, schemas, components, paths };
}

/** Only of what a client can be made of. */
async function unexplained(
  before: Reading,
  after: Reading,
  name: string,
  changes: readonly Change[],
): Promise<Change[]> {
  const isOfWords = () => isSameButWords(typedOf(before), typedOf(after));
  if (changes.some(({ impact }) => impact !== "patch") || isOfWords()) {
    return [];
  }
  const [old, now] = [modulesIfAny(before, name), modulesIfAny(after, name)];
  return old && now ? unexplainedTypes(old, now, changes, after.files[0] ?? name) : [];
}
