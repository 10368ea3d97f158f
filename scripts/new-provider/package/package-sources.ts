import { needsBaseUrl } from "@scripts/generate/client-options";
import { type ClientView, methodsOf } from "@scripts/generate/client-view";
import { comment, visible } from "@scripts/generate/source-text";
import { typeTest } from "./type-test.ts";

/** The modules of a new provider's package that are written by hand from then on, by path below the package. */
export function packageSources(view: ClientView, hasPaths: boolean): Map<string, string> {
  const sources = Object.entries({
    "src/index.ts": index(view),
    "src/operations.ts": operations(view),
    ...(hasPaths && { "src/paths.ts": paths(view) }),
    [`test/${view.provider}.test.ts`]: suite(view),
    "test/types.ts": typeTest(view, methodsOf(view), hasPaths),
  });
  return new Map(sources.map(([path, text]) => [path, visible(text)]));
}

function index(view: ClientView): string {
  return `import { createContractClient } from "@filespec/core";
import { type Client, type ClientOptions, contract } from "./contract.gen.ts";

${createDocs(view)}export function createClient(${options(view)}): Client {
  return createContractClient<Client>(contract, options);
}

export * from "@filespec/core/errors";
export type * from "./types.gen.ts";
`;
}

function operations(view: ClientView): string {
  return `import { OperationsClient } from "@filespec/core/operations";
import { api, type ClientOptions } from "./contract.gen.ts";

${createDocs(view, "what the functions of operations are called with")}export function createClient(${options(view)}): OperationsClient<"${view.provider}"> {
  return new OperationsClient("${view.provider}", api, options);
}

export * from "@filespec/core/errors";
export type { OperationFunction, OperationsClient } from "@filespec/core/operations";
export * from "./operations.gen.ts";
export type * from "./types.gen.ts";
`;
}

function paths(view: ClientView): string {
  return `import { createPathClient, type PathClient } from "@filespec/core/paths";
import { type ClientOptions, contract, type Client as Methods } from "./contract.gen.ts";
import type { paths } from "./paths.gen.ts";

/** The package's client, with openapi-fetch's own calls and middleware: https://openapi-ts.dev/openapi-fetch/ */
export interface Client extends Methods, PathClient<paths> {}

${createDocs(view)}export function createClient(${options(view)}): Client {
  return createPathClient<Client>(contract, options);
}

export * from "@filespec/core/errors";
export type { components, operations, paths } from "./paths.gen.ts";
export type * from "./types.gen.ts";
`;
}

/** Where the caller has to say where the API is, no client can be made without. */
function options(view: ClientView): string {
  return needsBaseUrl(view) ? "options: ClientOptions" : "options?: ClientOptions";
}

function createDocs({ title }: ClientView, purpose?: string): string {
  const words = title.replace(/\s+/g, " ").trim();
  return comment([
    `Creates a client of the ${words}${purpose ? `: ${purpose}` : ""}. Throws a \`ParameterError\` if the options name no usable server.`,
  ]);
}

function suite({ provider }: ClientView): string {
  return `import { createClient } from "@filespec/${provider}";
import * as mock from "@filespec/${provider}/mock";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("${provider}", createClient, mock);
`;
}
