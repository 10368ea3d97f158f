// usage: pnpm new-provider <name> [<openapi file>]
// Adds a provider: from an OpenAPI or Swagger description, or from a commented starting contract. If something stops it, it
// says what, and the workspace is as it was.

import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { adoptDescription } from "@scripts/adapt";
import { print, printError, run, runCommand, startProgress, UsageError } from "@scripts/command";
import { generateFacade } from "@scripts/generate/generate-facade";
import { verify } from "@scripts/generate/outputs";
import { listProviders } from "@scripts/read/providers";
import { adoptionOf, ignoreProblems, writeUpstream } from "./adopt.ts";
import { nameProblem } from "./check-name.ts";
import { contractOf, createProvider } from "./create-provider.ts";
import { startingContract } from "./starting-contract.ts";
import { summary } from "./summary.ts";
import { changeWorkspace, foldersOf, type Work } from "./workspace/change-workspace.ts";
import { requireRepository } from "./workspace/snapshot.ts";

const workspace = process.cwd();

await runCommand("pnpm new-provider <name> [<openapi file>]", async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [name, file, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new UsageError("a name is needed, and at most one file");
  }
  const packages = readdirSync(join(workspace, "packages"));
  const problem = nameProblem(name, listProviders(workspace), packages) ?? folderProblem(name);
  if (problem !== undefined) {
    throw new UsageError(`${JSON.stringify(name)} cannot be a provider: ${problem}`);
  }
  await requireRepository(workspace);
  await refuseIgnored(name);
  // What has been edited there by hand would be lost.
  const facade = join(workspace, "packages", "filespec");
  verify(facade, await generateFacade(workspace, facade), workspace);
  const begin = performance.now();
  const said = await (file === undefined ? addStarting(name) : addAdopted(name, given(file)));
  print(`${name} was added, and its checks passed, in ${Math.round((performance.now() - begin) / 1000)} s${said}`);
  return 0;
});

async function addStarting(name: string): Promise<string> {
  await add(name, (work) => createProvider(work, name, contractOf(name, startingContract(name))));
  return `; next: specs/README.md, then \`pnpm start ${name}\``;
}

async function addAdopted(name: string, file: string): Promise<string> {
  const progress = startProgress();
  progress.show(`${name}: reading the description`);
  const adapted = await adoptDescription(name, file, process.cwd()).finally(progress.end);
  const ignored = await add(name, async (work) => {
    work.say("linting the contract, and writing what follows from it");
    writeUpstream(workspace, name, adapted);
    // Not at once: what is installed for the provider may replace what lint is reading.
    const problems = await ignoreProblems(workspace, name, adapted);
    await createProvider(work, name, adapted);
    return problems;
  });
  return `\n${summary(name, adoptionOf(name, adapted, ignored))}`;
}

async function add<Result>(name: string, job: (work: Work) => Promise<Result>): Promise<Result> {
  try {
    return await changeWorkspace(workspace, name, startProgress(), job);
  } catch (error) {
    printError(`${name} was not added; the workspace is as it was`);
    throw error;
  }
}

/** pnpm runs this in the root, wherever it was called. */
function given(path: string): string {
  return resolve(process.env.INIT_CWD ?? workspace, path);
}

function folderProblem(provider: string): string | undefined {
  const folder = foldersOf(provider).find((each) => existsSync(join(workspace, each)));
  return folder && `there is a folder ${folder}`;
}

/** What git ignores would be on this machine alone. */
async function refuseIgnored(provider: string): Promise<void> {
  const folders = foldersOf(provider).map((each) => `${each}/`);
  const ignored = await run(["git", "check-ignore", ...folders], { cwd: workspace }).catch(() => "");
  if (ignored !== "") {
    throw new UsageError(`"${provider}" cannot be a provider: git ignores folders of that name`);
  }
}
