import type { Contract, Operation } from "../contract.ts";

/** An operation, and what its request asks for. */
export interface Routed {
  readonly operationId: string;
  readonly operation: Operation;
  /** The base URL that the request was made with, which addresses in answers are relative to. */
  readonly base: string;
  /** Of the path and the query, as text. */
  readonly params: { readonly [name: string]: string | readonly string[] };
}

/**
 * The operation of a request: its path ends the URL's, after whatever path the base URL has. Of several that fit it is the
 * one with the shortest path before it, and then with the most fixed text.
 */
export function route({ operations }: Contract, { method, url }: Request): Routed | undefined {
  const { origin, pathname, searchParams } = new URL(url);
  const fitting = Object.entries(operations).flatMap(([operationId, operation]) => {
    const match = operation.method === method ? matcherOf(operation).exec(pathname) : null;
    return match ? [{ operationId, operation, match, before: match[1]?.length ?? 0 }] : [];
  });
  fitting.sort((one, other) => one.before - other.before || fixedLength(other.operation) - fixedLength(one.operation));
  const [nearest] = fitting;
  if (!nearest) {
    return undefined;
  }
  const { operationId, operation, match } = nearest;
  const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const inPath = names.map((name, index): [string, string] => [name, decoded(match[index + 2] ?? "")]);
  const params = Object.fromEntries([...Object.entries(gathered(searchParams)), ...inPath]);
  return { operationId, operation, base: origin + match[1], params };
}

/** Made once: every request is held against thousands of paths. */
const matchers = new WeakMap<Operation, RegExp>();

function matcherOf(operation: Operation): RegExp {
  const known = matchers.get(operation);
  if (known) {
    return known;
  }
  // As a URL writes it, with %20 for a space.
  const { pathname } = new URL(`http://mock${operation.path.replace(/\{[^{}]+\}/g, "{}")}`);
  const parts = pathname.split("%7B%7D").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const matcher = new RegExp(`^(.*?)${parts.join("([^/]+)")}$`);
  matchers.set(operation, matcher);
  return matcher;
}

function fixedLength({ path }: Operation): number {
  return path.replace(/\{[^{}]+\}/g, "").length;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a request sends: parsed, where it is JSON or a form; else a text or a `Blob`; undefined where it is nothing. */
export async function sentBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null) {
    return undefined;
  }
  const copy = request.clone();
  if (/^multipart\/form-data/i.test(type)) {
    return gathered(await copy.formData());
  }
  if (!/^text\/|[/+](json|xml|x-www-form-urlencoded)\b/i.test(type)) {
    return copy.blob();
  }
  const text = await copy.text();
  if (/x-www-form-urlencoded/i.test(type)) {
    return gathered(new URLSearchParams(text));
  }
  return /[/+]json\b/i.test(type) ? jsonOrText(text) : text;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Pairs by name; a name that comes several times is a list. */
function gathered<Value>(pairs: Iterable<[string, Value]>): { [name: string]: Value | Value[] } {
  const byName = new Map<string, Value[]>();
  for (const [name, value] of pairs) {
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length > 1 ? values : (values[0] as Value)]),
  );
}
