import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import type { Case } from "./case.ts";

/** The files of a contract by path, `openapi.yaml` among them. */
export interface Files {
  readonly [path: string]: string;
}

/** The contract that all cases change. */
export const base: Files = { "openapi.yaml": readFileSync(join(import.meta.dirname, "description.yaml"), "utf8") };

/** The contract before a case changes it. */
export function givenContract({ given }: Case): Files {
  if (!given) {
    return base;
  }
  const document = parseDocument(base["openapi.yaml"] ?? "");
  given(document);
  return { "openapi.yaml": document.toString({ lineWidth: 0 }) };
}

/** The contract as a case changes it. */
export function changedContract(of: Case): Files {
  const { edit, files, print } = of;
  const document = parseDocument(givenContract(of)["openapi.yaml"] ?? "");
  edit(document);
  return { ...files, "openapi.yaml": print?.(document) ?? document.toString({ lineWidth: 0 }) };
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
