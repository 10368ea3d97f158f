import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "@scripts/command";
import type { Entry, Har } from "har-format";
import type { Contract, NamedOperation } from "../contract.ts";
import { optionOf, type RecordingOptions } from "../options.ts";
import { shortestCredential } from "../redact/credential-finder.ts";
import { redactEntry } from "../redact/redact-entry.ts";
import { Redactor } from "../redact/redactor.ts";
import { writeHar } from "./har-file.ts";
import { recordingFetch } from "./recording-fetch.ts";

/** What the module of every provider exports, without the types of one of them. */
interface ProviderModule {
  readonly createClient: (options: object) => {
    readonly safe: { readonly [operationId: string]: (parameters: object) => Promise<{ readonly error?: unknown }> };
  };
}

/**
 * Calls an operation once through the provider's client, with the caller's credentials from the environment, and writes
 * what went over the wire into a HAR file that holds none of them. Gives the file's path.
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
  const redactor = new Redactor(
    readCredentials(contract, operation),
    contract.credentials.map(({ carrier }) => carrier),
  );
  const entries: Entry[] = [];
  const source = join(workspace, "packages", provider, "src", "index.ts");
  const { createClient }: ProviderModule = await import(pathToFileURL(source).href);
  const failure = await failureOf(async () => {
    const client = createClient({
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(server === undefined ? {} : { server }),
      maxRetries: 0,
      fetch: recordingFetch(send, entries),
    });
    const call = client.safe[operationId];
    return call ? call(given) : { error: "the client has no method for the operation" };
  });
  const [first] = entries;
  if (!first) {
    // Core's messages hold no credential; a server variable may be one all the same.
    const why = redactor.text(failure instanceof Error ? failure.message : String(failure));
    throw errorAt(operation.at, `no answer was recorded: ${why}`, "check the server and the credentials");
  }
  const har = toHar(entries.map((entry) => redactEntry(entry, redactor)));
  if (redactor.holdsCredential(JSON.stringify(har, undefined, 2))) {
    const what = "the recording may still hold a credential after redaction, so nothing was written";
    throw errorAt(operation.at, what, "record it elsewhere, and take the credential out by hand");
  }
  const name = `${provider}-${first.startedDateTime.replace(/[:.]/g, "-")}.har`;
  const file = out === undefined ? join(workspace, "recordings", name) : resolve(out);
  writeHar(file, har);
  return file;
}

function toHar(entries: Entry[]): Har {
  return {
    log: {
      version: "1.2",
      creator: { name: "filespec drift", version: "1.0.0" },
      comment: "Redacted: credentials and signatures are left out.",
      entries,
    },
  };
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

/** The credentials of the environment, used or not: none of them may be in the file. */
function readCredentials({ credentials, errorAt }: Contract, { at }: NamedOperation): string[] {
  return credentials.flatMap(({ environmentVariable }) => {
    const value = process.env[environmentVariable]?.trim() ?? "";
    if (value !== "" && value.length < shortestCredential) {
      const why = `has fewer than ${shortestCredential} characters, which occur in other text by chance`;
      throw errorAt(at, `${environmentVariable} ${why}; nothing can be recorded with it`, "use a longer credential");
    }
    return value === "" ? [] : [value];
  });
}
