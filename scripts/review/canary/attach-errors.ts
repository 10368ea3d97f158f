import { type Change, type CompilerError, impacts } from "../change.ts";
import { affinity, type ChangeWords, wordsOfChange, wordsOfError } from "./affinity.ts";

interface Candidate {
  readonly change: Change;
  readonly words: ChangeWords;
  readonly own: CompilerError[];
}

/** The changes with the compiler errors that they cause, and the errors of which no change shows itself the cause. */
export function attachErrors(
  errors: readonly CompilerError[],
  changes: readonly Change[],
): { changes: Change[]; rest: CompilerError[] } {
  const candidates: Candidate[] = changes.map((change) => ({ change, words: wordsOfChange(change), own: [] }));
  const rest: CompilerError[] = [];
  for (const error of errors) {
    const words = wordsOfError(error);
    const rated = candidates
      .map((candidate) => ({ candidate, near: affinity(words, candidate.words) }))
      .filter(({ candidate, near }) => near > 0 && canBreak(candidate));
    rated.sort((a, b) => b.near - a.near || rank(b.candidate.change) - rank(a.candidate.change));
    (rated[0]?.candidate.own ?? rest).push(error);
  }
  return { changes: candidates.map(({ change, own }) => withErrors(change, own)), rest };
}

/** Changes of their own for errors that belong to no other: one for each thing that the compiler says. */
export function stopsCompiling(errors: readonly CompilerError[]): Change[] {
  const causes = new Map<string, [CompilerError, ...CompilerError[]]>();
  for (const error of errors) {
    const key = `${error.code} ${error.message}`;
    const known = causes.get(key);
    if (known) {
      known.push(error);
    } else {
      causes.set(key, [error]);
    }
  }
  return [...causes.values()].map((cause) => {
    const [{ file, line, code, message }] = cause;
    const [summary = ""] = message.split("\n");
    return {
      impact: "major",
      lens: "canary",
      rule: "stops-compiling",
      message: `Code as in ${file} stops compiling: ${summary.replace(/\.$/, "")} (${code}).`,
      operations: [],
      names: [],
      location: { file, line, column: 1 },
      locations: [{ file, line, column: 1 }],
      before: null,
      after: null,
      compilerErrors: cause,
    };
  });
}

/** Text for people stops nothing from compiling, however alike the words are. */
function canBreak({ change, words }: Candidate): boolean {
  return change.impact !== "patch" || words.changed.size > 0;
}

function withErrors(change: Change, errors: readonly CompilerError[]): Change {
  if (errors.length === 0) {
    return change;
  }
  const compilerErrors = [...change.compilerErrors, ...errors];
  return change.impact === "major"
    ? { ...change, compilerErrors }
    : { ...change, impact: "major", lens: "canary", compilerErrors };
}

function rank({ impact }: Change): number {
  return impacts.indexOf(impact);
}
