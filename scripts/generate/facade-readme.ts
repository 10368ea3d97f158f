import { ContractError } from "./contract-error.ts";
import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";
import { code, pageAddress } from "./markdown.ts";
import { moduleName } from "./names.ts";

const begin = "<!-- providers: generated from specs/ by `pnpm generate` -->";
const end = "<!-- /providers -->";

/** The table of providers, one row an operation. */
export function providerTable(contracts: readonly { facts: ContractFacts; description: Description }[]): string {
  const rows = contracts.flatMap(({ facts, description }) =>
    facts.operations.map((operation) => {
      const url = description.text(operation.place, "externalDocs", "url");
      const credentials = facts.securitySchemes.map((scheme) => code(scheme.environmentVariable)).join(" or ");
      const name = `\`@filespec/${facts.provider}\``;
      const page = pageAddress(url);
      return `| ${page ? `[${name}](${page})` : name} | ${code(operation.operationId)} | ${code(`${operation.method} ${operation.path}`)} | ${credentials} |`;
    }),
  );
  return ["| package, documentation | method | request | credential |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

/** The document with this table between its two markers. */
export function replaceTable(document: string, table: string): string {
  const start = document.indexOf(begin);
  const stop = document.indexOf(end, start);
  if (start < 0 || stop < 0) {
    throw new ContractError(
      "README.md:1:1",
      "the markers of the provider table are gone",
      `put back ${begin} and ${end}`,
    );
  }
  return `${document.slice(0, start)}${begin}\n${table}\n${document.slice(stop)}`;
}

/** The README of the facade's package. */
export function facadeReadme(providers: readonly string[], table: string): string {
  const [first = ""] = providers;
  const last = providers.at(-1) ?? "";
  return `<!-- Generated from specs/ by \`pnpm generate\`. Do not edit. -->

# filespec

Typed clients of media-file APIs, one namespace a provider.

\`\`\`ts
import { ${moduleName(first)} } from "filespec"; // ${moduleName(first)}.createClient(…)
import { createClient } from "filespec/${last}"; // one provider alone
\`\`\`

Each namespace is a package of its own too; its README says what it takes and gives.

${table}
`;
}
