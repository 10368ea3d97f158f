import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";

const begin = "<!-- providers: generated from specs/ by `pnpm generate` -->";
const end = "<!-- /providers -->";

/** The table of providers, one row an operation. */
export function providerTable(contracts: readonly { facts: ContractFacts; description: Description }[]): string {
  const rows = contracts.flatMap(({ facts, description }) =>
    facts.operations.map((operation) => {
      const url = description.text(operation.place, "externalDocs", "url");
      const credentials = facts.securitySchemes.map((scheme) => `\`${scheme.environmentVariable}\``).join(" or ");
      return `| [\`@filespec/${facts.provider}\`](${url}) | \`${operation.operationId}\` | \`${operation.method} ${operation.path}\` | ${credentials} |`;
    }),
  );
  return ["| package, documentation | method | request | credential |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

/** The document with this table between its two markers. */
export function replaceTable(document: string, table: string): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md lacks the markers of the provider table: ${begin} and ${end}`);
  }
  return `${before}${begin}\n${table}\n${end}${after}`;
}

/** The README of the facade's package. */
export function facadeReadme(table: string): string {
  return `<!-- Generated from specs/ by \`pnpm generate\`. Do not edit. -->

# filespec

Typed clients of media-file APIs, one namespace a provider.

\`\`\`ts
import { renderio } from "filespec";
import { createClient } from "filespec/swiftia";
\`\`\`

Each namespace is a package of its own too; its README says what it takes and gives.

${table}
`;
}
