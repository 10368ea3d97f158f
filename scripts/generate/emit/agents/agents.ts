import { type ClientView, methodsOf } from "../../client-view/client-view.ts";
import { memberNames, membersIn } from "../../client-view/operation-members.ts";
import { credentialChoice } from "../credential-choice.ts";
import { code, plainText } from "../markdown.ts";
import { memberOf, object, parameters, snippet } from "../readme/snippet.ts";
import { visible } from "../source-text.ts";

/** As many operations as are worth their room in what is read at every task. */
const most = 60;

/** What those who write code for others read of a provider's package before they do. */
export function providerAgents(view: ClientView): string {
  const { provider, title, credentials } = view;
  const name = `@filespec/${provider}`;
  const operations = methodsOf(view);
  const [first] = operations;
  const choice = credentialChoice(view);
  const variables = credentials.flatMap(({ environmentVariable }) => environmentVariable ?? []).map(code);
  const lines = [
    `<!-- Generated from specs/${provider}/openapi.yaml by \`pnpm generate\`. Do not edit: change the contract. -->`,
    "",
    `# ${name}, for coding agents`,
    "",
    `Typed client of the ${plainText(title)}. \`README.md\` has an example of everything; \`dist/schemas.gen.d.ts\` has the types of`,
    "what is sent and answered. Read them; guess no field, no parameter, no URL.",
    "",
    "## Call",
    "",
    ...(first
      ? snippet(view, first, (client) => [
          `const answer = await ${memberOf(client, first.operationId)}(${object(parameters(first))});`,
        ])
      : []),
    `- Methods: ${operations
      .slice(0, most)
      .map(({ operationId }) => code(operationId))
      .join(", ")}${operations.length > most ? `, and ${operations.length - most} more` : ""}.`,
    ...membersIn(operations).map((member) => {
      const own = operations.filter(({ members }) => members[member] !== undefined).slice(0, most);
      return `- ${code(memberNames[member])} has ${own.map(({ operationId }) => code(operationId)).join(", ")}: use it in place of a loop or a request of your own.`;
    }),
    ...(variables.length > 0 ? [`- Without options, credentials come from ${variables.join(", ")}.`] : []),
    ...(choice === undefined ? [] : [`- ${plainText(choice)}`]),
    "- Path and query parameters are one flat object; `headers` and `body` stand under these names, a file as a `Blob`.",
    "- Retries, timeouts and redirects are built in: set `maxRetries`, `timeout`, `deadline`, `signal`; wrap nothing around.",
    "",
    "## Errors",
    "",
    "- A method resolves to the documented body. It rejects with `ApiError` (`status`, and the documented body), `ConnectionError`,",
    "  `TimeoutError`, `ResponseError` (the answer is not what is documented) or `ParameterError` (nothing was sent).",
    "- Under `safe`, the same methods resolve to a result whatever the server does: `switch (result.status)` over the documented",
    '  statuses and `"unexpected"`; TypeScript knows `result.data` or `result.error` in each case.',
    "",
    "## Test",
    "",
    "```ts",
    `import { createMockClient } from "${name}/mock";`,
    "",
    "const client = createMockClient();",
    "```",
    "",
    `It answers the contract's examples, needs no credential and no network. \`mockFetch\` of the same entry is a \`fetch\` for`,
    "`createClient({ fetch })`. Both take what each operation answers, by its name.",
    "",
  ];
  return visible(lines.join("\n"));
}

/** Where what is in a provider's package, as https://llmstxt.org has it. */
export function providerIndex({ provider, title }: ClientView): string {
  const lines = [
    `# @filespec/${provider}`,
    "",
    `> Typed client of the ${plainText(title)}, an ES module for Node, browsers and other runtimes with \`fetch\`.`,
    "",
    "## Documentation",
    "",
    "- [AGENTS.md](AGENTS.md): how to call, what fails how, how to test, in a page",
    "- [README.md](README.md): operations, options, and an example of each thing",
    "",
    "## Types",
    "",
    "- [Client](dist/contract.gen.d.ts): methods, parameters, options",
    "- [Schemas](dist/schemas.gen.d.ts): bodies, each field with its description",
    "- [Mock](dist/mock.gen.d.ts): examples and factories for tests",
    "",
  ];
  return visible(lines.join("\n"));
}
