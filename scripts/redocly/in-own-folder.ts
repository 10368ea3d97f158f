import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Opened } from "@scripts/read";

/**
 * Writes the files that descriptions were read from into a folder that has nothing else, each description below its number,
 * for as long as `use` takes. `roots` are the descriptions' own files below that folder.
 */
export async function inOwnFolder<Result>(
  opened: readonly Pick<Opened, "files" | "texts">[],
  use: (folder: string, roots: string[]) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-redocly-")));
  try {
    for (const [index, { texts }] of opened.entries()) {
      for (const [file, text] of texts) {
        const path = join(folder, `${index}`, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    return await use(
      folder,
      opened.map(({ files }, index) => join(`${index}`, files[0] ?? "")),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
