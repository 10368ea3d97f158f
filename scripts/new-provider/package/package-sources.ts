import { type ClientView, methodsOf } from "@scripts/generate/client-view";
import { comment } from "@scripts/generate/source-text";
import { typeTest } from "./type-test.ts";

/** The modules of a new provider's package that are written by hand from then on, by path below the package. */
export function packageSources(view: ClientView): Map<string, string> {
  return new Map([
    ["src/index.ts", index(view)],
    [`test/${view.provider}.test.ts`, suite(view)],
    ["test/types.ts", typeTest(view, methodsOf(view))],
  ]);
}

function index({ title }: ClientView): string {
  const words = title.replace(/\s+/g, " ").trim();
  const docs = comment([
    `Creates a client of the ${words}. Throws a \`ParameterError\` if the options name no usable server.`,
  ]);
  return `import { createContractClient } from "@filespec/core";
import { type Client, type ClientOptions, contract } from "./contract.gen.ts";

${docs}export function createClient(options?: ClientOptions): Client {
  return createContractClient<Client>(contract, options);
}

export * from "@filespec/core/errors";
export type * from "./contract.gen.ts";
export type * from "./schema.gen.ts";
`;
}

function suite({ provider }: ClientView): string {
  return `import { createClient } from "@filespec/${provider}";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("${provider}", createClient);
`;
}
