import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DriftError } from "./drift-error.ts";

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const whole = `${file}.${randomUUID()}.tmp`;
    const descriptor = openSync(whole, "wx", 0o600);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
      renameSync(whole, file);
    } finally {
      closeSync(descriptor);
      rmSync(whole, { force: true });
    }
  } catch (error) {
    throw new DriftError(`${file}: cannot be written (${Object(error).code}); choose another file with --out`);
  }
}
