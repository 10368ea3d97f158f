import { readFileSync, writeFileSync } from "node:fs";
import { createTarGzip, parseTarGzip } from "nanotar";

/** A package as it is installed: its files by their paths in it. */
export type Tarball = ReadonlyMap<string, Uint8Array>;

/** What is read of a package.json. */
export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: { readonly [name: string]: string };
  readonly [member: string]: unknown;
}

export async function readTarball(file: string): Promise<Tarball> {
  const entries = await parseTarGzip(readFileSync(file));
  const files = entries.filter(({ type }) => type === "file");
  return new Map(files.map(({ name, data }) => [name.replace(/^package\//, ""), data ?? new Uint8Array()]));
}

export async function writeTarball(file: string, tarball: Tarball): Promise<void> {
  const entries = [...tarball].map(([path, data]) => ({ name: `package/${path}`, data }));
  writeFileSync(file, await createTarGzip(entries));
}

export function textOf(tarball: Tarball, path: string): string {
  return new TextDecoder().decode(tarball.get(path));
}

export function manifestOf(tarball: Tarball): PackedManifest {
  return JSON.parse(textOf(tarball, "package.json"));
}
