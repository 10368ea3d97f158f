import type { ContractFacts } from "@scripts/generate/legacy/contract-facts";
import { isIdentifier, moduleName } from "@scripts/generate/client-view/names";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { comment } from "@scripts/generate/emit/source-text";
import { exampleOf, type WorkspaceContract } from "@scripts/generate/legacy/contracts";
import { typeTest } from "./type-test.ts";

/** The modules of a new provider's package that are written by hand from then on, by path below the package. */
export function packageSources(contract: Omit<WorkspaceContract, "file">): Map<string, string> {
  const { facts } = contract;
  return new Map([
    ["src/index.ts", index(facts)],
    [`test/${facts.provider}.test.ts`, suites(contract)],
    ["test/types.ts", typeTest(facts)],
  ]);
}

function index({ title }: ContractFacts): string {
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

function suites({ facts, description }: Omit<WorkspaceContract, "file">): string {
  const { provider, operations } = facts;
  const name = moduleName(provider);
  const shown = (operation: OperationFacts): boolean =>
    isShown(operation, (status) => exampleOf(description, operation, status));
  if (!operations.every(shown)) {
    return `import { createClient } from "@filespec/${provider}";
import { testRequests } from "@scripts/conformance/request-suite";

testRequests("${provider}", createClient);
`;
  }
  return `import * as ${name} from "@filespec/${provider}";
import { testConformance } from "@scripts/conformance/suite/suite";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("${provider}", ${name}.createClient);
testConformance("${provider}", ${name}.createClient, ${name});
`;
}

/** Whether the contract shows what the suites with servers ask for: an operation that reads, and each of its answers. */
function isShown(operation: OperationFacts, example: (status: string) => unknown): boolean {
  const { method, parameters, requestBody, responses, security, operationId } = operation;
  const statuses = responses.map(({ status }) => status);
  const words = (status: string): unknown => {
    const { message, detail, title, error } = Object(example(status));
    return message ?? detail ?? title ?? error;
  };
  return (
    method === "GET" &&
    isIdentifier(operationId) &&
    requestBody === undefined &&
    parameters.every(({ required, example }) => !required || example !== undefined) &&
    parameters.some((each) => each.in === "path" && typeof each.example === "string") &&
    parameters.every((each) => !each.required || each.in === "path" || each.in === "query") &&
    security.length > 0 &&
    security.every((names) => names.length > 0) &&
    statuses.includes("200") &&
    statuses.every((status) => /^\d+$/.test(status) && isObject(example(status))) &&
    statuses.every((status) => status === "200" || (status >= "400" && typeof words(status) === "string")) &&
    statuses.some((status) => status >= "400" && status < "429" && status !== "408")
  );
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
