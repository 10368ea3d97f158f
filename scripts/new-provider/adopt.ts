import type { AdaptedContract, AdoptedDescription } from "@scripts/adapt";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { printable } from "@scripts/read";
import { type LintProblem, lintOnce, writeBaseline } from "@scripts/redocly";
import { writeInto } from "./create-provider.ts";
import type { Adoption } from "./summary.ts";

/** Writes what is kept beside the contract: the description as it was adapted, and the list of what was changed. */
export function writeUpstream(workspace: string, provider: string, adapted: AdoptedDescription): void {
  writeInto(workspace, `specs/${provider}/upstream.yaml`, adapted.text);
  writeInto(workspace, changesFile(provider), changeList(provider, adapted));
}

/** Ignores what lint finds in the description itself. */
export async function ignoreProblems(
  workspace: string,
  provider: string,
  { reading }: AdaptedContract,
): Promise<readonly LintProblem[]> {
  const problems = await lintOnce(provider, reading, workspace);
  writeBaseline(workspace, provider, problems);
  return problems;
}

export function changesFile(provider: string): string {
  return `specs/${provider}/adapted.txt`;
}

function changeList(provider: string, { changes, reading, withoutPaths }: AdoptedDescription): string {
  const { operations, leftOut } = clientView(reading.facts, provider);
  const notSent = [...leftOut, ...operations.flatMap(({ withoutMethod }) => withoutMethod ?? [])];
  const lines = [
    "What was changed in the provider's description to make a client of it: place in that description, rule, change.",
    "The rules are those of docs/descriptions.md. Written by `pnpm new-provider` and `pnpm update-provider`.",
    "",
    ...changes.map(({ path, rule, what }) => `${path || "/"}: ${rule}: ${what}`),
    "",
    "What a client does not send:",
    "",
    ...notSent.map(({ what, why }) => `${what}: ${why}`),
    ...(withoutPaths === undefined ? [] : ["", "Why openapi-fetch's own calls have no types:", "", withoutPaths]),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

/** What the summary says of an adopted description. */
export function adoptionOf(
  provider: string,
  { reading, changes }: AdaptedContract,
  ignored: readonly LintProblem[],
): Adoption {
  const view = clientView(reading.facts, provider);
  const withMethod = new Set(methodsOf(view).map(({ facts }) => facts.at));
  const why = new Map(
    [...view.leftOut, ...view.operations.flatMap(({ withoutMethod }) => withoutMethod ?? [])].map((each) => [
      each.at,
      each.why,
    ]),
  );
  const without = reading.facts.operations.filter(({ at }) => !withMethod.has(at));
  return {
    operations: reading.facts.operations.length,
    reasons: without.map(({ at }) => why.get(at) ?? ""),
    rules: changes.map(({ rule }) => rule),
    ignored: ignored.map(({ rule }) => rule),
    list: changesFile(provider),
  };
}
