/** The environment variable's value, where the platform has an environment and the variable is not empty. */
export function environmentVariable(name = ""): string | undefined {
  const platform: { process?: { env?: Record<string, string | undefined> } } & object = globalThis;
  return platform.process?.env?.[name] || undefined;
}
