import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A contract for a provider that stands as it is, with the provider's name in it, to be written on by hand. */
export function startingContract(provider: string): string {
  const title = provider.replace(
    /(^|-)([a-z\d])/g,
    (_, hyphen: string, first: string) => (hyphen ? " " : "") + first.toUpperCase(),
  );
  const text = readFileSync(join(import.meta.dirname, "starting-contract.yaml"), "utf8");
  return text.replaceAll("acme", provider).replaceAll("Acme", title);
}
