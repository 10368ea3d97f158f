import type { Facts, Server, ServerVariable } from "@scripts/read";
import { canonical } from "./canonical.ts";
import type { Context, Tell } from "./changes.ts";
import { elementOf } from "./element.ts";

interface Named {
  readonly server: Server;
  readonly name: string;
  readonly isNamed: boolean;
}

/** Compares servers: by name, then by URL. `context` has all operations. */
export function compareServers(before: Facts, after: Facts, context: Context, tell: Tell): void {
  const [bases, heads] = [named(before), named(after)];
  const old = new Set(bases);
  const now = new Set(heads);
  const pairs = new Map<Named, Named>();
  const keys = [
    ({ name, isNamed }: Named) => (isNamed ? name : undefined),
    ({ server }: Named) => shapeOf(server),
    ({ name }: Named) => name,
  ];
  for (const key of keys) {
    for (const a of [...old]) {
      const b = [...now].find((each) => key(a) !== undefined && key(each) === key(a));
      if (b) {
        pairs.set(a, b);
        old.delete(a);
        now.delete(b);
      }
    }
  }
  const about = ({ name }: Named): Context => ({
    ...context,
    element: elementOf("other", `the server \`${name}\``, name),
  });
  for (const a of old) {
    tell("server-removed", about(a), a.server.at, undefined);
  }
  for (const b of now) {
    tell("server-added", about(b), undefined, b.server.at);
  }
  const [first, start] = [bases[0], heads[0]];
  const isMoved = first !== undefined && pairs.get(first) !== start;
  if (first && start && isMoved && pairs.has(first)) {
    tell("server-first", about(start), first.server.at, start.server.at);
  }
  for (const [a, b] of pairs) {
    comparePair(a, b, isMoved, about(b), tell);
  }
}

function comparePair(a: Named, b: Named, isMoved: boolean, context: Context, tell: Tell): void {
  const places = [a.server.at, b.server.at] as const;
  if (a.name !== b.name && (a.isNamed || b.isNamed || !isMoved)) {
    tell("server-renamed", context, ...places, { from: a.name, to: b.name });
  }
  if (shapeOf(a.server) !== shapeOf(b.server)) {
    tell("server-moved", context, ...places, { from: a.server.url, to: b.server.url });
  }
  if ((a.server.description ?? "") !== (b.server.description ?? "")) {
    tell("words", context, ...places);
  }
  compareVariables(a.server, b.server, context, tell);
}

/** Variables by name, else by their position in the URL where none of its names is of both sides. */
function compareVariables(a: Server, b: Server, context: Context, tell: Tell): void {
  const about = (name: string): Context => ({
    ...context,
    element: elementOf("other", `the variable \`${name}\` of ${context.element.label}`, name),
  });
  const [order, others] = [orderOf(a), orderOf(b)];
  const heirOf = (name: string) => {
    const heir = order.length === others.length ? others[order.indexOf(name)] : undefined;
    return heir !== undefined && !a.variables.some((each) => each.name === heir) ? heir : undefined;
  };
  const heirs = new Set<string>();
  for (const one of a.variables) {
    const name = b.variables.some((each) => each.name === one.name) ? one.name : heirOf(one.name);
    const other = b.variables.find((each) => each.name === name);
    if (!other) {
      tell("variable-removed", about(one.name), one.at, undefined);
      continue;
    }
    heirs.add(other.name);
    if (other.name !== one.name) {
      tell("variable-renamed", about(other.name), one.at, other.at, { from: one.name, to: other.name });
    }
    compareVariable(one, other, about(other.name), tell);
  }
  for (const other of b.variables) {
    if (!heirs.has(other.name)) {
      tell("variable-added", about(other.name), undefined, other.at);
    }
  }
}

function compareVariable(a: ServerVariable, b: ServerVariable, context: Context, tell: Tell): void {
  const [from, to] = [defaultOf(a), defaultOf(b)];
  if (from !== to) {
    const way = to === undefined ? "removed" : from === undefined ? "added" : "changed";
    tell(`variable-default-${way}`, context, a.at, b.at, { from, to });
  }
  const [old, now] = [a.enum ?? [], b.enum ?? []];
  const gone = old.filter((each) => !now.includes(each));
  const come = now.filter((each) => !old.includes(each));
  const detail = {
    from: gone.length > 0 ? canonical(gone) : undefined,
    to: come.length > 0 ? canonical(come) : undefined,
  };
  if (now.length > 0 && (gone.length > 0 || old.length === 0)) {
    tell("variable-value-removed", context, a.at, b.at, detail);
  } else if (come.length > 0 || (old.length > 0 && now.length === 0)) {
    tell("variable-value-added", context, a.at, b.at, { to: detail.to });
  }
  if ((a.description ?? "") !== (b.description ?? "")) {
    tell("words", context, a.at, b.at);
  }
}

/** A placeholder is no default that a client could use. */
function defaultOf(variable: ServerVariable): string | undefined {
  return variable.extensions?.["x-placeholder"] === true ? undefined : variable.default;
}

function named({ servers }: Facts): Named[] {
  return servers.map((server, index) => {
    const name = server.extensions?.["x-name"];
    return typeof name === "string"
      ? { server, name, isNamed: true }
      : { server, name: index === 0 ? "production" : `server${index + 1}`, isNamed: false };
  });
}

function shapeOf({ url }: Server): string {
  return url.replace(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
}

function orderOf({ url }: Server): string[] {
  return [...url.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
}
