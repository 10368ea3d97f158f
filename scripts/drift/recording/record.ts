import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "@scripts/command";
import type { Contract, NamedOperation } from "../contract.ts";
import { createMatcher } from "../match.ts";
import { optionOf, type RecordingOptions } from "../options.ts";
import { redactExchange } from "../redact/redact-exchange.ts";
import { writeHar } from "./har-file.ts";
import { type Recorded, recordingFetch } from "./recording-fetch.ts";
import { toHar } from "./to-har.ts";

/** What the module of every provider exports, without the types of one of them. */
interface ProviderModule {
  readonly createClient: (options: object) => {
    readonly safe: { readonly [operationId: string]: (parameters: object) => Promise<{ readonly error?: unknown }> };
  };
}

/**
 * Calls an operation once through the provider's client, with the caller's credentials from the environment, and writes
 * what the contract documents of the exchange into a HAR file. Gives the file's path.
 */
export async function record(
  workspace: string,
  contract: Contract,
  { id, out, server, baseUrl, operation, parameters }: RecordingOptions,
  send: typeof fetch = fetch,
): Promise<string> {
  const { provider, errorAt } = contract;
  const { operationId } = operation;
  const given = arrange(contract, operation, id, parameters);
  if (operation.requestBody?.required) {
    const fix = "record it elsewhere, and hold the file with --har";
    throw errorAt(operation.requestBody.at, `${operationId} takes a body, which --record cannot give`, fix);
  }
  const recorded: Recorded[] = [];
  const source = join(workspace, "packages", provider, "src", "index.ts");
  const { createClient }: ProviderModule = await import(pathToFileURL(source).href);
  const failure = await failureOf(async () => {
    const client = createClient({
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(server === undefined ? {} : { server }),
      maxRetries: 0,
      fetch: recordingFetch(send, recorded),
    });
    const call = client.safe[operationId];
    return call ? call(given) : { error: "the client has no method for the operation" };
  });
  const match = createMatcher(contract.operations, baseUrl);
  const redacted = recorded.flatMap(({ started, exchange }): Recorded[] => {
    const found = match(exchange);
    return found.kind === "ignored" ? [] : [{ started, exchange: redactExchange(contract, exchange, found).exchange }];
  });
  const [first] = redacted;
  if (!first) {
    // Core's messages hold no credential; a server variable may be one all the same.
    const why = withoutCredentials(contract, failure instanceof Error ? failure.message : String(failure));
    throw errorAt(operation.at, `no answer was recorded: ${why}`, "check the server and the credentials");
  }
  const name = `${provider}-${first.started.toISOString().replace(/[:.]/g, "-")}.har`;
  const file = out === undefined ? join(workspace, "recordings", name) : resolve(out);
  writeHar(file, toHar(redacted));
  return file;
}

/** What the call failed with, if it did. */
async function failureOf(call: () => Promise<{ readonly error?: unknown }>): Promise<unknown> {
  try {
    return (await call()).error;
  } catch (error) {
    return error;
  }
}

/** The flat parameters of the client's method: the identifier is the last of the path, the others come by name. */
function arrange(
  { errorAt }: Contract,
  { at, path, parameters: declared }: NamedOperation,
  id: string,
  given: { readonly [name: string]: string },
): { readonly [name: string]: unknown } {
  const last = path.slice(path.lastIndexOf("{") + 1, path.lastIndexOf("}"));
  const own = declared.find((each) => each.in === "path" && each.name === last);
  if (!own) {
    const fix = "choose another operation with --operation";
    throw errorAt(at, `${path} takes no identifier, so --record has no place for ${id}`, fix);
  }
  const missing = declared.filter((each) => each.required && each !== own && !Object.hasOwn(given, each.name));
  if (missing.length > 0) {
    const options = missing.map(({ name }) => `--${optionOf(name)} <value>`);
    throw new UsageError(`the operation needs ${options.join(" and ")}`);
  }
  const named = (places: readonly string[]) =>
    declared
      .filter((each) => places.includes(each.in) && each !== own && Object.hasOwn(given, each.name))
      .map((each): [string, string | undefined] => [each.name, given[each.name]]);
  return Object.fromEntries([
    [own.name, id],
    ...named(["path", "query"]),
    ...(named(["header"]).length > 0 ? [["headers", Object.fromEntries(named(["header"]))]] : []),
  ]);
}

function withoutCredentials({ credentials }: Contract, text: string): string {
  return credentials
    .flatMap(({ environmentVariable }) => process.env[environmentVariable]?.trim() || [])
    .reduce((clean, credential) => clean.replaceAll(credential, "[credential]"), text);
}
