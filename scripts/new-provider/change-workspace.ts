import { existsSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { CommandError, run } from "./run.ts";
import { Undo } from "./undo.ts";

/** How a job works on the workspace. */
export interface Work {
  readonly workspace: string;
  readonly undo: Undo;
  /** Runs a command in a folder of the workspace. */
  readonly run: (folder: string, ...command: string[]) => Promise<string>;
  /** Says what is being done. */
  readonly say: (line: string) => void;
}

/** Files of the whole workspace that follow from which providers there are. */
function sharedFiles(workspace: string, provider: string): string[] {
  const generated = ["README.md", "CONFORMANCE.md", "src/index.gen.ts", `src/${provider}.gen.ts`];
  // Their tests run, which generates them first.
  const others = listProviders(workspace)
    .filter((each) => each !== provider)
    .flatMap((each) =>
      ["README.md", "src/schema.gen.ts", "src/contract.gen.ts"].map((path) => `packages/${each}/${path}`),
    );
  const facade = ["package.json", ...generated].map((each) => `packages/filespec/${each}`);
  return ["README.md", "pnpm-lock.yaml", ...facade, ...others];
}

/** Does a job whole or not at all: if it fails, or a signal ends it, the workspace is as it was. */
export async function changeWorkspace(
  workspace: string,
  provider: string,
  say: (line: string) => void,
  job: (work: Work) => Promise<void>,
): Promise<void> {
  const abort = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const interrupt = (signal: NodeJS.Signals): void => {
    say(`${signal}: putting everything back; wait for the end`);
    abort.abort(new CommandError(`ended by ${signal}`));
  };
  for (const signal of signals) {
    process.on(signal, interrupt);
  }
  const undo = new Undo(workspace);
  const wasInstalled = existsSync(join(workspace, "node_modules"));
  try {
    undo.keepFiles(sharedFiles(workspace, provider));
    await job({
      workspace,
      undo,
      run: (folder, ...command) => run(join(workspace, folder), workspace, abort.signal, command),
      say,
    });
    abort.signal.throwIfAborted();
  } catch (error) {
    undo.restore();
    if (wasInstalled) {
      // What is linked in node_modules follows the lockfile; pnpm's next command would see to it if this cannot.
      const options = ["install", "--frozen-lockfile", "--offline", "--ignore-scripts"];
      await run(workspace, workspace, new AbortController().signal, ["pnpm", ...options]).catch(() => undefined);
    }
    throw error;
  } finally {
    for (const signal of signals) {
      process.off(signal, interrupt);
    }
  }
}

/** Brings everything that is made from the list of providers up to date. */
export async function updateShared({ workspace, run, say }: Work): Promise<void> {
  say("the facade's modules and READMEs");
  await run("packages/filespec", "node", "../../scripts/generate/facade.ts");
  say("the conformance table, from the providers' tests");
  const packages = listProviders(workspace).map((each) => `--filter=@filespec/${each}`);
  await run(".", "turbo", "run", "test", ...packages, "--output-logs=errors-only");
  await run("packages/filespec", "node", "../../scripts/conformance/main.ts");
  await run("packages/filespec", "node", "../../scripts/generate/facade.ts", "--check");
}

/** Installs what the manifests name; the lockfile follows, on a build server too. */
export async function install({ run, say }: Work): Promise<void> {
  say("what the manifests name");
  await run(".", "pnpm", "install", "--no-frozen-lockfile", "--prefer-offline");
}
