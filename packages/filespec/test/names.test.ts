import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { pascalCase } from "@scripts/generate/names";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { completionsIn, hoverIn } from "@scripts/test-kit/hover";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

// What an editor shows of the built packages. Files stand where the packages are found.
const folder = join(import.meta.dirname, "../reports/names");
const views = listProviders(workspace).map((provider) =>
  clientView(readContract(contractFile(workspace, provider), workspace).facts, provider),
);
const methods = views.flatMap((view) => methodsOf(view).map((method) => ({ ...method, provider: view.provider })));
mkdirSync(folder, { recursive: true });
const files = views.flatMap((view) => {
  writeFileSync(fileOf(view.provider, "client"), clientCode(view.provider));
  writeFileSync(fileOf(view.provider, "types"), typesCode(view.provider));
  return [fileOf(view.provider, "client"), fileOf(view.provider, "types")];
});
const hover = hoverIn(files);
const complete = completionsIn(files);

test.each(methods)(
  "hovering $operationId of $provider shows names, documentation and link",
  ({ provider, operationId, facts: operation }) => {
    const file = fileOf(provider, "client");
    const type = operationId.charAt(0).toUpperCase() + operationId.slice(1);

    const throwing = hover(file, `client.${operationId}`);
    const safe = hover(file, `client.safe.${operationId}`);

    // Where no parameter is required, there need be none.
    expect(throwing.replace("params?:", "params:")).toContain(`params: ${type}Params, options?: RequestOptions`);
    expect(safe).toContain(`Promise<${type}Result>`);
    for (const shown of [throwing, safe]) {
      expect(shown).toContain(operation.description);
      expect(shown).toContain(operation.externalDocs?.url);
    }
  },
);

test.each(listProviders(workspace))("hovering a field of %s begins with what the contract says of it", (provider) => {
  const file = fileOf(provider, "types");

  const wrong = describedFields(provider).flatMap(({ type, name, description }) => {
    // Behind the signature, which may take several lines.
    const said = hover(file, `fields.${type}[${JSON.stringify(name)}`).replace(/^.*(\n[ }].*)*\n/, "");
    return said.startsWith(description) ? [] : [{ type, name, said }];
  });

  expect(wrong).toEqual([]);
});

test.each(methods)(
  "hovering a status of $provider's $operationId says what the contract says of it",
  ({ provider, operationId, responses }) => {
    const file = fileOf(provider, "types");
    const said = responses.map(({ status, facts }) => `${status}: ${firstLine(facts.description)}`);

    const all = hover(file, `switch (${operationId}.status`);
    const each = responses.map(
      ({ status }) => hover(file, `case ${statusOf(status)}: ${operationId}.status`).split("\n")[1],
    );

    expect(said.filter((text) => !all.includes(text))).toEqual([]);
    expect(each).toEqual(said);
  },
);

test.each(views)("an import of $provider's package is offered what its users name, and nothing else", (view) => {
  const members = ["Paginate", "WaitFor", "Download", "Upload"];
  const own = methodsOf(view).flatMap(({ operationId }) => [
    `${pascalCase(operationId)}Params`,
    `${pascalCase(operationId)}Result`,
  ]);
  const types = readFileSync(join(workspace, "packages", view.provider, "src/types.gen.ts"), "utf8");
  const schemas = /([^{]*)\} from "\.\/schemas/.exec(types)?.[1]?.match(/\w+/g) ?? [];

  const offered = complete(fileOf(view.provider, "client"), "/**/");

  expect(offered.filter((name) => ![...members, ...own, ...schemas].includes(name))).toEqual([
    "ApiError",
    "Attempt",
    "BaseOptions",
    "Client",
    "ClientOptions",
    "ConnectionError",
    "createClient",
    "Credential",
    "DownloadOptions",
    "Drift",
    "Failure",
    "FetchOptions",
    "FilespecError",
    "Operations",
    "Pages",
    "ParameterError",
    "ProcessingError",
    "RequestHeaders",
    "RequestOptions",
    "ResponseError",
    "Results",
    "Safe",
    "ServerSentEvent",
    "Streamed",
    "Success",
    "TimeoutError",
    "Unexpected",
    "UploadOptions",
    "Validate",
    "WaitOptions",
    "type",
  ]);
});

/** Calls each method, and imports. */
function clientCode(provider: string): string {
  const uses = methods
    .filter((each) => each.provider === provider)
    .map(({ operationId }) => `client.${operationId}; client.safe.${operationId};`);
  return `import { /**/ } from "@filespec/${provider}";\nimport { createClient } from "@filespec/${provider}";\nconst client = createClient(); ${uses.join(" ")}\n`;
}

/** Reads each field, and tells each status. */
function typesCode(provider: string): string {
  const fields = describedFields(provider);
  const results = methods
    .filter((each) => each.provider === provider)
    .map(({ operationId, responses }) => {
      const cases = responses.map(({ status }) => `case ${statusOf(status)}: ${operationId}.status; break;`);
      const type = `named.${pascalCase(operationId)}Result`;
      return `declare const ${operationId}: ${type}; switch (${operationId}.status) { ${cases.join(" ")} }`;
    });
  return [
    `import type * as named from "@filespec/${provider}";`,
    ...results,
    `declare const fields: { ${[...new Set(fields.map(({ type }) => `${type}: named.${type};`))].join(" ")} };`,
    ...fields.map(({ type, name }) => `fields.${type}[${JSON.stringify(name)}];`),
  ].join("\n");
}

function fileOf(provider: string, part: "client" | "types"): string {
  return join(folder, `${provider}-${part}.mts`);
}

/** Fields of the named types of a package, each with the first line of its description. */
function describedFields(provider: string): { type: string; name: string; description: string }[] {
  const { facts } = views.find((view) => view.provider === provider) ?? {};
  return Object.entries(facts?.schemas ?? {}).flatMap(([type, { at, properties = {} }]) =>
    Object.entries(properties).flatMap(([name, { description = "", writeOnly }]) =>
      type === at || description === "" || writeOnly ? [] : [{ type, name, description: firstLine(description) }],
    ),
  );
}

function firstLine(text = ""): string {
  return text.trim().split("\n")[0] ?? "";
}

function statusOf(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}
