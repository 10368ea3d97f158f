import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test, vi } from "vitest";
import { run } from "./run.ts";

test("gives what a command prints to standard output", async () => {
  const printed = await run(["node", "--eval", "console.log('out'); console.error('err')"], { cwd: temporaryFolder() });

  expect(printed).toBe("out\n");
});

test("rejects with all that a failed command printed", async () => {
  const failing = run(["node", "--eval", "console.log('out'); console.error('err'); process.exitCode = 3"], {
    cwd: temporaryFolder(),
  });

  await expect(failing).rejects.toMatchObject({
    name: "CommandError",
    message: expect.stringMatching(/^`node --eval .*` failed:\nout\nerr$/),
  });
});

test("finds commands in node_modules/.bin of the folder and of those above", async () => {
  const folder = temporaryFolder({
    "node_modules/.bin/greet": "#!/usr/bin/env node\nconsole.log('hello');\n",
    "inner/x": "",
  });
  chmodSync(join(folder, "node_modules/.bin/greet"), 0o755);

  expect(await run(["greet"], { cwd: join(folder, "inner") })).toBe("hello\n");
});

test("an abort ends the process with all that it has started, and rejects with the signal's reason", async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  // The name comes last, so that a file of that name is whole.
  const inner = `
    const { renameSync, writeFileSync } = require("node:fs");
    writeFileSync("inner.tmp", String(process.pid));
    renameSync("inner.tmp", "inner");
    setInterval(() => {}, 1000);`;
  const outer = `require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(inner)}], { stdio: "inherit" })`;
  const running = run(["node", "--eval", outer], { cwd: folder, signal: abort.signal });
  running.catch(() => {});
  await vi.waitUntil(() => existsSync(join(folder, "inner")), { timeout: 60_000 });

  abort.abort(new Error("enough"));

  await expect(running).rejects.toThrow("enough");
  const pid = Number(readFileSync(join(folder, "inner"), "utf8"));
  await vi.waitUntil(() => !isRunning(pid), { timeout: 60_000 });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
