import { ContractError } from "@scripts/read";
import { type ClientView, methodsOf } from "../../client-view/client-view.ts";
import { moduleName } from "../../client-view/names.ts";
import { code, pageAddress } from "../markdown.ts";

const begin = "<!-- providers: generated from specs/ by `pnpm generate` -->";
const end = "<!-- /providers -->";

/** The table of providers, one row an operation. */
export function providerTable(views: readonly ClientView[]): string {
  const rows = views.flatMap((view) =>
    methodsOf(view).map((operation) => {
      const credentials = view.credentials
        .flatMap((each) => each.environmentVariable ?? [])
        .map(code)
        .join(" or ");
      const name = `\`@filespec/${view.provider}\``;
      const page = pageAddress(operation.facts.externalDocs?.url);
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
    const what = "the markers of the provider table are missing";
    throw new ContractError([
      { file: "README.md", line: 1, column: 1, path: "", what, fix: `put back ${begin} and ${end}` },
    ]);
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

## From a terminal

The command \`filespec\` calls each operation below, with what the contract says of it as its help, and answers in JSON. Credentials
come from the environment.

\`\`\`sh
npx filespec
npx filespec ${first}
npx filespec ${first} --help
\`\`\`

Lists have \`--all\`, what is processed \`--wait\`, files \`-o\`; \`--verbose\` tells of each request. Exit codes: 0 done, 1 the API
or the network said no, 2 a wrong call, 130 Ctrl-C.

## Operations

${table}
`;
}
