import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Code of somebody who uses a package. */
export interface ConsumerFile {
  /** The module that it is compiled as. */
  readonly path: string;
  /** The file of the workspace that shows it, on the lines that it has in the module. */
  readonly file: string;
  readonly text: string;
}

/** The code of a workspace that uses a provider's package, or the facade. */
export function consumerCode(workspace: string, provider: string): ConsumerFile[] {
  const folder = `packages/${provider}`;
  const readmes = ["README.md", "packages/filespec/README.md", `${folder}/README.md`];
  const modules = [`${folder}/test/types.ts`, ...examples(workspace, `${folder}/examples`)];
  return [
    ...readmes.flatMap((file) => snippets(file, read(workspace, file), provider)),
    ...modules.flatMap((file) => {
      const text = read(workspace, file);
      return text === "" ? [] : [{ path: file, file, text }];
    }),
  ];
}

/** The examples of a README that import the provider or all providers, each on the lines where it stands. */
function snippets(file: string, text: string, provider: string): ConsumerFile[] {
  const imported = ["filespec", `filespec/${provider}`, `@filespec/${provider}`];
  const fences = text.matchAll(/^```(?:ts|typescript)\b[^\n]*\n(.*?)^```/gms);
  return [...fences].flatMap(({ index, 0: fence, 1: code = "" }) => {
    const used = [...code.matchAll(/["']([^"'\n]+)["']/g)].some(([, name = ""]) => imported.includes(name));
    // The line of the code's first line, counted from 0.
    const above = text.slice(0, index + fence.indexOf("\n") + 1).split("\n").length - 1;
    return used ? [{ path: `${file}.${above}.ts`, file, text: "\n".repeat(above) + code }] : [];
  });
}

function examples(workspace: string, folder: string): string[] {
  if (!existsSync(join(workspace, folder))) {
    return [];
  }
  const files = readdirSync(join(workspace, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(workspace, "/").length).replaceAll("\\", "/")).sort();
}

function read(workspace: string, file: string): string {
  return existsSync(join(workspace, file)) ? readFileSync(join(workspace, file), "utf8") : "";
}
