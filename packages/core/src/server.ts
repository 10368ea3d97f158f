import type { Contract } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import type { Values } from "./values.ts";

/** The URL that precedes operation paths, without a slash at its end: `baseUrl`, or the contract's server. */
export function resolveBaseUrl({ provider, server }: Contract, options: Values): string {
  if (typeof server === "string" && (options.server ?? "production") !== "production") {
    throw new ParameterError(`${provider}: no server ${options.server}, only production`);
  }
  const baseUrl = `${options.baseUrl ?? (typeof server === "function" ? server(options, provider) : server)}`;
  const href = URL.canParse(baseUrl) ? new URL(baseUrl).href : "";
  // The message does not repeat the URL, because it may hold a credential.
  if (!/^https?:\/\/[^/@]+\/[^?#]*$/.test(href)) {
    throw new ParameterError(`${provider}: baseUrl must be an http URL without user, query and fragment`);
  }
  return href.replace(/\/+$/, "");
}
