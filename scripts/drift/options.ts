import { parseArgs } from "node:util";
import { UsageError } from "@scripts/command";
import { printable } from "@scripts/read";
import { listProviders } from "@scripts/read/providers";
import { type Contract, type NamedOperation, openContract } from "./contract.ts";

/** What the command line asks for: a HAR file to be read, or a call to be recorded. */
export interface Options {
  readonly contract: Contract;
  readonly traffic: string | RecordingOptions;
  /** A file of what clients reported, which is read instead of traffic. */
  readonly reports: string | undefined;
  readonly format: "text" | "json";
  /** Another URL that the requests may have gone to. */
  readonly baseUrl: string | undefined;
  /** Counts requests of the provider that no operation describes as ignored. */
  readonly ignoreOtherOperations: boolean;
}

export interface RecordingOptions {
  readonly id: string;
  readonly out: string | undefined;
  readonly server: string | undefined;
  readonly baseUrl: string | undefined;
  readonly operation: NamedOperation;
  /** Further parameters of the operation, by name. */
  readonly parameters: { readonly [name: string]: string };
}

export const usage: string = [
  "pnpm drift <provider> --har <file>",
  "   or: pnpm drift <provider> --record <id> [--out <file>] [--server <name>] [--operation <operationId>]",
  "   or: pnpm drift <provider> --reports <file>",
  "  with each: [--format text|json]",
  "  with --har and --record: [--base-url <url>] [--ignore-other-operations]",
  "  with --record: --<parameter> <value> for another parameter of the operation",
].join("\n");

const options = {
  har: { type: "string" },
  record: { type: "string" },
  reports: { type: "string" },
  out: { type: "string" },
  server: { type: "string" },
  operation: { type: "string" },
  format: { type: "string", default: "text" },
  "base-url": { type: "string" },
  "ignore-other-operations": { type: "boolean", default: false },
} as const;

/** Reads the command line and the contract that it names. */
export function readOptions(workspace: string, given: readonly string[]): Options {
  const [provider = "", ...args] = given.filter((each) => each !== "--");
  const providers = listProviders(workspace);
  if (!providers.includes(provider)) {
    const isNone = provider === "" || provider.startsWith("-");
    const what = isNone ? "name a provider first" : `there is no provider ${provider}`;
    throw wrong(`${what}; there is ${providers.join(", ")}`);
  }
  const contract = openContract(workspace, provider);
  const { values, parameters } = parse(contract, args);
  const { har, record, reports, out, server, format, "base-url": baseUrl } = values;
  if ([har, record, reports].filter((each) => each !== undefined).length !== 1) {
    throw wrong("give either --har <file>, --record <id> or --reports <file>");
  }
  if (format !== "text" && format !== "json") {
    throw wrong(`--format is text or json, not ${format}`);
  }
  if (baseUrl !== undefined && !isSafe(baseUrl)) {
    throw wrong("--base-url takes an https URL, or an http URL of this machine, without user, query and fragment");
  }
  const recording = (id: string): RecordingOptions => {
    return { id, out, server, baseUrl, operation: chooseOperation(contract, values.operation), parameters };
  };
  return {
    contract,
    traffic: record === undefined ? (har ?? "") : recording(record),
    reports,
    format,
    baseUrl,
    ignoreOtherOperations: values["ignore-other-operations"],
  };
}

/** A parameter's option: its name, unless that is taken. */
export function optionOf(name: string): string {
  return Object.hasOwn(options, name) ? `parameter-${name}` : name;
}

/** Node's parser, with an option more for each parameter of the contract. */
function parse({ operations }: Contract, args: string[]) {
  const names = new Set(operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  const ofParameters = Object.fromEntries([...names].map((name) => [optionOf(name), { type: "string" as const }]));
  const { values } = parseArgs({ args, options: { ...ofParameters, ...options } });
  const others: { readonly [option: string]: unknown } = values;
  const parameters = [...names].flatMap((name): [string, string][] => {
    const value = others[optionOf(name)];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return { values, parameters: Object.fromEntries(parameters) };
}

function chooseOperation({ operations }: Contract, name: string | undefined): NamedOperation {
  const [first, ...others] = operations.filter(({ operationId }) => name === undefined || operationId === name);
  if (!first || others.length > 0) {
    const names = operations.map(({ operationId }) => operationId).join(", ");
    throw wrong(`choose with --operation which of the contract's operations is called: ${names}`);
  }
  return first;
}

/** Credentials go there: over TLS, or not beyond this machine. */
function isSafe(baseUrl: string): boolean {
  const { protocol, hostname, href, username, password } = URL.canParse(baseUrl) ? new URL(baseUrl) : new URL("none:");
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return (
    (protocol === "https:" || (protocol === "http:" && isLoopback)) && !username && !password && !/[?#]/.test(href)
  );
}

function wrong(what: string): UsageError {
  return new UsageError(printable(what));
}
