import { createRequire } from "node:module";
import { failureOf } from "./failure.ts";
import { generalHelp } from "./general-help.ts";
import { providers } from "./providers.gen.ts";
import { type Terminal, write } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

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
    const { exitCode, sentence, json } = failureOf(error, credentialsOf(args[0]));
    await write(terminal.stderr, args.includes("--json-errors") ? `${json}\n` : `filespec: ${sentence}\n`);
    return exitCode;
  }
}

/** What needs no provider is there at once; the rest is loaded when it is asked for. */
async function runCommand(args: readonly string[], terminal: Terminal): Promise<void> {
  const [first, ...rest] = args;
  const width = Math.min(terminal.stdout.columns || 100, 120);
  const print = (text: string): Promise<void> => write(terminal.stdout, text);
  if (first === undefined || /^(-h|--help|help)$/.test(first)) {
    return print(generalHelp(width));
  }
  if (first === "--version") {
    const { version } = createRequire(import.meta.url)("../../package.json");
    return print(`${version}\n`);
  }
  if (first === "completion") {
    const { completionScript } = await import("./completion.ts");
    return print(completionScript(rest[0]));
  }
  if (first === "__complete") {
    const { complete } = await import("./complete.ts");
    return print((await complete(rest)).map((each) => `${each}\n`).join(""));
  }
  if (first.startsWith("-")) {
    throw new UsageError(`options follow the operation: filespec <provider> <operation> ${first}`);
  }
  const { runProvider } = await import("./run-provider.ts");
  await runProvider(first, rest, terminal, width);
}

/** What no error may show, also where the server repeats it. */
function credentialsOf(provider = ""): string[] {
  const { environment = [] } = Object.hasOwn(providers, provider) ? { ...providers[provider] } : {};
  return environment.flatMap(({ name, isCredential }) => (isCredential ? (process.env[name] ?? []) : []));
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
