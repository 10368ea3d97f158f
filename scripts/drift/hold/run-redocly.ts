import { execFile } from "node:child_process";
import { resolve } from "node:path";

const cli = resolve(import.meta.dirname, "../../../node_modules/@redocly/cli/bin/cli.js");

/** For a run that hangs, in milliseconds: no traffic of one run takes a tenth of it. */
const longestRun = 600_000;

/** Runs a command of Redocly's in a folder, whose configuration counts, and gives what it printed to standard error. */
export function runRedocly(command: readonly string[], folder: string): Promise<string> {
  const env = { PATH: process.env.PATH, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 16 * 1024 * 1024, timeout: longestRun };
    // It fails where it finds something: what it wrote says the rest.
    execFile(process.execPath, [cli, ...command], options, (_error, _stdout, stderr) => resolve(stderr));
  });
}
