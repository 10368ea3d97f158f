import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Document, parseDocument } from "yaml";
import type { Case, Edit } from "./case.ts";

/** The files of a contract by path, `openapi.yaml` among them. */
export interface Files {
  readonly [path: string]: string;
}

/** The contract that all cases change. */
export const base: Files = { "openapi.yaml": readFileSync(join(import.meta.dirname, "description.yaml"), "utf8") };

const document = parseDocument(base["openapi.yaml"] ?? "");

/** The contract before a case changes it. */
export function givenContract({ given }: Case): Files {
  return given ? asJson(edited(given)) : base;
}

/** The contract as a case changes it. What is not about YAML is written as JSON, which is read faster. */
export function changedContract({ edit, files, given, print, row }: Case): Files {
  const changed = edited(...(given ? [given] : []), edit);
  if (print) {
    return { ...files, "openapi.yaml": print(changed) };
  }
  const isYaml = row === "The YAML is written in another way";
  return { ...files, ...(isYaml ? { "openapi.yaml": changed.toString({ lineWidth: 0 }) } : asJson(changed)) };
}

function edited(...edits: readonly Edit[]): Document {
  const copy = document.clone();
  for (const edit of edits) {
    edit(copy);
  }
  return copy;
}

function asJson(changed: Document): Files {
  return { "openapi.yaml": JSON.stringify(changed.toJS(), null, 2) };
}

/** Writes a contract into a folder as a workspace has it, and gives the path of its description. */
export function writeContract(folder: string, files: Files): string {
  const contract = join(folder, "specs", "attic");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contract, path)), { recursive: true });
    writeFileSync(join(contract, path), text);
  }
  return join(contract, "openapi.yaml");
}
