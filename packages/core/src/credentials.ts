import type { Call } from "./call.ts";
import type { Authorized, Contract, CredentialCall, CredentialChoice } from "./contract.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { setHeader } from "./headers.ts";

/** Adds the caller's credentials to a request. Of alternatives, exactly one is used. */
export async function authorize(call: Call, request: Authorized): Promise<void> {
  const { contract, operation, options, label } = call;
  const { security, choose } = operation;
  const fromAnywhere = (name: string) =>
    optionOrVariable(options, name, contract.securitySchemes[name]?.environmentVariable);
  const chosen = choose?.(security, (name) => options[name] ?? undefined, fromAnywhere) ?? security[0] ?? [];
  for (const name of chosen) {
    const source = fromAnywhere(name);
    if (source === undefined) {
      const ways = security.map((names) => names.map((each) => optionOf(contract, each)).join(" and "));
      throw new ParameterError(`${label}: no credential; set the option ${ways.join(", or ")}`);
    }
    const value: unknown = typeof source === "function" ? await source() : source;
    const { header = "", prefix = "", place } = contract.securitySchemes[name] ?? {};
    if (place) {
      place(request, value, call, name);
    } else {
      setHeader(request.headers, header, prefix + secretOf(call, name, value), label);
    }
  }
}

/** An option that takes a credential and its environment variable, for people. */
export function optionOf({ securitySchemes }: Contract, name: string): string {
  const { environmentVariable } = securitySchemes[name] ?? {};
  return environmentVariable ? `${name} (or ${environmentVariable})` : name;
}

/** A credential that is a text, noted as one that no error may show. */
export function secretOf({ label, secrets }: CredentialCall, name: string, value: unknown): string {
  // Half a surrogate pair is no character, and has no encoding.
  if (typeof value !== "string" || value.trim() === "" || /\p{Surrogate}/u.test(value)) {
    throw new ParameterError(`${label}: ${name} is empty or not a string`);
  }
  if (!secrets.includes(value)) {
    secrets.push(value);
  }
  return value;
}

/** Of alternatives the first that the options provide, or else the first that options and environment provide together. */
export const firstProvided: CredentialChoice = (alternatives, ...sources) => {
  for (const source of sources) {
    const provided = alternatives.find((names) => names[0] && names.every((name) => source(name) !== undefined));
    if (provided) {
      return provided;
    }
  }
  return alternatives.find((names) => !names[0]);
};
