import type { Values } from "./openapi-fetch.ts";

/**
 * The option's value, else that of the environment variable, where the platform has an environment. An empty variable
 * counts as none; an empty option stays what the caller said.
 */
export function setting(options: Values, name: string, environmentVariable = ""): unknown {
  const platform: { process?: { env?: Values } } & object = globalThis;
  return options[name] ?? (platform.process?.env?.[environmentVariable] || undefined);
}
