import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import { listProviders } from "@scripts/read/providers";
import { writeWhole } from "@scripts/generate/legacy/whole-file";
import { install, updateShared, type Work } from "./change-workspace.ts";
import { facadeManifest, json } from "./manifests.ts";
import { providerFiles } from "./provider-files.ts";

/** Makes contract folder and package of a provider, installs, generates, and runs its checks. */
export async function createProvider(work: Work, provider: string, contract: string): Promise<void> {
  const { workspace, undo, run, say } = work;
  const generator = ["node", "--conditions=@filespec/source", "../../scripts/generate/provider.ts"];
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeWhole(join(workspace, path), text);
  };
  say(`specs/${provider} and packages/${provider}`);
  undo.makeFolder(`specs/${provider}`);
  undo.makeFolder(`packages/${provider}`);
  write(`specs/${provider}/openapi.yaml`, contract);
  const description = new Description(join(workspace, "specs", provider, "openapi.yaml"), workspace);
  for (const [path, text] of providerFiles({ facts: readContract(provider, description), description })) {
    write(path, text);
  }
  const facade = "packages/filespec/package.json";
  const manifest = JSON.parse(readFileSync(join(workspace, facade), "utf8"));
  write(facade, json(facadeManifest(manifest, listProviders(workspace))));

  await install(work);
  say("its modules and README");
  await run(`packages/${provider}`, ...generator);
  await run(".", "biome", "check", "--write", "--error-on-warnings", `packages/${provider}`, `specs/${provider}`);
  say("its checks: lint, typecheck, build, test");
  const packages = [`--filter=@filespec/${provider}`, `--filter=@filespec/${provider}-contract`];
  const quiet = "--output-logs=errors-only";
  // Not the checks of what it depends on, which are not its own.
  await run(".", "turbo", "run", "lint", "typecheck", "--only", ...packages, quiet);
  await run(".", "turbo", "run", "build", "test", ...packages, quiet);
  await updateShared(work);
  await run(".", "turbo", "run", "typecheck", "--only", "--filter=filespec", quiet);
  await run(`packages/${provider}`, ...generator, "--check");
}
