import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContractError } from "@scripts/read";
import { type Draft, givenPath } from "./draft.ts";
import { applyHouseRules } from "./house-rules.ts";
import { findObstacles } from "./obstacles.ts";
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
  const text = readFileSync(join(import.meta.dirname, "starting-contract.yaml"), "utf8");
  return { text: text.replaceAll("acme", provider).replaceAll("Acme", title), notes: [] };
}

/** The contract that a description gives. Throws everything that stops it, as it stands in the given file. */
export async function contractFrom(provider: string, file: string, workspace: string): Promise<NewContract> {
  const given = readGiven(file, process.cwd());
  const draft: Draft = { provider, value: given.value, notes: [], moves: [] };
  applyHouseRules(draft);
  const text = writeContract(draft.value, given.text);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-contract-")));
  try {
    const contract = join(folder, "openapi.yaml");
    writeFileSync(contract, text);
    const obstacles = await findObstacles(contract, provider, workspace);
    if (obstacles.length > 0) {
      const problems = obstacles.map(({ path, what, fix }) => given.problemAt(givenPath(draft, path), what, fix));
      throw new ContractError(problems.toSorted((one, other) => one.line - other.line));
    }
    return { text, notes: draft.notes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
