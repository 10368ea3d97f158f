import { call } from "./call.ts";
import { readCommandLine } from "./command-line.ts";
import type { Command } from "./commands.ts";
import { commandHelp, providerHelp } from "./help.ts";
import { parseJson } from "./json-numbers.ts";
import { commandOf, type Loaded, loadProvider } from "./loaded.ts";
import { requestOf } from "./request.ts";
import { type Taken, takenBy } from "./taken.ts";
import { type Terminal, write } from "./terminal.ts";
import { uploadingFetch } from "./uploading-fetch.ts";
import { UsageError } from "./usage-error.ts";
import { verboseFetch } from "./verbose.ts";

/** Runs what is said to a provider: lists its operations, explains one, or calls it. */
export async function runProvider(
  name: string,
  args: readonly string[],
  terminal: Terminal,
  width: number,
): Promise<void> {
  const [second, ...rest] = args;
  const print = (text: string): Promise<void> => write(terminal.stdout, text);
  const loaded = await loadProvider(name);
  if (second === undefined || /^(-h|--help|--tag)$/.test(second)) {
    const tag = second === "--tag" ? (rest[0] ?? "") : undefined;
    return print(providerHelp(loaded, tag, (command) => takenBy(loaded, command).inputs, width));
  }
  if (second.startsWith("-")) {
    throw new UsageError(`options follow the operation: filespec ${name} <operation> ${second}`);
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
  const platform = uploadingFetch(fetch);
  const client = loaded.createClient({
    baseUrl: own["base-url"],
    server: own.server,
    fetch: own.verbose ? verboseFetch(platform, terminal.stderr, queryNames) : platform,
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
