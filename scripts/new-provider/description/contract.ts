import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { type Draft, givenPath, type Path } from "./draft.ts";
import { applyHouseRules } from "./house-rules.ts";
import { findProblems } from "./problems.ts";
import { readGiven } from "./read-given.ts";
import { writeContract } from "./write-contract.ts";

/** The contract of a new provider, and what has been added to what was given. */
export interface NewContract {
  readonly text: string;
  readonly notes: readonly string[];
}

/** The starting contract for a provider: a file that is a contract as it stands, with the provider's names in it. */
export function startingContract(provider: string): NewContract {
  const title = provider.replace(
    /(^|-)([a-z\d])/g,
    (_, hyphen: string, first: string) => (hyphen ? " " : "") + first.toUpperCase(),
  );
  const text = readFileSync(join(import.meta.dirname, "..", "starting-contract.yaml"), "utf8");
  return { text: text.replaceAll("acme", provider).replaceAll("Acme", title), notes: [] };
}

/** The contract that a description gives. Throws all that stops it, a line each, as it stands in the given file. */
export async function contractFrom(provider: string, file: string, workspace: string): Promise<NewContract> {
  try {
    return await makeContract(provider, file, workspace);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ContractError(relative(process.cwd(), file), "it is nested too deep", "make it flatter");
    }
    throw error;
  }
}

async function makeContract(provider: string, file: string, workspace: string): Promise<NewContract> {
  const given = await readGiven(file, process.cwd());
  const draft: Draft = { provider, value: given.value, notes: [], moves: [] };
  applyHouseRules(draft);
  const text = writeContract(draft.value, given.text);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-contract-")));
  try {
    const contract = join(folder, "openapi.yaml");
    writeFileSync(contract, text);
    const problems = await findProblems(contract, provider, workspace);
    if (problems.length > 0) {
      const where = (path: Path): string => given.locate(givenPath(draft, path));
      throw new Refusal(problems.map(({ path, what, mend }) => new ContractError(where(path), what, mend).message));
    }
    return { text, notes: draft.notes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stops a description, a line each. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    const numbered = lines.map((line) => [line, Number(/:(\d+):\d+: /.exec(line)?.[1] ?? 0)] as const);
    const sorted = numbered.toSorted(([, one], [, other]) => one - other).map(([line]) => line);
    super(sorted.join("\n"));
    this.lines = sorted;
  }
}
