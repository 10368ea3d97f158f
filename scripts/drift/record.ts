import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type ContractFacts, readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { optionOf, type RecordingArguments } from "./arguments.ts";
import { shortestCredential } from "./credential-finder.ts";
import { DriftError } from "./drift-error.ts";
import { type RecordedExchange, recording } from "./recording.ts";
import { recordingFetch } from "./recording-fetch.ts";
import { Redactor } from "./redactor.ts";
import { writePrivate } from "./write-private.ts";

/** What a provider's client has in common with the others, seen without its types. */
interface AnyClient {
  readonly safe: { readonly [operationId: string]: (parameters: object) => Promise<{ readonly error?: unknown }> };
}

/**
 * Calls an operation once through the provider's client, with the caller's credentials from the environment, and writes
 * what went over the wire into a HAR file that holds none of them. Gives the file's path.
 */
export async function record(
  workspace: string,
  provider: string,
  { id, out, server, operation, parameters }: RecordingArguments,
  baseUrl: string | undefined,
): Promise<string> {
  const facts = readContract(provider, new Description(join(workspace, "specs", provider, "openapi.yaml"), workspace));
  const arranged = arrange(operation, id, parameters);
  if (operation.requestBody?.required) {
    throw new DriftError(`${operation.operationId} takes a body, which --record cannot give; record it elsewhere`);
  }
  const credentials = readCredentials(facts);
  const exchanges: RecordedExchange[] = [];
  const source = join(workspace, "packages", provider, "src", "index.ts");
  const { createClient } = await import(pathToFileURL(source).href);
  const redactor = new Redactor(
    credentials,
    facts.securitySchemes.map(({ header }) => header),
  );
  const failure = await call(async () => {
    const client: AnyClient = createClient({
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(server === undefined ? {} : { server }),
      maxRetries: 0,
      fetch: recordingFetch(exchanges),
    });
    return client.safe[operation.operationId]?.(arranged);
  });
  if (exchanges.length === 0) {
    // Core's messages hold no credential; a server variable may be one all the same.
    throw new DriftError(`no answer was recorded: ${redactor.text(String(Object(failure).message ?? failure))}`);
  }
  const text = `${JSON.stringify(recording(exchanges, redactor), undefined, 2)}\n`;
  if (redactor.holdsCredential(text)) {
    throw new DriftError("the recording may still hold a credential after redaction, so nothing was written");
  }
  const file = out === undefined ? join(workspace, "recordings", `${provider}-${stamp(exchanges)}.har`) : resolve(out);
  writePrivate(file, text);
  return file;
}

/** What the call failed with, if it did. */
async function call(work: () => Promise<{ readonly error?: unknown } | undefined>): Promise<unknown> {
  try {
    return (await work())?.error;
  } catch (error) {
    return error;
  }
}

/** The flat parameters of the client's method: the identifier is the last of the path, the others come by name. */
function arrange(
  { path, parameters: declared }: OperationFacts,
  id: string,
  given: { readonly [name: string]: string },
): { readonly [name: string]: unknown } {
  const last = path.slice(path.lastIndexOf("{") + 1, path.lastIndexOf("}"));
  const own = declared.find((each) => each.in === "path" && each.name === last);
  if (!own) {
    throw new DriftError(`${path} takes no identifier, so --record has no place for ${id}`);
  }
  const missing = declared.filter((each) => each.required && each !== own && !Object.hasOwn(given, each.name));
  if (missing.length > 0) {
    throw new DriftError(
      `the operation needs ${missing.map(({ name }) => `--${optionOf(name)} <value>`).join(" and ")}`,
    );
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
function readCredentials({ securitySchemes }: ContractFacts): string[] {
  return securitySchemes.flatMap(({ environmentVariable }) => {
    const value = process.env[environmentVariable]?.trim() ?? "";
    if (value !== "" && value.length < shortestCredential) {
      const what = `${environmentVariable} has fewer than ${shortestCredential} characters, which occur in other text by chance`;
      throw new DriftError(`${what}; nothing can be recorded with it`);
    }
    return value === "" ? [] : [value];
  });
}

/** `2026-01-31T12-00-00-000Z`, when the call began. */
function stamp([first]: readonly RecordedExchange[]): string {
  return (first?.started ?? new Date()).toISOString().replace(/[:.]/g, "-");
}
