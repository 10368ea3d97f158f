import type { Values } from "./values.ts";

/**
 * The option's value, or else the environment variable's, if the platform has an environment. An empty variable counts
 * as unset; an empty option does not.
 */
export function optionOrVariable(options: Values, name: string, environmentVariable = ""): unknown {
  const platform: { process?: { env?: Values } } & object = globalThis;
  return options[name] ?? (platform.process?.env?.[environmentVariable] || undefined);
}
