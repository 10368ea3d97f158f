import type { Server } from "@scripts/read";
import type { NamedOperation } from "./contract.ts";
import type { Exchange } from "./recording/read-har.ts";

/**
 * Whose request it is: an operation's, no operation's, or not one of the provider's at all. The segments are what the URL
 * has for each `{name}` of the operation's path.
 */
export type Match =
  | { readonly kind: "operation"; readonly operation: NamedOperation; readonly segments: readonly string[] }
  | { readonly kind: "no operation" | "ignored" };

interface Route {
  readonly operation: NamedOperation;
  readonly servers: readonly RegExp[];
  readonly path: RegExp;
  /** Templates with more fixed text come first, as OpenAPI demands. */
  readonly fixed: number;
}

/** Says which operation a request belongs to, by the contract's servers and path templates, and by the base URL. */
export function createMatcher(
  operations: readonly NamedOperation[],
  baseUrl: string | undefined,
): (exchange: Exchange) => Match {
  const routes = operations
    .map((operation) => createRoute(operation, baseUrl))
    .sort((one, other) => other.fixed - one.fixed);
  const hosts = [
    ...operations.flatMap((operation) => serversOf(operation).map((server) => serverPattern(server, hostOf))),
    ...(baseUrl === undefined ? [] : [prefixPattern(quoted(hostOf(baseUrl)))]),
  ];
  return (exchange) => {
    const address = exchange.url.origin + exchange.url.pathname;
    if (isPreflight(exchange) || !hosts.some((host) => host.test(address))) {
      return { kind: "ignored" };
    }
    for (const { operation, servers, path } of routes) {
      for (const server of exchange.method === operation.method.toUpperCase() ? servers : []) {
        const prefix = server.exec(address)?.[0];
        const below = prefix === undefined ? "" : address.slice(prefix.length);
        const [found, ...segments] = path.exec(below) ?? [];
        if (found !== undefined) {
          return { kind: "operation", operation, segments };
        }
      }
    }
    return { kind: "no operation" };
  };
}

function createRoute(operation: NamedOperation, baseUrl: string | undefined): Route {
  const servers = serversOf(operation).map((server) => serverPattern(server, (url) => url));
  return {
    operation,
    servers: baseUrl === undefined ? servers : [...servers, prefixPattern(quoted(withoutSlash(baseUrl)))],
    path: new RegExp(`^${fill(operation.path, () => "([^/]+)")}$`),
    fixed: operation.path.replace(/\{[^{}]*\}/g, "").length,
  };
}

type Template = Pick<Server, "url" | "variables">;

/** A contract without servers has one at `/`. */
function serversOf({ servers }: NamedOperation): readonly Template[] {
  return servers.length > 0 ? servers : [{ url: "/", variables: [] }];
}

function serverPattern({ url: template, variables }: Template, part: (url: string) => string): RegExp {
  const url = part(withoutSlash(template));
  const pattern = fill(url, (name) => {
    const variable = variables.find((each) => each.name === name);
    if (variable?.enum && variable.enum.length > 0) {
      return `(?:${variable.enum.map(quoted).join("|")})`;
    }
    return variable?.default?.includes("/") ? ".+?" : "[^/]+?";
  });
  // A relative URL stands below a host that the contract does not name.
  return prefixPattern(/^https?:/i.test(url) ? pattern : `https?://[^/]+${pattern}`);
}

/** Matches what an address begins with, up to a slash or its end. */
function prefixPattern(pattern: string): RegExp {
  return new RegExp(`^${pattern}(?=/|$)`, "i");
}

function hostOf(url: string): string {
  return /^https?:\/\/[^/]*/i.exec(url)?.[0] ?? "";
}

/** Without what addresses are compared without: a slash at the end, and the port that goes without saying. */
function withoutSlash(url: string): string {
  return url
    .replace(/\/+$/, "")
    .replace(/^(https:\/\/[^/]*):443(?=\/|$)/i, "$1")
    .replace(/^(http:\/\/[^/]*):80(?=\/|$)/i, "$1");
}

/** A pattern for a template: its text, and what is given for each `{name}`. */
function fill(template: string, pattern: (name: string) => string): string {
  return template
    .split(/\{([^{}]*)\}/)
    .map((part, index) => (index % 2 === 0 ? quoted(encoded(part)) : pattern(part)))
    .join("");
}

/** As a URL writes it. */
function encoded(text: string): string {
  return text.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** A browser asks on its own account whether it may ask. */
function isPreflight({ method, headers }: Exchange): boolean {
  return method === "OPTIONS" && headers.some(({ name }) => name.toLowerCase() === "access-control-request-method");
}
