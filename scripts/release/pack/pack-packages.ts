import { run } from "@scripts/command";

/**
 * Packs built packages of the workspace into tarballs in a folder, as they are published: `workspace:` and `catalog:` are
 * versions. Gives the file of each by the package's name, a package behind those that it depends on.
 */
export async function packPackages(
  workspace: string,
  names: readonly string[],
  folder: string,
): Promise<Map<string, string>> {
  const filters = names.map((name) => `--filter=${name}`);
  const printed = await run(["pnpm", "--recursive", ...filters, "pack", "--json", "--pack-destination", folder], {
    cwd: workspace,
  });
  const packed: Packed | readonly Packed[] = JSON.parse(printed);
  return new Map([packed].flat().map(({ name, filename }) => [name, filename]));
}

/** As pnpm prints it. */
interface Packed {
  readonly name: string;
  readonly filename: string;
}
