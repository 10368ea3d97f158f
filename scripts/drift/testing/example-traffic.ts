import { isJson, isObject, type Json, type JsonObject } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import { documentedResponse } from "../hold/documented.ts";

/** What differs from the contract's example in a HAR entry for a test. */
export interface EntryOptions {
  readonly status?: number;
  /** Replaces the whole URL. */
  readonly url?: string;
  readonly query?: string;
  readonly mediaType?: string;
  /** A text is the body as it is; anything else becomes JSON. */
  readonly body?: Json;
}

/** The first operation of a contract. */
export function firstOperation({ provider, operations: [first] }: Contract): NamedOperation {
  if (!first) {
    throw new Error(`${provider} has no operation`);
  }
  return first;
}

/** The body that a contract shows for a status of its first operation. */
export function exampleBody(contract: Contract, status = 200): JsonObject {
  const response = documentedResponse(firstOperation(contract), status);
  const body = response?.content.find(({ mediaType }) => isJson(mediaType))?.examples[0]?.value;
  if (!isObject(body)) {
    throw new Error(`${contract.provider} has no example of ${status}`);
  }
  return body;
}

/** The identifier that the first operation is shown with: the example of its parameter in the path. */
export function exampleId(contract: Contract): string {
  const inPath = firstOperation(contract).parameters.find((each) => each.in === "path");
  return String(inPath?.examples[0]?.value);
}

/** The URL of the first operation, with the contract's examples in its path and any text for what a server leaves open. */
export function exampleUrl(contract: Contract): string {
  const { path, parameters, servers } = firstOperation(contract);
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => {
    return String(parameters.find((each) => each.name === name)?.examples[0]?.value);
  });
  return (servers[0]?.url ?? "").replace(/\{[^{}]+\}/g, "acme") + filled;
}

/** A HAR entry of the first operation, as the contract's examples have it. */
export function exampleEntry(contract: Contract, options: EntryOptions = {}): object {
  const { status = 200, query = "", body = exampleBody(contract, status) } = options;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const mimeType = options.mediaType ?? "application/json; charset=utf-8";
  return {
    request: {
      method: firstOperation(contract).method.toUpperCase(),
      url: options.url ?? exampleUrl(contract) + query,
      headers: [],
    },
    response: { status, headers: [], content: { mimeType, size: Buffer.byteLength(text), text } },
  };
}

export function har(entries: readonly unknown[]): object {
  return { log: { version: "1.2", creator: { name: "test", version: "1" }, entries } };
}
