#!/usr/bin/env node
import { run } from "./run.ts";

const controller = new AbortController();
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

for (const [signal, exitCode] of Object.entries(exitCodes)) {
  // The second one ends the process as usual.
  process.once(signal, () => {
    process.exitCode = exitCode;
    controller.abort();
  });
}
// A reader that has enough is no failure: what is written afterwards rejects.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

const terminal = {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  signal: controller.signal,
};

try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  if (!controller.signal.aborted) {
    throw error;
  }
}
