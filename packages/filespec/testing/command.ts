import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { run } from "../src/cli/run.ts";

export const commandFile: string = join(import.meta.dirname, "../dist/cli/main.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Credentials and server variables of all providers. */
export const environment: { readonly [name: string]: string } = {
  AUTORENDER_API_KEY: "secret-key",
  REBILLY_API_KEY: "secret-key",
  REBILLY_ORGANIZATION_ID: "o1",
  RENDERIO_API_KEY: "secret-key",
  RUNFLOW_API_KEY: "secret-key",
  SWIFTIA_API_KEY: "secret-key",
};

interface Start {
  readonly env?: { readonly [name: string]: string };
  readonly folder?: string;
}

/** Starts the command as it ships. */
export function startCommand(args: readonly string[], { env = environment, folder = "." }: Start = {}): ChildProcess {
  return spawn(process.execPath, [commandFile, ...args], { env: { PATH: process.env.PATH, ...env }, cwd: folder });
}

/** Runs the command as it ships. */
export function runCommand(
  args: readonly string[],
  { input = "", ...start }: Start & { readonly input?: string } = {},
): Promise<Ended> {
  const child = startCommand(args, start);
  child.stdin?.end(input);
  return ended(child);
}

/** What a command has printed once it has ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map((each) => (each ? text(each) : "")));
  return { code: await code, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** Runs it in this process, whose environment has to have the credentials. */
export async function runHere(args: readonly string[], input: Readonly<{ isTerminal?: boolean }> = {}): Promise<Ended> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end();
  const isTTY = input.isTerminal === true;
  const code = await run(args, {
    stdin,
    stdout: Object.assign(stdout, { isTTY, columns: 100 }),
    stderr: Object.assign(stderr, { isTTY }),
    signal: new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}
