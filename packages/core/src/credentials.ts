import type { Contract, Operation } from "./contract.ts";
import { environmentVariable } from "./environment.ts";
import { ParameterError } from "./errors/index.ts";
import { checkHeaderValue } from "./header.ts";

/**
 * The headers that carry the caller's credentials for this operation. Where the contract offers alternatives, exactly
 * one is used: the first that the options fulfil, else the first that options and environment fulfil together.
 */
export async function authorize(
  contract: Contract,
  operation: Operation,
  options: { readonly [name: string]: unknown },
  subject: string,
): Promise<{ [header: string]: string }> {
  const fromOptions = (name: string) => options[name] || undefined;
  const fromEither = (name: string) =>
    fromOptions(name) ?? environmentVariable(contract.securitySchemes[name]?.environmentVariable);
  const alternatives = operation.security.filter((names) => names.length > 0);

  for (const credential of [fromOptions, fromEither]) {
    const names = alternatives.find((each) => each.every((name) => credential(name) !== undefined));
    if (names) {
      return headersOf(contract, names, credential, subject);
    }
  }
  if (alternatives.length === operation.security.length && alternatives.length > 0) {
    const ways = alternatives.map((names) =>
      names.map((name) => `${name} (or set ${contract.securitySchemes[name]?.environmentVariable})`).join(" and "),
    );
    throw new ParameterError(`${subject}: no credential: pass createClient({ … }) ${ways.join(", or ")}`);
  }
  return {};
}

async function headersOf(
  contract: Contract,
  names: readonly string[],
  credential: (name: string) => unknown,
  subject: string,
): Promise<{ [header: string]: string }> {
  const headers: { [header: string]: string } = {};
  for (const name of names) {
    const scheme = contract.securitySchemes[name];
    const given = credential(name);
    const value: unknown = typeof given === "function" ? await given() : given;
    if (typeof value !== "string" || value === "") {
      throw new ParameterError(
        `${subject}: ${name} gave no credential, but ${value === "" ? "an empty string" : typeof value}`,
      );
    }
    if (scheme) {
      headers[scheme.header] = checkHeaderValue(`${subject}: ${name}`, (scheme.prefix ?? "") + value);
    }
  }
  return headers;
}
