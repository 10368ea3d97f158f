import type { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { exampleOf, type WorkspaceContract } from "@scripts/generate/legacy/contracts";

/** What differs from the contract's example in a HAR entry for a test. */
export interface EntryOptions {
  readonly status?: number;
  readonly method?: string;
  /** Replaces the whole URL. */
  readonly url?: string;
  readonly query?: string;
  readonly mediaType?: string;
  readonly headers?: readonly { name: string; value: string }[];
  /** A text is the body as it is; anything else becomes JSON. */
  readonly body?: unknown;
  readonly content?: object;
}

/** A HAR entry of an operation, as the contract's examples have it, for tests. */
export function exampleEntry({ description, facts }: WorkspaceContract, options: EntryOptions = {}): object {
  const [operation] = facts.operations;
  if (!operation) {
    throw new Error(`${facts.provider} has no operation`);
  }
  const { status = 200, query = "", body = exampleOf(description, operation, String(status)) } = options;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = options.url ?? exampleUrl(description, operation) + query;
  return {
    request: { method: options.method ?? operation.method, url, headers: options.headers ?? [] },
    response: {
      status,
      headers: [],
      content: {
        mimeType: options.mediaType ?? "application/json; charset=utf-8",
        size: Buffer.byteLength(text),
        text,
        ...options.content,
      },
    },
  };
}

/** The URL of an operation, with the contract's examples in its path and any text for what a server leaves open. */
export function exampleUrl(description: Description, { path, parameters }: OperationFacts): string {
  const server = description.text(description.root, "servers", 0, "url") ?? "";
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name) =>
    String(parameters.find((each) => each.name === name)?.example),
  );
  return server.replace(/\{[^{}]+\}/g, "acme") + filled;
}

export function har(entries: readonly unknown[]): object {
  return { log: { version: "1.2", creator: { name: "test", version: "1" }, entries } };
}
