import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "@scripts/generate/legacy/whole-file";

/** Remembers how parts of the workspace were, and brings them back. */
export class Undo {
  readonly #workspace: string;
  readonly #steps: (() => void)[] = [];

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  /** Files that may be changed, made or removed from here on. */
  keepFiles(paths: readonly string[]): void {
    for (const path of paths) {
      const file = join(this.#workspace, path);
      const before = existsSync(file) ? { bytes: readFileSync(file), mode: statSync(file).mode } : undefined;
      this.#steps.push(() => {
        if (before === undefined) {
          rmSync(file, { force: true });
        } else if (!existsSync(file) || !readFileSync(file).equals(before.bytes)) {
          writeWhole(file, before.bytes, before.mode);
        }
      });
    }
  }

  /** Makes a folder that is not there. */
  makeFolder(path: string): void {
    const folder = join(this.#workspace, path);
    mkdirSync(folder);
    this.#steps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  }

  /** Moves a folder out of sight, to a place in the workspace that git ignores. */
  hideFolder(path: string, hidden: string): void {
    const [from, to] = [join(this.#workspace, path), join(this.#workspace, hidden)];
    if (!existsSync(from)) {
      return;
    }
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    this.#steps.push(() => {
      rmSync(from, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      renameSync(to, from);
    });
  }

  /** Brings everything back, the last first. */
  restore(): void {
    for (const step of this.#steps.splice(0).reverse()) {
      step();
    }
  }
}
