import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { commitFolder, copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";

const folder = temporaryFolder({}, afterAll);
const [provider = ""] = listProviders(workspace);
const contract = join(folder, "specs", provider, "openapi.yaml");
const client = join(folder, "packages", provider, "src/contract.gen.ts");
const patience = { timeout: 60_000, interval: 50 };

beforeAll(async () => {
  copyWorkspace(folder);
  commitFolder(folder);
  await promisify(execFile)("pnpm", ["install", "--prefer-offline", "--ignore-scripts"], { cwd: folder });
});

test("generate --watch regenerates on save, shows what lint says, and goes on when that is fixed", async () => {
  const watch = startWatch();
  onTestFinished(watch.end);
  await vi.waitFor(() => expect(watch.printed()).toContain("generate"), patience);
  const original = readFileSync(contract, "utf8");

  await save(original.replace(/\n {6}summary: /, "$&Changed. "), () => {
    expect(readFileSync(client, "utf8")).toContain("Changed.");
  });
  await save(original.replace(/\n {6}operationId: .*/, ""), () => {
    expect(watch.printed()).toMatch(new RegExp(`specs/${provider}/openapi\\.yaml:\\d+:\\d+: .*operation-operationId`));
  });
  await save(original, () => expect(readFileSync(client, "utf8")).not.toContain("Changed."));
});

/** Saves the contract, and waits for what is to follow. */
async function save(text: string, follows: () => void): Promise<void> {
  writeFileSync(contract, text);
  await vi.waitFor(follows, patience);
}

function startWatch(): { printed: () => string; end: () => Promise<void> } {
  let printed = "";
  const child = spawn(process.execPath, ["scripts/tasks/generate.ts", "--watch", `--filter=@filespec/${provider}`], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(workspace, "node_modules/.bin")}:${process.env.PATH}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const take = (part: Buffer): void => {
    printed += part;
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  // Not its `close`: turbo's daemon may still hold what it prints to.
  const exited = once(child, "exit");
  return {
    printed: () => printed,
    end: async () => {
      child.kill("SIGINT");
      await exited;
    },
  };
}
