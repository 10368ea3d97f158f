import type { Call } from "./call.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { checkHeaders } from "./headers.ts";

/**
 * The headers that carry the caller's credentials. If the contract offers alternatives, exactly one is used: the first
 * that the options provide, or else the first that options and environment provide together.
 */
export async function authorize({
  contract,
  operation,
  options,
  label,
  secrets,
}: Call): Promise<{ [name: string]: string }> {
  const schemes = contract.securitySchemes;
  const fromOptions = (name: string) => options[name] ?? undefined;
  const fromAnywhere = (name: string) => optionOrVariable(options, name, schemes[name]?.environmentVariable);
  const alternatives = operation.security;
  const firstProvided = (source: (name: string) => unknown) =>
    alternatives.find((names) => names[0] && names.every((name) => source(name) !== undefined));
  const chosen = firstProvided(fromOptions) ?? firstProvided(fromAnywhere);
  if (!chosen && alternatives[0] && alternatives.every((names) => names[0])) {
    const ways = alternatives.map((names) =>
      names.map((name) => `${name} (or ${schemes[name]?.environmentVariable})`).join(" and "),
    );
    throw new ParameterError(`${label}: no credential; set the option ${ways.join(", or ")}`);
  }
  const headers: { [name: string]: string } = {};
  for (const name of chosen ?? []) {
    const { header = "", prefix = "" } = schemes[name] ?? {};
    const source = fromAnywhere(name);
    const value: unknown = typeof source === "function" ? await source() : source;
    if (typeof value !== "string" || value.trim() === "") {
      throw new ParameterError(`${label}: ${name} is empty or not a string`);
    }
    secrets.add(value);
    headers[header] = prefix + value;
  }
  checkHeaders(headers, label);
  return headers;
}
