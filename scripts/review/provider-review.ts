import { existsSync } from "node:fs";
import { join } from "node:path";
import { ContractError } from "@scripts/read";
import { lint } from "@scripts/redocly";
import { attachErrors, stopsCompiling } from "./canary/attach-errors.ts";
import { compileCanary } from "./canary/canary.ts";
import { type Change, type CompilerError, highest, type Review } from "./change.ts";
import { ContractSide } from "./contract/contract-side.ts";
import { byImpact } from "./merge.ts";
import { reviewSides } from "./review.ts";
import { clientRefusal, generateTypes } from "./types/generate-types.ts";

/** What the change of a provider's contract does to the users of its package. `base` is the folder of the base's files. */
export async function reviewProvider(workspace: string, base: string, provider: string): Promise<Review> {
  const contract = join("specs", provider, "openapi.yaml");
  if (!existsSync(join(workspace, contract))) {
    return reviewOf(provider, [removed(provider, new ContractSide(join(base, contract), base))]);
  }
  const after = new ContractSide(join(workspace, contract), workspace);
  // What the generator would refuse has no types to compare.
  const problems = await lint(join(workspace, contract), workspace);
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
  if (!existsSync(join(base, contract))) {
    return reviewOf(provider, [added(provider, after)]);
  }
  const before = new ContractSide(join(base, contract), base);
  const [changes, errors] = await Promise.all([
    reviewSides(before, after, provider),
    compileUses(workspace, base, provider, before, after),
  ]);
  const attached = attachErrors(errors, changes);
  return reviewOf(provider, [...attached.changes, ...stopsCompiling(attached.rest)].sort(byImpact));
}

async function compileUses(
  workspace: string,
  base: string,
  provider: string,
  before: ContractSide,
  after: ContractSide,
): Promise<CompilerError[]> {
  const [old, now] = [generateTypes(before, provider), generateTypes(after, provider)];
  const client = now["contract.gen.ts"];
  if (client === undefined) {
    throw clientRefusal(after, provider);
  }
  return compileCanary({ workspace, base, provider, before: old, after: { ...now, "contract.gen.ts": client } });
}

/** The review of a provider's package. */
export function reviewOf(provider: string, changes: readonly Change[], name = `@filespec/${provider}`): Review {
  return { provider, package: name, bump: highest(changes.map(({ impact }) => impact)), changes };
}

/** The facade passes on what its parts do, so that it needs the highest of their bumps. */
export function reviewFacade(reviews: readonly Review[]): Review {
  return { provider: null, package: "filespec", bump: highest(reviews.map(({ bump }) => bump)), changes: [] };
}

function added(provider: string, side: ContractSide): Change {
  return {
    impact: "minor",
    lens: "types",
    rule: "provider-added",
    message: `Nobody has to do anything: \`@filespec/${provider}\` is new, and the facade has one namespace more.`,
    ...whole(side),
  };
}

function removed(provider: string, side: ContractSide): Change {
  return {
    impact: "major",
    lens: "types",
    rule: "provider-removed",
    message: `Code that imports \`${provider}\` from the facade stops compiling, and \`@filespec/${provider}\` gets no further version.`,
    ...whole(side),
  };
}

function whole(side: ContractSide): Omit<Change, "impact" | "lens" | "rule" | "message"> {
  return {
    operations: [...new Set(side.usesOf("servers").map(({ operation }) => operation))],
    names: [],
    location: side.locationOf(side.description.root),
    before: null,
    after: null,
    compilerErrors: [],
  };
}
