import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { adoptDescription } from "@scripts/adapt";
import { CommandError, run } from "@scripts/command";
import { adoptionOf, ignoreProblems, writeUpstream } from "@scripts/new-provider/adopt";
import { writeFacadeManifest, writeProvider } from "@scripts/new-provider/create-provider";
import { ContractError } from "@scripts/read";
import { type Compiler, compile } from "@scripts/test-kit/compilers";
import { copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { fileOf, type RealDescription } from "./list.ts";

/** What became of a description that was made a provider. */
export interface Adopted {
  readonly description: RealDescription;
  /** Why it was not, or undefined. */
  readonly refusal: string | undefined;
  readonly operations: number;
  readonly methods: number;
  /** How many problems are ignored. */
  readonly ignored: number;
  /** The checks that fail, each with what it prints. */
  readonly failures: readonly string[];
}

/** Makes a provider of each description in a copy of the workspace that has no other, and runs the checks of each. */
export async function adoptDescriptions(
  folder: string,
  descriptions: readonly RealDescription[],
  compilers: readonly Compiler[],
): Promise<Adopted[]> {
  copyWorkspace(folder, (path) => !/^(packages|specs)\//.test(path) || /^packages\/(core|filespec)\//.test(path));
  mkdirSync(join(folder, "specs"));
  const written: Adopted[] = [];
  for (const description of descriptions) {
    written.push(await write(folder, description));
  }
  writeFacadeManifest(folder);
  await run(["pnpm", "install", "--no-frozen-lockfile", "--prefer-offline"], { cwd: folder });
  await run(["turbo", "run", "build", "--filter=@filespec/core"], { cwd: folder });
  const adopted: Adopted[] = [];
  const queue = [...written];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      adopted.push(
        next.refusal === undefined ? { ...next, failures: await failuresOf(folder, next, compilers) } : next,
      );
    }
  };
  await Promise.all([work(), work()]);
  return written.flatMap(({ description }) => adopted.filter((each) => each.description === description));
}

/** The share of descriptions that became providers whose checks pass. */
export function shareThatWorks(adopted: readonly Adopted[]): number {
  return (
    adopted.filter(({ refusal, failures }) => refusal === undefined && failures.length === 0).length / adopted.length
  );
}

/** A name that a provider can have. */
function providerName(description: string): string {
  const name = description
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
  return /^\d/.test(name) ? `n${name}` : name;
}

async function write(workspace: string, description: RealDescription): Promise<Adopted> {
  const provider = providerName(description.name);
  try {
    const adapted = await adoptDescription(provider, fileOf(description), workspace);
    writeUpstream(workspace, provider, adapted);
    writeProvider(workspace, provider, adapted);
    const problems = await ignoreProblems(workspace, provider, adapted);
    const { operations, reasons } = adoptionOf(provider, adapted, problems);
    const counts = { operations, methods: operations - reasons.length, ignored: problems.length };
    return { description, ...counts, refusal: undefined, failures: [] };
  } catch (error) {
    if (!(error instanceof ContractError)) {
      throw new Error(`${description.name} ends in a stack`, { cause: error });
    }
    return { description, operations: 0, methods: 0, ignored: 0, refusal: error.message, failures: [] };
  }
}

async function failuresOf(
  workspace: string,
  { description: { name } }: Adopted,
  compilers: readonly Compiler[],
): Promise<string[]> {
  const provider = providerName(name);
  const contract = join(workspace, "specs", provider);
  const folder = join(workspace, "packages", provider);
  const failures: string[] = [];
  const check = async (what: string, cwd: string, ...command: [string, ...string[]]): Promise<void> => {
    await run(command, { cwd }).catch((error: unknown) => {
      if (!(error instanceof CommandError)) {
        throw error;
      }
      failures.push(`${what}: ${error.message}`);
    });
  };
  await check("generate", folder, "node", "--conditions=@filespec/source", "../../scripts/generate/provider.ts");
  await check("lint", contract, "node", "../../scripts/redocly/contract.ts");
  for (const compiler of compilers) {
    const printed = await compile(compiler, join(folder, "tsconfig.json"));
    failures.push(...(printed.trim() === "" ? [] : [`${compiler}: ${printed}`]));
  }
  await check("build", folder, "tsc", "-p", "tsconfig.build.json");
  await check("test", folder, "vitest", "run", "--config", "../../vitest.config.ts", "--reporter=dot");
  return failures;
}
