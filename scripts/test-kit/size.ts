import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { workspace } from "./workspace.ts";

/** Bytes of a module as an application ships it: bundled and minified by esbuild, then gzipped. Imports are those of the facade. */
export async function shippedSize(code: string, loader: "js" | "ts" = "js"): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader, resolveDir: join(workspace, "packages", "filespec") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
    nodePaths: [join(workspace, "packages"), join(workspace, "scripts", "test-kit", "node_modules")],
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).byteLength;
}
