import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { clientView } from "@scripts/generate/client-view";
import { facadeManifest } from "@scripts/new-provider/derived";
import { json } from "@scripts/new-provider/manifests";
import { providerFiles } from "@scripts/new-provider/provider-files";
import { startingContract } from "@scripts/new-provider/starting-contract";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { commitFolder, copyWorkspace } from "@scripts/test-kit/workspace-copy";

const run = promisify(execFile);

/** A copy of the workspace that has providers of nobody in place of its own. */
export interface SyntheticWorkspace {
  readonly folder: string;
  readonly providers: readonly string[];
  readonly remove: () => void;
}

/** Makes so many providers, as `pnpm new-provider` would, and installs. Nothing is generated. */
export async function createSyntheticWorkspace(count: number): Promise<SyntheticWorkspace> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-scale-")));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const providers = Array.from({ length: count }, (_, index) => `provider-${String(index + 1).padStart(3, "0")}`);
  try {
    const own = listProviders(workspace).flatMap((name) => [`specs/${name}/`, `packages/${name}/`]);
    copyWorkspace(folder, (path) => !own.some((each) => path.startsWith(each)));
    for (const provider of providers) {
      writeProvider(folder, provider);
    }
    const facade = join(folder, "packages/filespec/package.json");
    writeFileSync(facade, json(facadeManifest(folder, JSON.parse(readFileSync(facade, "utf8")))));
    await run("pnpm", ["install", "--prefer-offline", "--ignore-scripts", "--no-frozen-lockfile"], { cwd: folder });
    // turbo hashes what git lists, and is slow where nothing is committed.
    commitFolder(folder);
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, providers, remove };
}

function writeProvider(folder: string, provider: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const contract = `specs/${provider}/openapi.yaml`;
  write(contract, startingContract(provider));
  const { facts } = readContract(contractFile(folder, provider), folder);
  for (const [path, text] of providerFiles(folder, clientView(facts, provider))) {
    write(path, text);
  }
}
