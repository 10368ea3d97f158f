import {
  type ClientOperation,
  type ClientView,
  exampleOf,
  methodsOf,
  serversOf,
} from "../../client-view/client-view.ts";
import { isIdentifier } from "../../client-view/names.ts";
import { credentialChoice } from "../credential-choice.ts";
import { code, pageAddress, plainText } from "../markdown.ts";
import { propertyName, visible } from "../source-text.ts";

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
    ...(first ? example(view, first) : []),
    "## Operations",
    "",
    "| method | request | answers | documentation |",
    "| --- | --- | --- | --- |",
    ...operations.map(row),
    "",
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
    ...(hasPaths ? [`\`${name}/paths\` has the same client with openapi-fetch's own calls and middleware.`, ""] : []),
  ];
  return visible(lines.join("\n"));
}

function example({ provider, credentials, servers }: ClientView, operation: ClientOperation): string[] {
  const name = isIdentifier(provider) ? provider : "client";
  const [scheme] = operation.security[0] ?? [];
  const credential = credentials.filter((each) => each.name === scheme);
  const variables = servers[0]?.variables.filter((variable) => variable.default === undefined) ?? [];
  const options = [...variables, ...credential].map((each) => `${propertyName(each.name)}: "0000"`);
  const { operationId } = operation;
  const method = isIdentifier(operationId) ? `.${operationId}` : `[${JSON.stringify(operationId)}]`;
  return [
    "```ts",
    `import { createClient } from "@filespec/${provider}";`,
    "",
    `const ${name} = createClient(${object(options)});`,
    `const answer = await ${name}${method}(${object(parameters(operation))});`,
    "```",
    "",
  ];
}

/** The required parameters, with the contract's examples. */
function parameters({ parameters }: ClientOperation): string[] {
  const samples = (places: readonly string[]): string[] =>
    parameters
      .filter((each) => each.required && places.includes(each.in))
      .map((each) => `${propertyName(each.name)}: ${JSON.stringify(exampleOf(each) ?? "…")}`);
  const headers = samples(["header"]);
  return [...samples(["path", "query"]), ...(headers.length > 0 ? [`headers: ${object(headers)}`] : [])];
}

function object(members: readonly string[]): string {
  return members.length > 0 ? `{ ${members.join(", ")} }` : "";
}

function row(operation: ClientOperation): string {
  const statuses = operation.responses.map((response) => response.status).join(", ");
  const page = pageAddress(operation.facts.externalDocs?.url);
  return `| ${code(operation.operationId)} | ${code(`${operation.method} ${operation.path}`)} | ${plainText(statuses)} | ${page ? `[page](${page})` : ""} |`;
}
