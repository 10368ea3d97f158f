import type { RedoclyProblem } from "./redocly-drift.ts";

/**
 * Where a value fits none of several alternatives, Redocly lists what each of them has against it. Left are the problems
 * of the one alternative that the value is meant to be, if types and constants tell which; else one problem for all.
 */
export function withoutOtherAlternatives(problems: readonly RedoclyProblem[]): RedoclyProblem[] {
  const choices = new Map(problems.filter(isChoice).map((each) => [key(each.schemaPath, each.dataPath), each]));
  const inside = new Map<RedoclyProblem, RedoclyProblem[]>();
  const outside: RedoclyProblem[] = [];
  for (const problem of problems) {
    const choice = outermost(problem, choices);
    if (choice) {
      const known = inside.get(choice) ?? [];
      known.push(problem);
      inside.set(choice, known);
    } else {
      outside.push(problem);
    }
  }
  return outside.flatMap((problem) => (isChoice(problem) ? decide(problem, inside.get(problem) ?? []) : [problem]));
}

/** What is left of a choice and of the problems within it. */
function decide(choice: RedoclyProblem, inside: readonly RedoclyProblem[]): RedoclyProblem[] {
  const branches = Map.groupBy(inside, ({ schemaPath }) => schemaPath?.slice(choice.schemaPath?.length).split("/")[1]);
  const meant = [...branches.values()].filter((branch) => !branch.some((each) => tellsApart(each, choice)));
  const [only] = meant;
  return only && meant.length === 1 ? withoutOtherAlternatives(only) : [choice];
}

/** The first choice on the way to a problem that was not made. */
function outermost(
  { schemaPath = "", dataPath = "" }: RedoclyProblem,
  choices: ReadonlyMap<string, RedoclyProblem>,
): RedoclyProblem | undefined {
  for (const { index, 0: keyword } of schemaPath.matchAll(/\/(?:anyOf|oneOf)(?=\/)/g)) {
    const at = dataPath.split("/");
    for (let length = 1; length <= at.length; length++) {
      const choice = choices.get(key(schemaPath.slice(0, index + keyword.length), at.slice(0, length).join("/")));
      if (choice) {
        return choice;
      }
    }
  }
  return undefined;
}

function isChoice({ schemaPath = "" }: RedoclyProblem): boolean {
  return /\/(?:anyOf|oneOf)$/.test(schemaPath);
}

/** True for what says that another kind of value was meant: its type, or a constant in it. */
function tellsApart({ schemaPath = "", dataPath = "" }: RedoclyProblem, choice: RedoclyProblem): boolean {
  const keyword = schemaPath.split("/").at(-1) ?? "";
  const at = choice.dataPath ?? "";
  if (keyword === "type") {
    return dataPath === at;
  }
  return ["const", "enum"].includes(keyword) && dataPath.slice(at.length).split("/").length <= 2;
}

function key(schemaPath = "", dataPath = ""): string {
  return `${schemaPath} ${dataPath}`;
}
