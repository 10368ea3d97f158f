import type { ClientView } from "../../client-view/client-view.ts";
import { clientTypes } from "../contract-module/contract-module.ts";

/** What a consumer's own declarations may have to name: TypeScript finds it in the package that he depends on, or nowhere. */
export const coreTypes: readonly string[] = [
  "Attempt",
  "BaseOptions",
  "Credential",
  "DownloadOptions",
  "Drift",
  "Failure",
  "FetchOptions",
  "Pages",
  "RequestHeaders",
  "RequestOptions",
  "Safe",
  "ServerSentEvent",
  "Streamed",
  "Success",
  "Unexpected",
  "UploadOptions",
  "Validate",
  "WaitOptions",
];

/** The types that a package's entries export, by name. */
export function typesModule(view: ClientView, schemaNames: readonly string[]): string {
  const own = new Set([...clientTypes(view), ...schemaNames]);
  const fromCore = coreTypes.map((name) => {
    let free = name;
    while (own.has(free)) {
      free += "_";
    }
    return free === name ? name : `${name} as ${free}`;
  });
  return [
    exportOf(fromCore, "@filespec/core"),
    exportOf(clientTypes(view), "./contract.gen.ts"),
    exportOf(schemaNames, "./schemas.gen.ts"),
  ].join("");
}

function exportOf(names: readonly string[], module: string): string {
  const members = names.map((name) => `  ${name},\n`).join("");
  return names.length === 0 ? "" : `export type {\n${members}} from "${module}";\n`;
}
