import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** A command that did not succeed, and what it printed. */
export class CommandError extends Error {
  override name = "CommandError";
}

/**
 * Runs a command of the workspace to its end; rejects with what it printed if it fails. On abort, the command and what
 * it has started are ended, and only then is the promise rejected: nothing writes any more.
 */
export function run(cwd: string, workspace: string, signal: AbortSignal, command: readonly string[]): Promise<string> {
  signal.throwIfAborted();
  const [name = "", ...options] = command;
  const path = `${join(workspace, "node_modules", ".bin")}${delimiter}${process.env.PATH}`;
  const environment = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "0" };
  // A group of its own, so that all of it can be ended, and Ctrl-C at the terminal reaches this process alone.
  const child = spawn(name, options, { cwd, env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  child.stdout.on("data", (part) => printed.push(part));
  child.stderr.on("data", (part) => printed.push(part));
  let force: NodeJS.Timeout | undefined;
  const end = (): void => {
    kill(child.pid, "SIGTERM");
    force = setTimeout(() => kill(child.pid, "SIGKILL"), 3_000);
  };
  signal.addEventListener("abort", end);
  return new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(force);
      signal.removeEventListener("abort", end);
      const text = Buffer.concat(printed).toString().trim();
      if (signal.aborted) {
        kill(child.pid, "SIGKILL");
        reject(signal.reason);
      } else if (code === 0) {
        resolve(text);
      } else {
        reject(new CommandError(`\`${command.join(" ")}\` failed:\n${text}`));
      }
    });
  });
}

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
