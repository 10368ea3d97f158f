import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Output, runToEnd } from "@scripts/command";

/** Its path has the version. */
export const cli: string = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin",
  "cli.js",
);

export type RedoclyOutput = Output;

/** Runs a command of Redocly to its end, whatever its exit code, without a network. */
export function runRedocly(args: readonly string[], cwd: string): Promise<RedoclyOutput> {
  return runToEnd([process.execPath, "--import", import.meta.resolve("./offline.ts"), cli, ...args], {
    cwd,
    env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
}
