import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { listProviders } from "@scripts/read/providers";

/** The providers whose contract differs between two folders of a workspace, new and removed ones included. */
export function changedProviders(base: string, head: string): string[] {
  const providers = new Set([base, head].filter(hasSpecs).flatMap(listProviders));
  return [...providers].filter((provider) => differ(base, head, provider)).sort();
}

function hasSpecs(workspace: string): boolean {
  return existsSync(join(workspace, "specs"));
}

function differ(base: string, head: string, provider: string): boolean {
  const before = contractFiles(join(base, "specs", provider));
  const after = contractFiles(join(head, "specs", provider));
  return before.size !== after.size || [...before].some(([path, content]) => !after.get(path)?.equals(content));
}

/** What a contract may consist of: any file of its folder, its manifest, installed packages and logs aside. */
function contractFiles(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) {
    return files;
  }
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name === "node_modules" || entry.name.startsWith(".")) {
        continue;
      }
      if (entry.isDirectory()) {
        pending.push(path);
      } else if (entry.isFile() && path !== join(folder, "package.json")) {
        files.set(relative(folder, path), readFileSync(path));
      }
    }
  }
  return files;
}
