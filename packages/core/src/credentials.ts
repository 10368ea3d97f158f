import type { Call } from "./call.ts";
import type { CredentialChoice } from "./contract.ts";
import { optionOrVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { setHeader } from "./headers.ts";

/** Adds the headers that carry the caller's credentials. Of alternatives, exactly one is used. */
export async function authorize(call: Call, headers: { [name: string]: string }): Promise<void> {
  const { contract, operation, options, label, secrets } = call;
  const { security, choose } = operation;
  const variableOf = (name: string) => contract.securitySchemes[name]?.environmentVariable;
  const fromAnywhere = (name: string) => optionOrVariable(options, name, variableOf(name));
  const chosen = choose?.(security, (name) => options[name] ?? undefined, fromAnywhere) ?? security[0] ?? [];
  for (const name of chosen) {
    const source = fromAnywhere(name);
    if (source === undefined) {
      const ways = security.map((names) => names.map((each) => `${each} (or ${variableOf(each)})`).join(" and "));
      throw new ParameterError(`${label}: no credential; set the option ${ways.join(", or ")}`);
    }
    const value: unknown = typeof source === "function" ? await source() : source;
    if (typeof value !== "string" || value.trim() === "") {
      throw new ParameterError(`${label}: ${name} is empty or not a string`);
    }
    const { header = "", prefix = "" } = contract.securitySchemes[name] ?? {};
    setHeader(headers, header, prefix + value, label);
    if (!secrets.includes(value)) {
      secrets.push(value);
    }
  }
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
