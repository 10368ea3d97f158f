import type { Contract } from "./contract.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { encodeSegment } from "./path.ts";
import type { Values } from "./values.ts";

/** The URL that precedes operation paths: `baseUrl`, or the named or first server with its variables replaced. */
export function resolveBaseUrl({ provider, servers }: Contract, options: Values): string {
  const names = Object.keys(servers);
  const name = `${options.server ?? names[0]}`;
  if (!Object.hasOwn(servers, name)) {
    throw new ParameterError(`${provider}: no server ${name}, only ${names}`);
  }
  const { url = "", variables = {} } = servers[name] ?? {};
  const baseUrl = `${
    options.baseUrl ??
    url.replace(/\{([^{}]+)\}/g, (_, variable: string) => {
      const { environmentVariable, default: fallback, enum: allowed } = variables[variable] ?? {};
      const value = optionOrVariable(options, variable, environmentVariable);
      if (value !== undefined && allowed && !allowed.includes(`${value}`)) {
        throw new ParameterError(`${provider}: ${variable} is ${JSON.stringify(value)}, not one of ${allowed}`);
      }
      if (value === undefined && fallback === undefined) {
        throw new ParameterError(`${provider}: set the option ${variable} or ${environmentVariable}`);
      }
      return value === undefined ? `${fallback}` : encodeSegment(`${provider}: ${variable}`, value);
    })
  }`;
  const { username, password, href, protocol } = URL.canParse(baseUrl) ? new URL(baseUrl) : new URL("none:");
  // The message does not repeat the URL, because it may hold a credential.
  if (!/^https?:$/.test(protocol) || username || password || /[?#]/.test(href)) {
    throw new ParameterError(`${provider}: baseUrl must be an absolute http URL without user, query and fragment`);
  }
  return href.replace(/\/+$/, "");
}
