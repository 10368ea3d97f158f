import type { OwnServer, ServerUrl, ServerVariable } from "./contract.ts";
import { encode } from "./encode.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { checkedUrl } from "./server.ts";

/**
 * One of several servers, by the option `server`; the first is the default. An operation's own stand in for those of the
 * contract that have the same name.
 */
export function servers(byName: { readonly [name: string]: ServerUrl }, areOwn?: true): Exclude<ServerUrl, string> {
  return (options, provider) => {
    const names = Object.keys(byName);
    const asked = `${options.server ?? names[0]}`;
    const name = areOwn && !names.includes(asked) ? `${names[0]}` : asked;
    const server = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (server === undefined) {
      throw new ParameterError(`${provider}: no server ${name}, only ${names}`);
    }
    return typeof server === "function" ? server(options, provider) : server;
  };
}

/** An operation's own server, which may be relative to the client's. `baseUrl` replaces every server. */
export function ownServer(server: ServerUrl): OwnServer {
  return (options, provider, baseUrl) =>
    options.baseUrl === undefined
      ? checkedUrl(provider, typeof server === "function" ? server(options, provider) : server, baseUrl)
      : baseUrl;
}

/** The server of a contract that names only a path: `baseUrl` has to say where that is. */
export function relativeServer(path: string): Exclude<ServerUrl, string> {
  return (_, provider) => {
    throw new ParameterError(`${provider}: set baseUrl, since the contract's server ${path} is only a path`);
  };
}

/** A server's URL with its variables replaced by options, environment variables or defaults. */
export function serverVariables(
  url: string,
  variables: { readonly [name: string]: ServerVariable },
): Exclude<ServerUrl, string> {
  return (options, provider) =>
    url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const { environmentVariable, default: fallback, enum: allowed } = variables[name] ?? {};
      const value = optionOrVariable(options, name, environmentVariable) ?? fallback;
      if (value === undefined) {
        throw new ParameterError(`${provider}: set the option ${name} or ${environmentVariable}`);
      }
      if (allowed && !allowed.includes(`${value}`)) {
        throw new ParameterError(`${provider}: ${name} is ${JSON.stringify(value)}, not one of ${allowed}`);
      }
      // What the contract itself names is a part of the URL as it stands.
      return allowed || value === fallback ? `${value}` : encode(`${provider}: ${name}`, value, "path");
    });
}
