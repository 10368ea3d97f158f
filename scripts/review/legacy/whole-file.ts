import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all. */
export function writeWhole(file: string, content: string | Buffer, mode?: number): void {
  const whole = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(whole, content, { mode });
    renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** The text of a file, or undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (Object(error).code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}
