// usage: pnpm generate [--watch] [further arguments of turbo]
// Writes what follows from the contracts; with --watch, again whenever one is saved.

import { spawn } from "node:child_process";

const given = process.argv.slice(2);
const isWatching = given.includes("--watch");
// A contract that is wrong while it is edited says so, and the others go on.
const start = isWatching
  ? ["watch", "generate", "--continue=always", "--output-logs=errors-only"]
  : ["run", "generate"];
const turbo = spawn("turbo", [...start, ...given.filter((argument) => argument !== "--watch")], {
  stdio: "inherit",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  shell: process.platform === "win32",
});
turbo.on("error", (error) => {
  throw error;
});
turbo.on("close", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // turbo's own command passes only this one on to turbo.
  process.on(signal, () => turbo.kill("SIGTERM"));
}
