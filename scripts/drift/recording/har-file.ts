import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { ContractError, isList, type Json } from "@scripts/read";
import type { Har } from "har-format";
import writeFileAtomic from "write-file-atomic";
import { parseJson, valueAt } from "../json.ts";

const largest = 256 * 1024 * 1024;

/** The entries of a HAR file, whatever they are: http://www.softwareishard.com/blog/har-12-spec/ */
export function readEntries(file: string): readonly Json[] {
  const har = parseJson(readText(file));
  const entries = valueAt(har?.value, "log", "entries");
  if (!isList(entries)) {
    const what = har ? "this is not a HAR file, it has no log.entries" : "this is not a HAR file, it is not JSON";
    throw harError(file, what, "save the traffic as HAR 1.2");
  }
  return entries;
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writeHar(file: string, har: Har): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(file, `${JSON.stringify(har, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw harError(file, `cannot be written (${codeOf(error)})`, "choose another file with --out");
  }
}

/** An error about a HAR file as a whole. */
export function harError(file: string, what: string, fix: string): ContractError {
  return new ContractError([{ file, line: 1, column: 1, path: "", what, fix }]);
}

/** The text of a file of traffic. */
export function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size <= largest) {
      return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
    }
  } catch (error) {
    throw harError(file, `cannot be read (${codeOf(error)})`, "name a file");
  }
  throw harError(file, `the file has more than the ${largest} bytes that are read`, "split it");
}

/** The code of an error of Node, such as `ENOENT`. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? `${error.code}` : `${error}`;
}
