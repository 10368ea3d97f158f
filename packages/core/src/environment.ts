import type { Values } from "./values.ts";

/**
 * The option's value, or else the environment variable's, if the platform has an environment. An empty variable counts
 * as unset; an empty option does not.
 */
export function optionOrVariable(options: Values, name: string, environmentVariable = ""): unknown {
  return options[name] ?? (variable(environmentVariable) || undefined);
}

function variable(name: string): unknown {
  const platform: { process?: { env?: Values } } & object = globalThis;
  try {
    return platform.process?.env?.[name];
  } catch {
    // Deno throws where it may not read the variable: then there is none.
    return undefined;
  }
}
