import { existsSync } from "node:fs";
import { join } from "node:path";
import { ContractError, type Problem, type Reading, readContract } from "@scripts/read";
import { attachErrors, stopsCompiling } from "./canary/attach-errors.ts";
import { compileCanary } from "./canary/canary.ts";
import { type Change, highest, impacts, type Review } from "./change.ts";
import { applyDecisions } from "./decisions/apply-decisions.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import { unexplainedTypes } from "./generated/assignable.ts";
import { generateModules, modulesIfAny } from "./generated/modules.ts";
import { reviewReadings } from "./review.ts";
import { callsOf } from "./usage/calls.ts";

/** What is wrong with a contract of a workspace beside what the reader sees. */
export type Lint = (
  workspace: string,
  provider: string,
  reading: Reading,
) => Promise<{ readonly problems: readonly Problem[] }>;

/** What the change of a provider's contract does to the users of its package. `base` is the folder of the base's files. */
export async function reviewProvider(workspace: string, base: string, provider: string, lint: Lint): Promise<Review> {
  const contract = join("specs", provider, "openapi.yaml");
  if (!existsSync(join(workspace, contract))) {
    return reviewOf(provider, [removed(provider, readContract(join(base, contract), base))]);
  }
  const after = readContract(join(workspace, contract), workspace);
  // What the generator would refuse has no types to compare.
  const { problems } = await lint(workspace, provider, after);
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
  if (!existsSync(join(base, contract))) {
    return reviewOf(provider, [added(provider, after)]);
  }
  const before = readContract(join(base, contract), base);
  const [old, now] = [modulesIfAny(before, provider), generateModules(after, provider)];
  const errors = old ? await compileCanary({ workspace, base, provider, before: old, after: now }) : [];
  const attached = attachErrors(errors, reviewReadings(before, after));
  const known = [...attached.changes, ...stopsCompiling(attached.rest)];
  const changes = [...known, ...(old ? await unexplainedTypes(old, now, known, contract) : [])];
  return reviewOf(provider, applyDecisions(changes, readDecisions(workspace, provider)).sort(byImpact));
}

function byImpact(a: Change, b: Change): number {
  return impacts.indexOf(b.impact) - impacts.indexOf(a.impact);
}

/** The review of a provider's package. */
export function reviewOf(provider: string, changes: readonly Change[], name = `@filespec/${provider}`): Review {
  return { provider, package: name, bump: highest(changes.map(({ impact }) => impact)), changes };
}

/** The facade passes on what its parts do, so that it needs the highest of their bumps. */
export function reviewFacade(reviews: readonly Review[]): Review {
  return { provider: null, package: "filespec", bump: highest(reviews.map(({ bump }) => bump)), changes: [] };
}

function added(provider: string, reading: Reading): Change {
  return {
    impact: "minor",
    lens: "facts",
    rule: "provider-added",
    message: `Nobody has to do anything: \`@filespec/${provider}\` is new, and the facade has one namespace more.`,
    ...whole(reading),
  };
}

function removed(provider: string, reading: Reading): Change {
  return {
    impact: "major",
    lens: "facts",
    rule: "provider-removed",
    message: `Code that imports \`${provider}\` from the facade stops compiling, and \`@filespec/${provider}\` gets no further version.`,
    ...whole(reading),
  };
}

function whole({ facts, locate }: Reading): Omit<Change, "impact" | "lens" | "rule" | "message"> {
  const location = locate([facts.at]).get(facts.at) ?? { file: "", line: 1, column: 1 };
  return {
    operations: [...new Set(callsOf(facts).map(({ name }) => name))],
    names: [],
    location,
    locations: [location],
    before: null,
    after: null,
    compilerErrors: [],
  };
}
