import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { commitFolder, copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

interface Settings {
  readonly TURBO_API: string;
  readonly TURBO_TOKEN: string;
  readonly TURBO_REMOTE_CACHE_SIGNATURE_KEY: string;
}

const run = promisify(execFile);
const root = temporaryFolder({}, afterAll);
const [provider = ""] = listProviders(workspace);
const ofProvider = ["build", "generate", "test"].map((task) => `@filespec/${provider}#${task}`);
const servers: ChildProcess[] = [];
let settings: Settings;

beforeAll(async () => {
  settings = {
    TURBO_API: await startServer("t0ken"),
    TURBO_TOKEN: "t0ken",
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "of at least 32 bytes, as turbo asks",
  };
  for (const name of ["first", "second"]) {
    copyWorkspace(join(root, name));
    commitFolder(join(root, name));
  }
  await run("pnpm", ["install", "--prefer-offline", "--ignore-scripts"], { cwd: join(root, "first") });
  await turbo("first", settings, ...ofProvider);
});

afterAll(() => {
  for (const server of servers) {
    server.kill();
  }
});

test("generate, build and test of a second clone come from the server, with nothing installed there", async () => {
  const caches = await turbo("second", settings, ...ofProvider);

  expect(caches).toEqual(["@filespec/core#build", ...ofProvider].map((task) => `${task} REMOTE`).sort());
});

test.each([
  ["signed with another key", { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "another key that is as long as the first" }],
  ["asked for with a wrong token", { TURBO_TOKEN: "wrong" }],
])("what is %s is not used", async (_, other) => {
  rmSync(join(root, "first/.turbo/cache"), { recursive: true });

  const caches = await turbo("first", { ...settings, ...other }, "@filespec/core#build");

  expect(caches).toEqual(["@filespec/core#build MISS"]);
});

test.each(["", "a key that is too short"])("turbo refuses to sign with %j", async (key) => {
  const refused = turbo("first", { ...settings, TURBO_REMOTE_CACHE_SIGNATURE_KEY: key }, "@filespec/core#build");

  await expect(refused).rejects.toThrow("TURBO_REMOTE_CACHE_SIGNATURE_KEY is too short");
});

/** Starts a remote cache on this machine; gives its URL once it answers. */
async function startServer(token: string): Promise<string> {
  const port = await freePort();
  const cli = join(workspace, "scripts/tasks/node_modules/turborepo-remote-cache/dist/cli.js");
  const server = spawn(process.execPath, [cli], {
    cwd: root,
    env: {
      PORT: `${port}`,
      HOST: "127.0.0.1",
      LOG_LEVEL: "silent",
      TURBO_TOKEN: token,
      // Without one the server forgets signatures; it does not check them.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "any",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: join(root, "storage"),
      STORAGE_PATH_USE_TMP_FOLDER: "false",
    },
    stdio: "ignore",
  });
  servers.push(server);
  const url = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(`${url}/v8/artifacts/status`), { timeout: 30_000, interval: 100 });
  return url;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Runs tasks and what they need; tells where each came from. */
async function turbo(clone: string, environment: Settings, ...tasks: string[]): Promise<string[]> {
  const folder = join(root, clone);
  const runs = join(folder, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  await run("turbo", ["run", ...tasks, "--summarize"], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${join(workspace, "node_modules/.bin")}:${process.env.PATH}`,
      TURBO_TEAM: "filespec",
      TURBO_TELEMETRY_DISABLED: "1",
      ...environment,
    },
  });
  const [summary = ""] = readdirSync(runs);
  const { tasks: ran }: { tasks: Ran[] } = JSON.parse(readFileSync(join(runs, summary), "utf8"));
  return ran
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, cache }) => `${taskId} ${cache.source ?? cache.status}`)
    .sort();
}

interface Ran {
  readonly taskId: string;
  readonly command: string;
  readonly cache: { readonly status: string; readonly source?: string };
}
