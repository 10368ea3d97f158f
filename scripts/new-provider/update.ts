// usage: pnpm update-provider <name> [<openapi file>]
// Brings a provider that was made of a description to a new version of it: what was edited since is merged. Without a file,
// finishes an update whose conflicts have been settled. If something stops it, the workspace is as it was.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { adoptDescription } from "@scripts/adapt";
import { print, printError, run, runCommand, startProgress, UsageError } from "@scripts/command";
import { ContractError, formatProblem } from "@scripts/read";
import { contractFile, isAdopted, listProviders, upstreamFile } from "@scripts/read/providers";
import { adoptionOf, writeUpstream } from "./adopt.ts";
import { contractName } from "./create-provider.ts";
import { finishUpdate, markConflicts, type Updated } from "./finish-update.ts";
import { conflictProblems, conflictsIn, merge } from "./merge.ts";
import { summary } from "./summary.ts";
import { changeWorkspace } from "./workspace/change-workspace.ts";
import { requireRepository } from "./workspace/snapshot.ts";

const workspace = process.cwd();

await runCommand("pnpm update-provider <name> [<openapi file>]", async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [name, file, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new UsageError("a name is needed, and at most one file");
  }
  if (!listProviders(workspace).includes(name)) {
    throw new UsageError(`there is no provider ${JSON.stringify(name)}`);
  }
  if (!isAdopted(workspace, name)) {
    throw new UsageError(`the contract of ${name} is written by hand: edit specs/${name}/openapi.yaml`);
  }
  await requireRepository(workspace);
  const begin = performance.now();
  const contract = readFileSync(contractFile(workspace, name), "utf8");
  refuseConflicts(name, contract);
  const updated = await (file === undefined ? finish(name) : update(name, resolveGiven(file), contract));
  if (updated === "conflicts") {
    return 1;
  }
  print(updated.review);
  print(`${name} was updated in ${Math.round((performance.now() - begin) / 1000)} s`);
  if (updated.failure !== undefined) {
    printError(
      `its checks do not pass; what follows from the new description may need another test:\n${updated.failure}`,
    );
    return 1;
  }
  return 0;
});

async function update(name: string, file: string, contract: string): Promise<Updated | "conflicts"> {
  const progress = startProgress();
  progress.show(`${name}: reading the description`);
  const upstream = readFileSync(upstreamFile(workspace, name), "utf8");
  const adapted = await adoptDescription(name, file, process.cwd(), upstream).finally(progress.end);
  const { text, conflicts } = await merge(contract, upstream, adapted.text);
  const updated = await undoable(name, async (work) => {
    writeUpstream(workspace, name, adapted);
    if (conflicts.length > 0) {
      await markConflicts(work, name, adapted, text);
      return undefined;
    }
    return finishUpdate(work, name, text, contract);
  });
  print(summary(name, adoptionOf(name, adapted, updated?.ignored ?? [])));
  if (updated) {
    return updated;
  }
  for (const problem of conflictProblems(contractName(name), conflicts)) {
    printError(formatProblem(problem));
  }
  printError(
    `${conflicts.length} ${conflicts.length === 1 ? "conflict" : "conflicts"}; settle, then \`pnpm update-provider ${name}\``,
  );
  return "conflicts";
}

/** What has been settled is compared with what was committed last. */
async function finish(name: string): Promise<Updated> {
  const contract = readFileSync(contractFile(workspace, name), "utf8");
  const before = await run(["git", "show", `HEAD:${contractName(name)}`], { cwd: workspace }).catch(() => contract);
  return undoable(name, (work) => finishUpdate(work, name, contract, before));
}

async function undoable<Result>(name: string, job: Parameters<typeof changeWorkspace<Result>>[3]): Promise<Result> {
  try {
    return await changeWorkspace(workspace, name, startProgress(), job);
  } catch (error) {
    printError(`${name} was not updated; the workspace is as it was`);
    throw error;
  }
}

function refuseConflicts(name: string, contract: string): void {
  const conflicts = conflictsIn(contract);
  if (conflicts.length > 0) {
    throw new ContractError(conflictProblems(contractName(name), conflicts));
  }
}

/** pnpm runs this in the root, wherever it was called. */
function resolveGiven(path: string): string {
  return resolve(process.env.INIT_CWD ?? workspace, path);
}
