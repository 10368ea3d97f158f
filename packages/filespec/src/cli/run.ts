import { createRequire } from "node:module";
import { call } from "./call.ts";
import { readCommandLine } from "./command-line.ts";
import type { Command } from "./commands.ts";
import { complete } from "./complete.ts";
import { completionScript } from "./completion.ts";
import { failureOf } from "./failure.ts";
import { commandHelp, generalHelp, providerHelp } from "./help.ts";
import { parseJson } from "./json-numbers.ts";
import { commandOf, type Loaded, loadProvider } from "./loaded.ts";
import { requestOf } from "./request.ts";
import { type Taken, takenBy } from "./taken.ts";
import { type Terminal, write } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { verboseFetch } from "./verbose.ts";

/** Runs a command line and resolves to its exit code: 0, 1 for what server, network or a file did, 2 for a wrong call. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await runCommand(args, terminal);
    return 0;
  } catch (error) {
    terminal.signal.throwIfAborted();
    if (isClosedPipe(error)) {
      return 0;
    }
    const { exitCode, sentence, json } = failureOf(error);
    await write(terminal.stderr, args.includes("--json-errors") ? `${json}\n` : `filespec: ${sentence}\n`);
    return exitCode;
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<void> {
  const [first, second, ...rest] = args;
  const width = Math.min(terminal.stdout.columns ?? 100, 120);
  const print = (text: string): Promise<void> => write(terminal.stdout, text);
  if (first === undefined || /^(-h|--help|help)$/.test(first)) {
    return print(generalHelp(width));
  }
  if (first === "--version") {
    const { version } = createRequire(import.meta.url)("../../package.json");
    return print(`${version}\n`);
  }
  if (first === "completion") {
    return print(completionScript(second));
  }
  if (first === "__complete") {
    const candidates = await complete(args.slice(1));
    return print(candidates.map((each) => `${each}\n`).join(""));
  }
  if (first.startsWith("-")) {
    throw new UsageError(`options follow the operation: filespec <provider> <operation> ${first}`);
  }
  const loaded = await loadProvider(first);
  if (second === undefined || /^(-h|--help|--tag)$/.test(second)) {
    const tag = second === "--tag" ? (rest[0] ?? "") : undefined;
    return print(providerHelp(loaded, tag, (command) => takenBy(loaded, command).inputs, width));
  }
  const command = commandOf(loaded, second);
  const taken = takenBy(loaded, command, rest);
  if (rest.some((each) => each === "--help" || each === "-h")) {
    return print(commandHelp(loaded, command, taken, width));
  }
  await callCommand(loaded, command, taken, rest, terminal);
}

async function callCommand(
  loaded: Loaded,
  command: Command,
  { inputs, ownNames }: Taken,
  args: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const advice = `; see filespec ${loaded.name} ${command.name} --help`;
  const given = await advised(advice, () => readCommandLine(args, inputs.options, ownNames));
  const { own } = given;
  if (own.all && (own.raw || own.output !== undefined)) {
    throw new UsageError("--all prints items, and goes with neither --raw nor --output");
  }
  const request = await advised(advice, () => requestOf(inputs, given, terminal));
  const queryNames = inputs.options.flatMap((each) => (each.place === "query" ? each.name : []));
  const client = loaded.createClient({
    baseUrl: own["base-url"],
    server: own.server,
    ...(own.verbose && { fetch: verboseFetch(terminal.stderr, queryNames) }),
    ...(parseJson && { parseJson }),
  });
  await call(loaded, client, command, given, request, terminal);
}

/** Says after what is wrong where to read what is right, unless it says so itself. */
async function advised<Value>(advice: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UsageError && !error.message.includes(";") ? new UsageError(error.message + advice) : error;
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
