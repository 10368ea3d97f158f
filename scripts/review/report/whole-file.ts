import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const whole = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(whole, text);
    renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}
