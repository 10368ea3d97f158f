import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ContractError, type Json, type Opened, placeOf } from "@scripts/read";
import { inOwnFolder } from "./in-own-folder.ts";
import { runRedocly } from "./run-redocly.ts";

/** A description as one document, in which references name no file: as it is, or of several files made one by Redocly. */
export async function bundle({
  files,
  values,
  problemAt,
}: Pick<Opened, "files" | "values" | "problemAt">): Promise<Json> {
  const [root = ""] = files;
  const own = values.get(root) ?? null;
  const texts = new Map([...values].map(([file, value]) => [file, JSON.stringify(value)]));
  if (files.length === 1 && !texts.get(root)?.includes(`${root}#`)) {
    return own;
  }
  return inOwnFolder([{ files, texts }], async (folder, [input = ""]) => {
    const output = join(folder, "bundled.json");
    const { stderr, exitCode } = await runRedocly(["bundle", input, "--output", output, "--ext", "json"], folder);
    if (exitCode !== 0) {
      const what = `Redocly cannot make one file of it: ${stderr.trim()}`;
      throw new ContractError([problemAt(placeOf(root, ""), what, "write it as one file")]);
    }
    return JSON.parse(readFileSync(output, "utf8"));
  });
}
