import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { writeWhole } from "@scripts/generate/legacy/whole-file";
import { install, updateShared, type Work } from "../change-workspace.ts";
import { facadeManifest, json } from "../manifests.ts";

/** Takes a provider out of the workspace. Its folders are only hidden until all else has succeeded. */
export async function removeProvider(work: Work, provider: string): Promise<void> {
  const { workspace, undo, say } = work;
  const hidden = `node_modules/.removed-${process.pid}`;
  say(`specs/${provider} and packages/${provider}`);
  undo.hideFolder(`specs/${provider}`, `${hidden}/specs`);
  undo.hideFolder(`packages/${provider}`, `${hidden}/packages`);
  const facade = join(workspace, "packages/filespec/package.json");
  writeWhole(facade, json(facadeManifest(JSON.parse(readFileSync(facade, "utf8")), listProviders(workspace))));
  await install(work);
  await updateShared(work);
  rmSync(join(workspace, hidden), { recursive: true });
}
