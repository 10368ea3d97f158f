import { join } from "node:path";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { listProviders } from "@scripts/read/providers";
import { DriftError } from "./drift-error.ts";

/** What the command line asks for: a HAR file to be read, or a call to be recorded. */
export type Arguments = CommonArguments &
  (
    | { readonly har: string; readonly recording: undefined }
    | { readonly har: undefined; readonly recording: RecordingArguments }
  );

interface CommonArguments {
  readonly provider: string;
  readonly format: "text" | "json";
  readonly baseUrl: string | undefined;
  readonly ignoreOtherOperations: boolean;
}

export interface RecordingArguments {
  readonly id: string;
  readonly out: string | undefined;
  readonly server: string | undefined;
  readonly operation: OperationFacts;
  /** Further parameters of the operation, by name. */
  readonly parameters: { readonly [name: string]: string };
}

export const usage: string = [
  "usage: pnpm drift <provider> --har <file>",
  "   or: pnpm drift <provider> --record <id> [--out <file>] [--server <name>] [--operation <operationId>]",
  "  with either: [--format text|json] [--base-url <url>] [--ignore-other-operations]",
  "  with --record: --<parameter> <value> for another parameter of the operation",
].join("\n");

const options = {
  har: { type: "string" },
  record: { type: "string" },
  out: { type: "string" },
  server: { type: "string" },
  operation: { type: "string" },
  format: { type: "string", default: "text" },
  "base-url": { type: "string" },
  "ignore-other-operations": { type: "boolean", default: false },
} as const;

/** Reads the command line; what it cannot mean is a `DriftError`. */
export function readArguments(workspace: string, given: readonly string[]): Arguments {
  const [provider = "", ...rest] = given.filter((each) => each !== "--");
  const providers = listProviders(workspace);
  if (!providers.includes(provider)) {
    const what =
      provider === "" || provider.startsWith("-") ? "name a provider first" : `there is no provider ${provider}`;
    throw new DriftError(`${what}; there is ${providers.join(", ")}`);
  }
  const description = new Description(join(workspace, "specs", provider, "openapi.yaml"), workspace);
  const { operations } = readContract(provider, description);
  const names = new Map(
    operations.flatMap(({ parameters }) => parameters.map((each) => [optionOf(each.name), each.name])),
  );
  const values = parse(rest, Object.fromEntries([...names.keys()].map((name) => [name, { type: "string" as const }])));
  const { har, record, format, "base-url": baseUrl } = values;
  if ((har === undefined) === (record === undefined)) {
    throw new DriftError("give either --har <file> or --record <id>; `pnpm drift --help` lists the options");
  }
  if (format !== "text" && format !== "json") {
    throw new DriftError(`--format is text or json, not ${format}`);
  }
  if (baseUrl !== undefined && !isSafe(baseUrl)) {
    throw new DriftError(
      "--base-url takes an https URL, or an http URL of this machine, without user, query and fragment",
    );
  }
  // Own options have been taken out by their names; what is left are parameters.
  const others: { [option: string]: unknown } = values;
  const parameters = [...names].flatMap(([option, name]): [string, string][] => {
    const value = others[option];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const common: CommonArguments = {
    provider,
    format,
    baseUrl,
    ignoreOtherOperations: values["ignore-other-operations"],
  };
  if (har !== undefined) {
    return { ...common, har, recording: undefined };
  }
  const { out, server } = values;
  const operation = chosenOperation(operations, values.operation);
  return {
    ...common,
    har: undefined,
    recording: { id: record ?? "", out, server, operation, parameters: Object.fromEntries(parameters) },
  };
}

function parse(given: readonly string[], parameters: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...given], options: { ...parameters, ...options } }).values;
  } catch (error) {
    throw new DriftError(`${Object(error).message}; \`pnpm drift --help\` lists the options`);
  }
}

/** A parameter's option: its name, unless that is taken. */
export function optionOf(name: string): string {
  return Object.hasOwn(options, name) ? `parameter-${name}` : name;
}

function chosenOperation(operations: readonly OperationFacts[], name: string | undefined): OperationFacts {
  const [first, ...others] = operations.filter(({ operationId }) => name === undefined || operationId === name);
  if (!first || others.length > 0) {
    const names = operations.map(({ operationId }) => operationId).join(", ");
    throw new DriftError(`choose with --operation which of the contract's operations is called: ${names}`);
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
