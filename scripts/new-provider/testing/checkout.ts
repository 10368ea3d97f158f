import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { listProviders } from "@scripts/read/providers";
import { copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { facadeManifest, json } from "../manifests.ts";

const run = promisify(execFile);

/** A copy of the workspace, installed, with a git repository of its own. */
export interface Checkout {
  readonly folder: string;
  /** Runs a script with the sources of packages; `seen` is told of what it prints, and can end it. */
  readonly script: (
    name: string,
    options: readonly string[],
    seen?: (printed: string, end: () => void) => void,
  ) => Promise<{ code: number; printed: string }>;
  /** All files that git sees, with their bytes. */
  readonly files: () => Promise<Map<string, string>>;
  readonly git: (...options: string[]) => Promise<string>;
}

/** Copies the workspace with one of its providers, whose test is a short one, and everything generated for that. */
export async function createCheckout(folder: string): Promise<Checkout> {
  const environment = {
    ...process.env,
    PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`,
    GIT_CONFIG_NOSYSTEM: "1",
    HOME: process.env.HOME,
    TURBO_TELEMETRY_DISABLED: "1",
    INIT_CWD: folder,
  };
  const inFolder = async (cwd: string, command: string, ...options: string[]): Promise<string> => {
    const { stdout } = await run(command, options, { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  const git = (...options: string[]): Promise<string> =>
    inFolder(folder, "git", "-c", "user.name=test", "-c", "user.email=test@localhost", ...options);
  const paths = async (cwd: string): Promise<string[]> => {
    const listed = await inFolder(cwd, "git", "ls-files", "-coz", "--exclude-standard");
    return listed.split("\0").filter((path) => path !== "" && existsSync(join(cwd, path)));
  };

  copyWorkspace(folder);
  await keepOneProvider(folder);
  await git("init", "--quiet");
  await inFolder(folder, "pnpm", "install", "--no-frozen-lockfile", "--prefer-offline");
  await inFolder(join(folder, "packages/filespec"), "node", "../../scripts/generate/facade.ts");
  const [kept = ""] = listProviders(folder);
  await inFolder(folder, "turbo", "run", "test", `--filter=@filespec/${kept}`);
  await inFolder(join(folder, "packages/filespec"), "node", "../../scripts/conformance/main.ts");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=all");

  return {
    folder,
    git,
    files: async () => {
      const all = await paths(folder);
      return new Map(all.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
    },
    script: (name, options, seen) => {
      const command = ["--conditions=@filespec/source", `scripts/new-provider/${name}`, ...options];
      const child = spawn(process.execPath, command, { cwd: folder, env: environment });
      let printed = "";
      const take = (part: Buffer): void => {
        printed += part;
        seen?.(printed, () => child.kill("SIGTERM"));
      };
      child.stdout.on("data", take);
      child.stderr.on("data", take);
      return new Promise((resolve) => {
        child.on("close", (code) => resolve({ code: code ?? -1, printed }));
      });
    },
  };
}

async function keepOneProvider(folder: string): Promise<void> {
  const [kept = "", ...others] = listProviders(folder);
  for (const name of others) {
    rmSync(join(folder, "specs", name), { recursive: true });
    rmSync(join(folder, "packages", name), { recursive: true });
    rmSync(join(folder, "packages/filespec/src", `${name}.gen.ts`));
  }
  for (const name of readdirSync(join(folder, "packages", kept, "test"))) {
    if (name.endsWith(".test.ts")) {
      const code = `import { test } from "vitest";\n\ntest("nothing", () => {});\n`;
      writeFileSync(join(folder, "packages", kept, "test", name), code);
    }
  }
  const facade = join(folder, "packages/filespec/package.json");
  writeFileSync(facade, json(facadeManifest(JSON.parse(readFileSync(facade, "utf8")), [kept])));
}
