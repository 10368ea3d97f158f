import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ContractError } from "@scripts/read";
import { listProviders } from "@scripts/read/providers";
import type { Compiler } from "@scripts/test-kit/compilers";
import { workspace } from "@scripts/test-kit/workspace";
import { compile } from "./compile.ts";
import { generateAdapted } from "./generate-adapted.ts";
import { fileOf, type RealDescription } from "./list.ts";

/** What became of a description. */
export interface Outcome {
  readonly name: string;
  readonly why: string;
  /** Why no client can be made of it, or undefined. */
  readonly refusal: string | undefined;
  /** How many operations have no method, or parts of requests are not sent. */
  readonly leftOut: number;
  readonly complaints: readonly string[];
}

/** Generates a client of each description into a folder and type-checks all, each compiler in one run. */
export async function tryDescriptions(
  folder: string,
  descriptions: readonly RealDescription[],
  compilers: readonly Compiler[],
): Promise<Outcome[]> {
  const [provider = ""] = listProviders(workspace);
  const index = readFileSync(join(workspace, "packages", provider, "src", "index.ts"), "utf8");
  const generated: Outcome[] = [];
  for (const description of descriptions) {
    generated.push(generate(join(folder, folderName(description)), description, index));
  }
  const runs = await Promise.all(compilers.map((compiler) => compile(folder, compiler, ["*/*.ts"])));
  const complaints = runs.flatMap((run) => run.complaints);
  const known = new Set(generated.map(folderName));
  const stray = complaints.filter((line) => !known.has(line.split("/")[0] ?? ""));
  if (stray.length > 0) {
    throw new Error(stray.join("\n"));
  }
  return generated.map((each) => ({
    ...each,
    complaints: complaints.filter((line) => line.startsWith(`${folderName(each)}/`)),
  }));
}

/** The share of descriptions that a client can be made of and that type-check. */
export function shareThatWorks(outcomes: readonly Outcome[]): number {
  const working = outcomes.filter(({ refusal, complaints }) => refusal === undefined && complaints.length === 0);
  return working.length / outcomes.length;
}

function folderName({ name }: { readonly name: string }): string {
  return name.replaceAll("/", "-");
}

function generate(folder: string, description: RealDescription, index: string): Outcome {
  const file = fileOf(description);
  try {
    const { files, notes } = generateAdapted(file, dirname(file), basename(file, ".json"));
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of files) {
      writeFileSync(join(folder, basename(path)), text);
    }
    writeFileSync(join(folder, "index.ts"), index);
    return { ...description, refusal: undefined, leftOut: notes.length, complaints: [] };
  } catch (error) {
    if (!(error instanceof ContractError)) {
      throw new Error(`${description.name} crashes the generator`, { cause: error });
    }
    return { ...description, refusal: error.message, leftOut: 0, complaints: [] };
  }
}
