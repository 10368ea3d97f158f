import { x } from "tinyexec";

/** A process that did not succeed; the message holds what it printed. */
export class CommandError extends Error {
  override name = "CommandError";
}

export interface RunOptions {
  readonly cwd: string;
  /** Ends the process and all that it has started; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Added to this process's environment. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/** How long a process may take to end by itself, in milliseconds. */
const gracePeriod = 3_000;

/** What a process printed, and how it ended. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | undefined;
}

/**
 * Runs a command to its end and gives what it printed to standard output. Commands of `node_modules/.bin` in its folder
 * and those above are found by name. Rejects with a `CommandError` if it fails.
 */
export async function run(command: Command, options: RunOptions): Promise<string> {
  const { stdout, stderr, exitCode } = await runToEnd(command, options);
  if (exitCode !== 0) {
    throw new CommandError(`\`${command.join(" ")}\` failed:\n${lastLines(`${stdout}${stderr}`.trim())}`);
  }
  return stdout;
}

/** As much as a person reads; what failed is said at the end. */
const most = 100;

function lastLines(text: string): string {
  const lines = text.split("\n");
  return lines.length <= most ? text : [`(${lines.length - most} lines)`, ...lines.slice(-most)].join("\n");
}

type Command = readonly [string, ...string[]];

/** Runs a command like `run`, whatever its exit code. */
export async function runToEnd(command: Command, options: RunOptions): Promise<Output> {
  const { cwd, signal, env } = options;
  signal?.throwIfAborted();
  const [name, ...rest] = command;
  const child = x(name, rest, {
    nodeOptions: {
      cwd,
      env: { TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "0", ...env },
      // A group of its own: all of it can be ended, and Ctrl-C at the terminal reaches this process alone.
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    },
  });
  let force: NodeJS.Timeout | undefined;
  const end = (): void => {
    endGroup(child.pid, "SIGTERM");
    force = setTimeout(() => endGroup(child.pid, "SIGKILL"), gracePeriod);
  };
  signal?.addEventListener("abort", end);
  try {
    const { stdout, stderr, exitCode } = await child;
    if (signal?.aborted) {
      endGroup(child.pid, "SIGKILL");
      signal.throwIfAborted();
    }
    return { stdout, stderr, exitCode };
  } finally {
    clearTimeout(force);
    signal?.removeEventListener("abort", end);
  }
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It has ended by itself.
  }
}
