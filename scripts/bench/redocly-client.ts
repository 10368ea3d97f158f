import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The client that Redocly generates for a contract, for comparison: path of its module, and how to remove it. */
export async function generateRedoclyClient(contract: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-client-"));
  const file = join(folder, "client.ts");
  await promisify(execFile)("redocly", ["generate-client", contract, "--output", file, "--import-ext", "ts"], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
