import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedClient } from "@scripts/generate";
import { clientView } from "@scripts/generate/client-view";
import { type Reading, readText } from "@scripts/read";
import { sync as writeFileAtomic } from "write-file-atomic";
import { facadeManifest } from "./manifests/derived.ts";
import { json } from "./manifests/manifests.ts";
import { providerFiles } from "./package/provider-files.ts";
import { checkProvider, generateFacade, generateProvider, install, type Work } from "./workspace/change-workspace.ts";

/** What a provider begins with: the reading is that of the contract's text. */
export interface NewContract {
  readonly text: string;
  readonly reading: Reading;
  /** Why openapi-fetch's own calls have no types, if they have none. */
  readonly withoutPaths?: string | undefined;
  /** The client, if it has been generated. */
  readonly client?: GeneratedClient;
}

/** The contract's name in messages. */
export function contractName(provider: string): string {
  return `specs/${provider}/openapi.yaml`;
}

/** Makes contract folder and package of a provider, installs, generates, and runs its checks. */
export async function createProvider(work: Work, provider: string, contract: NewContract): Promise<void> {
  writeProvider(work.workspace, provider, contract);
  writeFacadeManifest(work.workspace);
  await install(work);
  if (!contract.client) {
    await generateProvider(work, provider);
  }
  await generateFacade(work);
  await work.run(
    ".",
    "biome",
    "check",
    "--write",
    "--error-on-warnings",
    // A description of 10 MB gives a contract module of more than Biome looks at unasked.
    "--files-max-size=100000000",
    `packages/${provider}`,
    `specs/${provider}`,
  );
  await checkProvider(work, provider, contract.client ? ["--only"] : []);
}

/** Writes the contract and everything that is written once for a provider. */
export function writeProvider(
  workspace: string,
  provider: string,
  { text, reading, withoutPaths, client }: NewContract,
): void {
  writeInto(workspace, contractName(provider), text);
  const hasPaths = withoutPaths === undefined;
  for (const [path, content] of providerFiles(workspace, clientView(reading.facts, provider), hasPaths)) {
    writeInto(workspace, path, content);
  }
  for (const [path, content] of client?.files ?? []) {
    writeInto(workspace, `packages/${provider}/${path}`, content);
  }
}

/** Makes the facade depend on all providers that there are. */
export function writeFacadeManifest(workspace: string): void {
  const facade = "packages/filespec/package.json";
  const manifest = JSON.parse(readFileSync(join(workspace, facade), "utf8"));
  writeInto(workspace, facade, json(facadeManifest(workspace, manifest)));
}

export function writeInto(workspace: string, path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileAtomic(join(workspace, path), text);
}

/** The contract that a text is. */
export function contractOf(provider: string, text: string): NewContract {
  return { text, reading: readText(text, contractName(provider)) };
}
