import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run, runToEnd } from "@scripts/command";
import { pendingChangesets } from "./next-versions.ts";
import type { PlannedPackage } from "./plan-release.ts";

/** What speaks against publishing a workspace as it is, each with what to do. */
export async function refusals(
  workspace: string,
  packages: readonly PlannedPackage[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string[]> {
  const manifest: { repository?: unknown } = JSON.parse(readFileSync(join(workspace, "package.json"), "utf8"));
  const changesets = pendingChangesets(workspace);
  const uncommitted = await run(["git", "status", "--porcelain"], { cwd: workspace });
  const unreleased = packages.filter(({ version }) => version === "0.0.0").map(({ name }) => name);
  const checks: [is: boolean, what: string][] = [
    [packages.some(({ problems }) => problems.length > 0), "the packages have the problems above"],
    [manifest.repository === undefined, "package.json has no `repository`: add its URL, then run `pnpm manifests`"],
    [changesets.length > 0, `${changesets.length} changesets wait: run \`pnpm changeset version\``],
    [uncommitted !== "", "not everything is committed"],
    [unreleased.length > 0, `${unreleased.join(", ")} would be 0.0.0: add a changeset with \`pnpm changeset\``],
    [!(await mayPublish(workspace, environment)), "there is neither a token of the registry nor trusted publishing"],
  ];
  return checks.flatMap(([is, what]) => (is ? [what] : []));
}

async function mayPublish(workspace: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (environment.NODE_AUTH_TOKEN || environment.ACTIONS_ID_TOKEN_REQUEST_URL) {
    return true;
  }
  const configured = async (name: string): Promise<string> => {
    const { stdout } = await runToEnd(["pnpm", "config", "get", name], { cwd: workspace, env: environment });
    return stdout.trim().replace(/^undefined$/, "");
  };
  const registry = await configured("registry");
  return (await configured(`${registry.replace(/^https?:/, "").replace(/\/?$/, "/")}:_authToken`)) !== "";
}
