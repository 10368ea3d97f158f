import {
  type ClientOperation,
  type ClientView,
  methodsOf,
  methodsWith,
  serversOf,
} from "../../client-view/client-view.ts";
import { memberNames, membersIn } from "../../client-view/operation-members.ts";
import type { BodyTypes } from "../contract-module/body-types.ts";
import { credentialChoice } from "../credential-choice.ts";
import { code, pageAddress, plainText } from "../markdown.ts";
import { visible } from "../source-text.ts";
import { memberSections } from "./member-sections.ts";
import { callOptions, errorSection, optionRows } from "./shared-sections.ts";
import { sizeLimit } from "./size-limit.ts";
import { memberOf, object, parameters, snippet } from "./snippet.ts";

/** The README of a provider's package: complete without any other document. */
export function providerReadme(view: ClientView, bodies: BodyTypes, hasPaths: boolean): string {
  const { provider, title, credentials } = view;
  const name = `@filespec/${provider}`;
  const operations = methodsOf(view);
  const [first] = operations;
  const choice = credentialChoice(view);
  const lines = [
    `<!-- Generated from specs/${provider}/openapi.yaml by \`pnpm generate\`. Do not edit: change the contract. -->`,
    "",
    `# ${name}`,
    "",
    `Typed client of the ${plainText(title)}, generated from its OpenAPI contract.`,
    "",
    "```sh",
    `npm install ${name}`,
    "```",
    "",
    ...(first
      ? snippet(view, first, (client) => [
          `const answer = await ${memberOf(client, first.operationId)}(${object(parameters(first))});`,
        ])
      : []),
    `- **Base URL**: ${baseUrls(view)}`,
    "- **Runs on** Node 20 and newer, Bun, Deno, workers and browsers: [each as it was tried](../../docs/runtimes.md).",
    `- **Takes** at most ${(sizeLimit(view) / 1000).toFixed(1)} kB of an application, minified and gzipped.`,
    "",
    "## Operations",
    "",
    ...table(operations, bodies),
    "",
    "A method resolves to the body of a success, 2xx, and rejects with the others. `safe` gives each status with its body.",
    "",
    ...memberSections(view),
    "## Options",
    "",
    "| option | default | meaning |",
    "| --- | --- | --- |",
    ...credentials.map(
      ({ name: option, environmentVariable, description }) =>
        `| ${code(option)} | ${environmentVariable ? `environment variable ${code(environmentVariable)}` : "none"} | ${plainText(description)} |`,
    ),
    ...serverRows(view),
    ...optionRows,
    "",
    ...(choice === undefined ? [] : [plainText(choice), ""]),
    callOptions,
    "",
    ...errorSection(methodsWith(view, "wait").length > 0),
    "## Entries",
    "",
    `\`${name}/operations\` has a function for each operation, of which bundlers take only those that are called,`,
    `\`${name}/validate\` what holds answers with the contract, \`${name}/mock\` a \`fetch\` and a client for tests, which`,
    `answer the contract's examples, \`${name}/openapi.json\` the contract in one piece, for other tools.`,
    "",
    ...(hasPaths ? [`\`${name}/paths\` has the same client with openapi-fetch's own calls and middleware.`, ""] : []),
  ];
  return visible(lines.join("\n"));
}

function baseUrls({ servers }: ClientView): string {
  const urls = servers.map(({ name, url }) => (servers.length > 1 ? `${code(url)} (${code(name)})` : code(url)));
  return urls.join(", ");
}

function serverRows(view: ClientView): string[] {
  const { servers } = view;
  const [first] = servers;
  const names = servers.map(({ name }) => code(name)).join(", ");
  const variables = Map.groupBy(
    serversOf(view).flatMap((server) => server.variables),
    ({ name }) => name,
  );
  return [
    ...(first && servers.length > 1 ? [`| \`server\` | ${code(first.name)} | One of ${names}. |`] : []),
    ...[...variables.values()].flatMap(([variable]) => {
      const fallback = variable?.default === undefined ? "" : `, else ${code(variable.default)}`;
      return variable
        ? `| ${code(variable.name)} | environment variable ${code(variable.environmentVariable)}${fallback} | ${plainText(variable.description)} |`
        : [];
    }),
  ];
}

/** With a column for what a client has beside the method, where there is something. */
function table(operations: readonly ClientOperation[], bodies: BodyTypes): string[] {
  const hasMembers = membersIn(operations).length > 0;
  const headings = ["method", ...(hasMembers ? ["also"] : []), "request", "answers", "documentation"];
  const rows = operations.map((operation) => {
    const also = membersIn([operation]).map((each) => code(memberNames[each]));
    const answers = operation.responses.map((response) => {
      const types = [...new Set(bodies.ofResponse(operation, response))].filter((type) => type !== "undefined");
      return [plainText(response.status), types.map(code).join(" or ")].join(" ").trim();
    });
    const page = pageAddress(operation.facts.externalDocs?.url);
    return [
      code(operation.operationId),
      ...(hasMembers ? [also.join(", ")] : []),
      code(`${operation.method} ${operation.path}`),
      answers.join(", "),
      page ? `[page](${page})` : "",
    ];
  });
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
