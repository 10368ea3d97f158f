import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";
import { isIdentifier } from "./names.ts";
import type { OperationFacts } from "./operations.ts";
import { propertyName } from "./source-text.ts";

/** The README of a provider's package. */
export function providerReadme(facts: ContractFacts, description: Description): string {
  const { provider, title, operations, securitySchemes, servers } = facts;
  const name = `@filespec/${provider}`;
  const documentation = operations.map((operation) => description.text(operation.place, "externalDocs", "url"));
  const [first] = operations;
  const [scheme] = securitySchemes;
  const lines = [
    `<!-- Generated from specs/${provider}/openapi.yaml by \`pnpm generate\`. Do not edit: change the contract. -->`,
    "",
    `# ${name}`,
    "",
    `Typed client of the ${title}, generated from its OpenAPI contract.`,
    "",
    "```sh",
    `npm install ${name}`,
    "```",
    "",
    ...(first ? example(name, provider, first, scheme?.name) : []),
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
      (each) => `| \`${each.name}\` | \`${each.environmentVariable}\` | ${cell(each.description)} |`,
    ),
    ...(servers.length > 1
      ? [`| \`server\` | | ${servers.map((each) => `\`${each.name}\`: ${each.url}`).join("; ")} |`]
      : []),
    ...servers
      .flatMap((server) => server.variables)
      .filter((variable, index, all) => all.findIndex((other) => other.name === variable.name) === index)
      .map(
        (variable) => `| \`${variable.name}\` | \`${variable.environmentVariable}\` | ${cell(variable.description)} |`,
      ),
    "",
    "`baseUrl`, `timeout`, `maxRetries`, `headers` and `fetch` are the same in every filespec client.",
    "",
  ];
  return lines.join("\n");
}

function example(name: string, provider: string, operation: OperationFacts, scheme: string | undefined): string[] {
  const variable = isIdentifier(provider) ? provider : "client";
  const required = operation.parameters.filter((parameter) => parameter.required && parameter.in !== "header");
  const parameters = required.map(
    (parameter) => `${propertyName(parameter.name)}: ${JSON.stringify(parameter.example ?? "…")}`,
  );
  const options = scheme === undefined ? "" : `{ ${propertyName(scheme)}: "…" }`;
  const { operationId } = operation;
  const method = isIdentifier(operationId) ? `.${operationId}` : `[${JSON.stringify(operationId)}]`;
  return [
    "```ts",
    `import { createClient } from "${name}";`,
    "",
    `const ${variable} = createClient(${options});`,
    `const file = await ${variable}${method}({ ${parameters.join(", ")} });`,
    "```",
    "",
  ];
}

function row(operation: OperationFacts, url: string | undefined): string {
  const statuses = operation.responses.map((response) => response.status).join(", ");
  return `| \`${operation.operationId}\` | \`${operation.method} ${operation.path}\` | ${statuses} | ${url ? `[page](${url})` : ""} |`;
}

function cell(text = ""): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
}
