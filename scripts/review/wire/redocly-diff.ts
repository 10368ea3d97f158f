import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "./canonical/json.ts";
import { probe, withoutProbe } from "./probe.ts";
import type { RedoclyChange } from "./redocly-change.ts";

const configuration = join(import.meta.dirname, "redocly.yaml");

/** What has changed from one document to another, as `redocly diff` sees it. Throws if its rules, or ours, did not run. */
export async function redoclyDiff(
  base: JsonObject,
  revision: JsonObject,
  config: string = configuration,
): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "filespec-wire-"));
  try {
    const files = { base: join(folder, "base.json"), revision: join(folder, "revision.json") };
    await writeFile(files.base, JSON.stringify(probe(base, "base")));
    await writeFile(files.revision, JSON.stringify(probe(revision, "revision")));
    return withoutProbe(await run(files, config));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(files: { base: string; revision: string }, config: string): Promise<RedoclyChange[]> {
  const command = ["diff", files.base, files.revision, "--config", config, "--format", "json"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout, stderr } = await output("redocly", command, env);
  const report: unknown = parsed(stdout);
  const { changes } = Object(report);
  if (!Array.isArray(changes)) {
    throw new Error(`redocly diff failed: ${stderr.trim() || "it printed nothing; run `pnpm install`"}`);
  }
  return changes;
}

/** It exits with 1 when a change breaks something, which is no failure. */
function output(
  command: string,
  options: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(command, options, { env, maxBuffer: 512 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf("{")));
  } catch {
    return undefined;
  }
}
