import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/command";
import { commitFolder, copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { vi } from "vitest";

/** A copy of the workspace, installed and committed to a git repository of its own. */
export interface Checkout {
  readonly folder: string;
  /** Runs a command of this package to its end. With `endAt`, it is ended by SIGTERM as soon as there is such a path. */
  readonly script: (
    name: "main.ts" | "remove.ts" | "update.ts",
    options: readonly string[],
    endAt?: string,
  ) => Promise<{ code: number; printed: string }>;
  /** All files that git sees, with their bytes. */
  readonly files: () => Promise<Map<string, string>>;
  readonly git: (...options: string[]) => Promise<string>;
}

export async function createCheckout(folder: string): Promise<Checkout> {
  copyWorkspace(folder);
  await run(["pnpm", "install", "--frozen-lockfile", "--prefer-offline"], { cwd: folder });
  commitFolder(folder);

  const git = (...options: string[]): Promise<string> =>
    run(["git", "-c", "user.name=test", "-c", "user.email=test@localhost", ...options], { cwd: folder });
  return {
    folder,
    git,
    files: async () => {
      const listed = await git("ls-files", "-coz", "--exclude-standard");
      const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(folder, path)));
      return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), "base64")]));
    },
    script: (name, options, endAt) => script(folder, name, options, endAt),
  };
}

async function script(
  folder: string,
  name: string,
  options: readonly string[],
  endAt: string | undefined,
): Promise<{ code: number; printed: string }> {
  const command = ["--conditions=@filespec/source", `scripts/new-provider/${name}`, ...options];
  const child = spawn(process.execPath, command, { cwd: folder, env: { ...process.env, INIT_CWD: folder } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part) => {
      printed += part;
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.on("close", (code) => resolve(code ?? -1));
  });
  if (endAt !== undefined) {
    await vi.waitUntil(() => existsSync(join(folder, endAt)), { timeout: 100_000, interval: 10 });
    child.kill("SIGTERM");
  }
  return { code: await ended, printed };
}
