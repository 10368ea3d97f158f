import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CommandError, type Progress, run } from "@scripts/command";
import { Snapshot } from "./snapshot.ts";

/** How a job works on the workspace. */
export interface Work {
  readonly workspace: string;
  /** Runs a command in a folder of the workspace. */
  readonly run: (folder: string, ...command: [string, ...string[]]) => Promise<string>;
  /** Says what is being done. */
  readonly say: (what: string) => void;
}

/** The folders of a provider. */
export function foldersOf(provider: string): string[] {
  return [`specs/${provider}`, `packages/${provider}`];
}

/** Files of the whole workspace that follow from which providers there are. */
const shared = ["README.md", "pnpm-lock.yaml", "packages/filespec"];

/** Does a job whole or not at all: if it fails, or a signal ends it, the workspace is put back as it was. */
export async function changeWorkspace<Result>(
  workspace: string,
  provider: string,
  progress: Progress,
  job: (work: Work) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const interrupt = (signal: NodeJS.Signals): void => {
    progress.show(`${provider}: ended by ${signal}; putting everything back`);
    abort.abort(new CommandError(`ended by ${signal}`));
  };
  for (const signal of signals) {
    process.on(signal, interrupt);
  }
  const added = foldersOf(provider).filter((path) => !existsSync(join(workspace, path)));
  const wasInstalled = existsSync(join(workspace, "node_modules"));
  const snapshot = await Snapshot.of(workspace, [...foldersOf(provider), ...shared]);
  try {
    const result = await job({
      workspace,
      run: (folder, ...command) => run(command, { cwd: join(workspace, folder), signal: abort.signal }),
      say: (what) => progress.show(`${provider}: ${what}`),
    });
    abort.signal.throwIfAborted();
    return result;
  } catch (error) {
    await snapshot.restore();
    for (const path of added) {
      rmSync(join(workspace, path), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
    if (wasInstalled) {
      await relink(workspace);
    }
    throw error;
  } finally {
    snapshot.remove();
    progress.end();
    for (const signal of signals) {
      process.off(signal, interrupt);
    }
  }
}

/** What is linked in node_modules follows the lockfile; pnpm's next command would see to it if this cannot. */
async function relink(workspace: string): Promise<void> {
  const options = ["install", "--frozen-lockfile", "--offline", "--ignore-scripts"];
  await run(["pnpm", ...options], { cwd: workspace }).catch(() => undefined);
}

/** Installs what the manifests name; the lockfile follows, on a build server too. */
export async function install({ run, say }: Work): Promise<void> {
  say("installing what the manifests name");
  await run(".", "pnpm", "install", "--no-frozen-lockfile", "--prefer-offline");
}

/** Generates a provider's modules and README: as a task, so that its build finds it done. */
export async function generateProvider({ run, say }: Work, provider: string): Promise<void> {
  say("generating its modules and README, which lints the contract");
  await run(".", "turbo", "run", "generate", `--filter=@filespec/${provider}`, "--output-logs=errors-only");
}

/**
 * Checks the types of a provider and of the facade, builds the provider and runs its tests. With `--only`, it is not generated
 * before.
 */
export async function checkProvider(
  { run, say }: Work,
  provider: string,
  options: readonly string[] = [],
): Promise<void> {
  say("checking its types, building it and running its tests");
  const turbo = ["turbo", "run", "--output-logs=errors-only"] as const;
  await run(".", ...turbo, "build", "--filter=@filespec/core");
  await Promise.all([
    run(`packages/${provider}`, "tsc"),
    run("packages/filespec", "tsc"),
    run(".", ...turbo, "build", "test", `--filter=@filespec/${provider}`, ...options),
  ]);
}

/** Generates what follows from which providers there are. */
export async function generateFacade({ run, say }: Work): Promise<void> {
  say("generating the facade's modules and READMEs");
  await run("packages/filespec", "node", "--conditions=@filespec/source", "../../scripts/generate/facade.ts");
}
