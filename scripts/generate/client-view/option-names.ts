import type { BaseOptions } from "@filespec/core";
import { camelCase } from "./names.ts";

/** Options that every client has. */
const baseOptions: { readonly [Name in keyof BaseOptions | "server"]-?: true } = {
  baseUrl: true,
  server: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  maxResponseBytes: true,
  headers: true,
  fetch: true,
  parseJson: true,
  onAttempt: true,
  validate: true,
  onDrift: true,
};

/** The option for a credential: the scheme's name, with `Credential` behind it where each client has that option. */
export function credentialOption(scheme: string): string {
  return isTaken(scheme) ? `${scheme.replaceAll("__proto__", "proto")}Credential` : scheme;
}

/** The option for a server variable: its name, with `server` before it where the client has that option. */
export function variableOption(variable: string, credentials: readonly string[]): string {
  return isTaken(variable) || credentials.includes(variable) ? camelCase("server", variable) : variable;
}

/** True for an option of every client, and for what every object has. */
function isTaken(name: string): boolean {
  return Object.hasOwn(baseOptions, name) || name in {};
}
