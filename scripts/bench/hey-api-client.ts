import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { build } from "esbuild";

/** The client that hey-api generates for a contract, for comparison: path of its module, and how to remove it. */
export async function generateHeyApiClient(contract: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "hey-api-client-"));
  await createClient({
    input: contract,
    output: join(folder, "client"),
    plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"],
    logs: { level: "silent" },
  });
  const file = join(folder, "client.js");
  await build({
    stdin: {
      contents: 'export * from "./client/client.gen.ts"; export * from "./client/index.ts";',
      resolveDir: folder,
    },
    bundle: true,
    format: "esm",
    outfile: file,
    logLevel: "silent",
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
