import type { Call } from "./call.ts";
import { ParameterError } from "./errors/index.ts";
import { checkHeaders } from "./headers.ts";
import { setting } from "./environment.ts";

/**
 * The headers that carry the caller's credentials. Where the contract offers alternatives, exactly one is used: the
 * first that the options fulfil, else the first that options and environment fulfil together.
 */
export async function authorize({
  contract,
  operation,
  options,
  subject,
  secrets,
}: Call): Promise<{ [name: string]: string }> {
  const schemes = contract.securitySchemes;
  const given = (name: string) => options[name] ?? undefined;
  const found = (name: string) => setting(options, name, schemes[name]?.environmentVariable);
  const alternatives = operation.security;
  const fulfilled = (source: (name: string) => unknown) =>
    alternatives.find((names) => names[0] && names.every((name) => source(name) !== undefined));
  const chosen = fulfilled(given) ?? fulfilled(found);
  if (!chosen && alternatives[0] && alternatives.every((names) => names[0])) {
    const ways = alternatives.map((names) => names.map((name) => `${name} or ${schemes[name]?.environmentVariable}`));
    throw new ParameterError(`${subject}: no credential; set the option ${ways.join(", or ")}`);
  }
  const headers: { [name: string]: string } = {};
  for (const name of chosen ?? []) {
    const { header = "", prefix = "" } = schemes[name] ?? {};
    const source = found(name);
    const value: unknown = typeof source === "function" ? await source() : source;
    if (typeof value !== "string" || value.trim() === "") {
      throw new ParameterError(`${subject}: ${name} gave no text`);
    }
    secrets.add(value);
    headers[header] = prefix + value;
  }
  checkHeaders(headers, subject);
  return headers;
}
