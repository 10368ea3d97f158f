import { type ClientOperation, type ClientView, methodsOf, serversOf } from "../../client-view/client-view.ts";
import { memberNames, membersIn } from "../../client-view/operation-members.ts";
import { credentialChoice } from "../credential-choice.ts";
import { code, pageAddress, plainText } from "../markdown.ts";
import { visible } from "../source-text.ts";
import { memberSections } from "./member-sections.ts";
import { memberOf, object, parameters, snippet } from "./snippet.ts";

/** The README of a provider's package. */
export function providerReadme(view: ClientView, hasPaths: boolean): string {
  const { provider, title, credentials, servers } = view;
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
    "## Operations",
    "",
    ...table(operations),
    "",
    ...memberSections(view),
    "## Options",
    "",
    "| option | environment variable | meaning |",
    "| --- | --- | --- |",
    ...credentials.map(
      (each) =>
        `| ${code(each.name)} | ${each.environmentVariable ? code(each.environmentVariable) : ""} | ${plainText(each.description)} |`,
    ),
    ...(servers.length > 1
      ? [`| \`server\` | | ${servers.map((each) => `${code(each.name)}: ${plainText(each.url)}`).join("; ")} |`]
      : []),
    ...serversOf(view)
      .flatMap((server) => server.variables)
      .filter((variable, index, all) => all.findIndex((other) => other.name === variable.name) === index)
      .map(
        (variable) =>
          `| ${code(variable.name)} | ${code(variable.environmentVariable)} | ${plainText(variable.description)} |`,
      ),
    "",
    ...(choice === undefined ? [] : [plainText(choice), ""]),
    "`baseUrl`, `timeout` (30000 ms an attempt), `deadline` (ms a call), `maxRetries` (2), `maxResponseBytes` (64 MiB),",
    "`headers`, `fetch`, `parseJson` and `onAttempt` are the same in every filespec client; a call takes `signal`, `onResponse`",
    "and its own `timeout`, `deadline`, `maxRetries`, `maxResponseBytes` and `headers` as its second argument.",
    "",
    `\`${name}/operations\` has a function for each operation, of which bundlers take only those that are called,`,
    `\`${name}/validate\` what holds answers with the contract, \`${name}/mock\` a \`fetch\` and a client for tests, which`,
    `answer the contract's examples, \`${name}/openapi.json\` the contract in one piece, for other tools.`,
    "",
    ...(hasPaths ? [`\`${name}/paths\` has the same client with openapi-fetch's own calls and middleware.`, ""] : []),
  ];
  return visible(lines.join("\n"));
}

/** With a column for what a client has beside the method, where there is something. */
function table(operations: readonly ClientOperation[]): string[] {
  const hasMembers = membersIn(operations).length > 0;
  const headings = ["method", ...(hasMembers ? ["also"] : []), "request", "answers", "documentation"];
  const rows = operations.map((operation) => {
    const also = membersIn([operation]).map((each) => code(memberNames[each]));
    const statuses = operation.responses.map((response) => response.status).join(", ");
    const page = pageAddress(operation.facts.externalDocs?.url);
    return [
      code(operation.operationId),
      ...(hasMembers ? [also.join(", ")] : []),
      code(`${operation.method} ${operation.path}`),
      plainText(statuses),
      page ? `[page](${page})` : "",
    ];
  });
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
