import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRedocly } from "./run-redocly.ts";

/** The client that Redocly generates for a contract, for comparison: path of its module, and how to remove it. */
export async function generateRedoclyClient(contract: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-client-"));
  const file = join(folder, "client.ts");
  const { exitCode, stderr } = await runRedocly(
    ["generate-client", contract, "--output", file, "--import-ext", "ts"],
    folder,
  );
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (exitCode !== 0) {
    remove();
    throw new Error(`redocly generate-client failed: ${stderr}`);
  }
  return { file, remove };
}
