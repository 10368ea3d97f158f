// usage: pnpm release [--publish]
// Says what would be published, in which order, with the versions that the changesets ask for; with --publish, publishes
// the versions that the packages have and the registry has not.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { print, printError, run, runCommand } from "@scripts/command";
import { release } from "./release.ts";

const workspace = resolve(import.meta.dirname, "../../..");

await runCommand("pnpm release [--publish]", async () => {
  const { values } = parseArgs({ options: { publish: { type: "boolean", default: false } } });
  await run(["turbo", "run", "build"], { cwd: workspace });
  const { packages, refused, text } = await release(workspace, values.publish);
  const hasFailed = values.publish ? refused.length > 0 : packages.some(({ problems }) => problems.length > 0);
  (hasFailed ? printError : print)(text);
  return hasFailed ? 1 : 0;
});
