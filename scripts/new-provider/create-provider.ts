import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { clientView } from "@scripts/generate/client-view";
import { pathsModule } from "@scripts/generate/paths-module";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { sync as writeFileAtomic } from "write-file-atomic";
import { facadeManifest, json } from "./manifests/manifests.ts";
import { providerFiles } from "./package/provider-files.ts";
import { generateFacade, install, type Work } from "./workspace/change-workspace.ts";

/** Makes contract folder and package of a provider, installs, generates, and runs its checks. */
export async function createProvider(work: Work, provider: string, contract: string): Promise<void> {
  const { workspace, run, say } = work;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileAtomic(join(workspace, path), text);
  };
  say(`writing specs/${provider} and packages/${provider}`);
  write(`specs/${provider}/openapi.yaml`, contract);
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const view = clientView(facts, provider);
  for (const [path, text] of providerFiles(view, pathsModule(view.facts).text !== undefined)) {
    write(path, text);
  }
  const facade = "packages/filespec/package.json";
  const manifest = JSON.parse(readFileSync(join(workspace, facade), "utf8"));
  write(facade, json(facadeManifest(manifest, listProviders(workspace))));

  await install(work);
  say("generating its modules and README, which lints the contract");
  // As a task, so that its build finds it done.
  await run(".", "turbo", "run", "generate", `--filter=@filespec/${provider}`, "--output-logs=errors-only");
  await generateFacade(work);
  await run(".", "biome", "check", "--write", "--error-on-warnings", `packages/${provider}`, `specs/${provider}`);
  say("checking its types, building it and running its tests");
  await Promise.all([
    run(`packages/${provider}`, "tsc"),
    run("packages/filespec", "tsc"),
    run(".", "turbo", "run", "build", "test", `--filter=@filespec/${provider}`, "--output-logs=errors-only"),
  ]);
}
