import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packPackages } from "./pack-packages.ts";
import { manifestOf, readTarball, type Tarball, writeTarball } from "./tarball.ts";

/** Packs a provider's package, built, with core in it, into one tarball of a folder, which it gives. */
export async function packProvider(workspace: string, provider: string, folder: string): Promise<string> {
  const temporary = mkdtempSync(join(tmpdir(), "filespec-"));
  try {
    const core = "@filespec/core";
    const packed = await packPackages(workspace, [core, `@filespec/${provider}`], temporary);
    const { [core]: coreFile = "", ...rest } = Object.fromEntries(packed);
    const [own = ""] = Object.values(rest);
    const file = join(folder, basename(own));
    mkdirSync(folder, { recursive: true });
    await writeTarball(file, withDependencies(await readTarball(own), [await readTarball(coreFile)]));
    return file;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/**
 * The others lie in the package's `node_modules`, where npm, pnpm and Bun leave what came with it. Bun asks the registry
 * for what `dependencies` names, so that does not name them; npm removes what `bundledDependencies` does not name.
 */
function withDependencies(tarball: Tarball, others: readonly Tarball[]): Tarball {
  const manifests = [tarball, ...others].map(manifestOf);
  const names = others.map((each) => manifestOf(each).name);
  const dependencies = manifests.flatMap((each) => Object.entries(each.dependencies ?? {}));
  const manifest = {
    ...manifestOf(tarball),
    dependencies: Object.fromEntries(dependencies.filter(([name]) => !names.includes(name))),
    bundledDependencies: names,
  };
  const inside = others.flatMap((each) =>
    [...each].map(([path, data]) => [`node_modules/${manifestOf(each).name}/${path}`, data] as const),
  );
  return new Map([
    ...tarball,
    ["package.json", new TextEncoder().encode(JSON.stringify(manifest, null, 2))],
    ...inside,
  ]);
}
