import type { Contract } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import type { Values } from "./values.ts";

/** The URL that precedes operation paths, without a slash at its end: `baseUrl`, or the contract's server. */
export function resolveBaseUrl({ provider, server }: Contract, options: Values): string {
  if (typeof server === "string" && (options.server ?? "production") !== "production") {
    throw new ParameterError(`${provider}: no server ${options.server}, only production`);
  }
  return checkedUrl(provider, options.baseUrl ?? (typeof server === "function" ? server(options, provider) : server));
}

/** A URL that paths can follow. The message does not repeat it, because it may hold a credential. */
export function checkedUrl(provider: string, url: unknown, base?: string): string {
  const href = URL.canParse(`${url}`, base) ? new URL(`${url}`, base).href : "";
  if (!/^https?:\/\/[^/@]+\/[^?#]*$/.test(href)) {
    throw new ParameterError(`${provider}: baseUrl must be an http URL without user, query and fragment`);
  }
  return href.replace(/\/+$/, "");
}
