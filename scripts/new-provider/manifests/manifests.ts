// usage: pnpm manifests [--check]
// Brings what follows from a provider's name in manifests to what it gives; with --check, says where it differs.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { runCommand } from "@scripts/command";
import { visible } from "@scripts/generate/source-text";
import { ContractError, type Problem, readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { sync as writeFileAtomic } from "write-file-atomic";
import { coreManifest, facadeManifest, hasPaths, providerManifests } from "./derived.ts";
import { type Manifest, merge, misses } from "./merge.ts";

/** What is to be written where, so that each manifest is what follows from its provider: nothing if all are. */
export function manifestChanges(workspace: string): Map<string, string> {
  const providers = listProviders(workspace);
  const changes = new Map<string, string>();
  for (const provider of providers) {
    const { facts } = readContract(contractFile(workspace, provider), workspace);
    const title = facts.info.title || provider;
    for (const [path, derived] of providerManifests(workspace, provider, title, hasPaths(workspace, provider))) {
      const text = readIfThere(join(workspace, path));
      if (typeof derived === "string" ? text !== derived : misses(parse(text, path), derived)) {
        changes.set(path, typeof derived === "string" ? derived : json(merge(parse(text, path), derived)));
      }
    }
  }
  const core = "packages/core/package.json";
  const ofCore = parse(readIfThere(join(workspace, core)), core);
  const derived = coreManifest(workspace, ofCore);
  if (misses(ofCore, derived)) {
    changes.set(core, json(merge(ofCore, derived)));
  }
  const facade = "packages/filespec/package.json";
  const ofFacade = parse(readIfThere(join(workspace, facade)), facade);
  const whole = facadeManifest(workspace, ofFacade);
  return isDeepStrictEqual(whole, ofFacade) ? changes : changes.set(facade, json(whole));
}

/** A manifest as Biome formats it, with everything in it that is not seen written out. */
export function json(manifest: Manifest): string {
  return `${visible(JSON.stringify(manifest, null, 2))}\n`;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function parse(text: string | undefined, path: string): Manifest {
  if (text === undefined) {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ContractError([problem(path, cause instanceof Error ? cause.message : `${cause}`, "fix the JSON")]);
  }
}

function problem(file: string, what: string, fix: string): Problem {
  return { file, line: 1, column: 1, path: "", what, fix };
}

if (import.meta.main) {
  await runCommand("pnpm manifests [--check]", async () => {
    const { values } = parseArgs({ options: { check: { type: "boolean" } } });
    const workspace = process.cwd();
    const changes = manifestChanges(workspace);
    if (values.check && changes.size > 0) {
      const fix = "run `pnpm manifests`, then `pnpm install`, and commit the result";
      throw new ContractError(
        [...changes.keys()].map((path) => problem(path, "not what follows from the provider", fix)),
      );
    }
    for (const [path, text] of changes) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileAtomic(join(workspace, path), text);
    }
    return 0;
  });
}
