import { isJson, isObject, type Json, type JsonObject } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import { documentedResponse } from "../hold/documented.ts";

/** What differs from the contract's example in a HAR entry for a test. */
export interface EntryOptions {
  /** Another operation than the first. */
  readonly operation?: NamedOperation;
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

/** The URL of an operation, with the contract's examples in its path and any text for what a server leaves open. */
export function exampleUrl({ path, parameters, servers }: NamedOperation): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => {
    return String(parameters.find((each) => each.name === name)?.examples[0]?.value);
  });
  return (servers[0]?.url ?? "").replace(/\{[^{}]+\}/g, "acme") + filled;
}

/** A HAR entry of an operation, as the contract's examples have it. */
export function exampleEntry(contract: Contract, options: EntryOptions = {}): object {
  const { operation = firstOperation(contract), status = 200, query = "" } = options;
  const [content] = documentedResponse(operation, status)?.content ?? [];
  const body = options.body ?? content?.examples[0]?.value ?? "";
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const mimeType = options.mediaType ?? (content && !isJson(content.mediaType) ? "image/png" : json);
  return {
    request: {
      method: operation.method.toUpperCase(),
      url: options.url ?? exampleUrl(operation) + query,
      headers: [],
      ...exampleRequestBody(operation),
    },
    response: { status, headers: [], content: { mimeType, size: Buffer.byteLength(text), text } },
  };
}

const json = "application/json; charset=utf-8";

/** What an operation is sent, as a HAR entry has it: JSON, or the parts of a form. */
function exampleRequestBody({ requestBody }: NamedOperation): object {
  const [content] = requestBody?.content ?? [];
  const value = content?.examples[0]?.value;
  if (content === undefined || isJson(content.mediaType)) {
    return content ? { postData: { mimeType: json, text: JSON.stringify(value) } } : {};
  }
  const parts = Object.entries(isObject(value) ? value : {}).map(
    ([name, part]) => `--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${part}\r\n`,
  );
  return { postData: { mimeType: `${content.mediaType}; boundary=part`, text: `${parts.join("")}--part--\r\n` } };
}

export function har(entries: readonly unknown[]): object {
  return { log: { version: "1.2", creator: { name: "test", version: "1" }, entries } };
}
