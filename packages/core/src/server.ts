import type { Contract } from "./contract.ts";
import { environmentVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { encodeSegment } from "./path.ts";

/** URL that operation paths are appended to: `baseUrl`, else the named or first server with its variables filled in. */
export function resolveBaseUrl(contract: Contract, options: { readonly [name: string]: unknown }): string {
  const url = String(options.baseUrl ?? serverUrl(contract, options)).replace(/\/+$/, "");
  if (!URL.canParse(url)) {
    throw new ParameterError(`${contract.provider}: baseUrl is no absolute URL: ${url}`);
  }
  return url;
}

function serverUrl(contract: Contract, options: { readonly [name: string]: unknown }): string {
  const names = Object.keys(contract.servers);
  const name = String(options.server ?? names[0]);
  const server = Object.hasOwn(contract.servers, name) ? contract.servers[name] : undefined;
  if (!server) {
    throw new ParameterError(`${contract.provider}: there is no server "${name}", only ${names.join(", ")}`);
  }
  return server.url.replace(/\{([^{}]+)\}/g, (_, variable: string) => {
    const declared = server.variables?.[variable];
    const value = options[variable] ?? environmentVariable(declared?.environmentVariable);
    if (value !== undefined) {
      return encodeSegment(`${contract.provider}: ${variable}`, value);
    }
    if (declared?.default === undefined) {
      throw new ParameterError(
        `${contract.provider}: ${variable} is missing: pass createClient({ ${variable} }) or set ${declared?.environmentVariable}`,
      );
    }
    return declared.default;
  });
}
