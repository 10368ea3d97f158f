import type { ServerUrl, ServerVariable } from "./contract.ts";
import { encode } from "./encode.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";

/** One of several servers, by the option `server`; the first is the default. */
export function servers(byName: { readonly [name: string]: ServerUrl }): Exclude<ServerUrl, string> {
  return (options, provider) => {
    const names = Object.keys(byName);
    const name = `${options.server ?? names[0]}`;
    const server = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (server === undefined) {
      throw new ParameterError(`${provider}: no server ${name}, only ${names}`);
    }
    return typeof server === "function" ? server(options, provider) : server;
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
