import { credentialChoice } from "./client-options.ts";
import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";
import { code, pageAddress, plainText } from "./markdown.ts";
import { isIdentifier } from "./names.ts";
import type { OperationFacts } from "./operations.ts";
import { propertyName, visible } from "./source-text.ts";

/** The README of a provider's package. */
export function providerReadme(facts: ContractFacts, description: Description): string {
  const { provider, title, operations, securitySchemes, servers } = facts;
  const name = `@filespec/${provider}`;
  const documentation = operations.map((operation) => description.text(operation.place, "externalDocs", "url"));
  const [first] = operations;
  const choice = credentialChoice(facts);
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
    ...(first ? example(facts, first) : []),
    "## Operations",
    "",
    "| method | request | answers | documentation |",
    "| --- | --- | --- | --- |",
    ...operations.map((operation, index) => row(operation, documentation[index])),
    "",
    "## Options",
    "",
    "| option | environment variable | meaning |",
    "| --- | --- | --- |",
    ...securitySchemes.map(
      (each) => `| ${code(each.name)} | ${code(each.environmentVariable)} | ${plainText(each.description)} |`,
    ),
    ...(servers.length > 1
      ? [`| \`server\` | | ${servers.map((each) => `${code(each.name)}: ${plainText(each.url)}`).join("; ")} |`]
      : []),
    ...servers
      .flatMap((server) => server.variables)
      .filter((variable, index, all) => all.findIndex((other) => other.name === variable.name) === index)
      .map(
        (variable) =>
          `| ${code(variable.name)} | ${code(variable.environmentVariable)} | ${plainText(variable.description)} |`,
      ),
    "",
    ...(choice === undefined ? [] : [plainText(choice), ""]),
    "`baseUrl`, `timeout`, `maxRetries`, `headers`, `fetch` and `onAttempt` are the same in every filespec client; a call",
    "takes `signal`, `timeout`, `maxRetries`, `headers` and `onResponse` as its second argument.",
    "",
  ];
  return visible(lines.join("\n"));
}

function example(facts: ContractFacts, operation: OperationFacts): string[] {
  const { provider, securitySchemes, servers } = facts;
  const name = isIdentifier(provider) ? provider : "client";
  const [scheme] = operation.security[0] ?? [];
  const credential = securitySchemes.filter((each) => each.name === scheme);
  const variables = servers[0]?.variables.filter((variable) => variable.default === undefined) ?? [];
  const options = [...variables, ...credential].map((each) => `${propertyName(each.name)}: "…"`);
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
function parameters({ parameters }: OperationFacts): string[] {
  const samples = (places: readonly string[]): string[] =>
    parameters
      .filter((each) => each.required && places.includes(each.in))
      .map((each) => `${propertyName(each.name)}: ${JSON.stringify(each.example ?? "…")}`);
  const headers = samples(["header"]);
  return [...samples(["path", "query"]), ...(headers.length > 0 ? [`headers: ${object(headers)}`] : [])];
}

function object(members: readonly string[]): string {
  return members.length > 0 ? `{ ${members.join(", ")} }` : "";
}

function row(operation: OperationFacts, url: string | undefined): string {
  const statuses = operation.responses.map((response) => response.status).join(", ");
  const page = pageAddress(url);
  return `| ${code(operation.operationId)} | ${code(`${operation.method} ${operation.path}`)} | ${plainText(statuses)} | ${page ? `[page](${page})` : ""} |`;
}
