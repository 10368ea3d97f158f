import { existsSync } from "node:fs";
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
  const { chmodSync } = await import("node:fs");
  chmodSync(join(folder, "node_modules/.bin/greet"), 0o755);

  expect(await run(["greet"], { cwd: join(folder, "inner") })).toBe("hello\n");
});

test("an abort ends the process with all that it has started, and rejects with the signal's reason", async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  const inner = `setInterval(() => require("node:fs").writeFileSync("inner", String(process.pid)), 5)`;
  const outer = `require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(inner)}], { stdio: "inherit" })`;
  const running = run(["node", "--eval", outer], { cwd: folder, signal: abort.signal });
  running.catch(() => {});
  await vi.waitUntil(() => existsSync(join(folder, "inner")), { timeout: 60_000 });

  abort.abort(new Error("enough"));

  await expect(running).rejects.toThrow("enough");
  const { readFileSync } = await import("node:fs");
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
