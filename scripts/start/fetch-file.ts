import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ContractFacts, readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { at } from "./json-pointer.ts";
import { startMockServer } from "./mock-server.ts";

/** A file as the start table shows it. */
export interface FetchedFile {
  readonly provider: string;
  readonly operation: string;
  /** `mock`, or the origin of the real API. */
  readonly from: string;
  /** The columns that the contract's `x-file-summary` finds in the answer. */
  readonly summary: { readonly [column: string]: unknown };
}

type Call = (parameters: object) => Promise<unknown>;

/**
 * Fetches one file through a provider's client: from the real API if the environment holds a credential for it, else
 * from a mock server made from the contract. Without an identifier it asks for the contract's example.
 */
export async function fetchFile(workspace: string, provider: string, id: string | undefined): Promise<FetchedFile> {
  const file = join(workspace, "specs", provider, "openapi.yaml");
  const description = new Description(file, workspace);
  const facts = readContract(provider, description);
  const [operation] = facts.operations;
  if (!operation) {
    throw new Error(`specs/${provider}/openapi.yaml has no operation`);
  }
  const { createClient } = await import(pathToFileURL(join(workspace, "packages", provider, "src", "index.ts")).href);
  const real = facts.securitySchemes.some((scheme) => process.env[scheme.environmentVariable]);
  const mock = real ? undefined : await startMockServer(file);
  try {
    const options = mock ? { baseUrl: mock.url, ...mockCredentials(facts) } : {};
    const call: Call = createClient(options)[operation.operationId];
    const body = await call(parameters(operation, id));
    const columns = description.entries(description.get(operation.place, "x-file-summary"));
    return {
      provider,
      operation: operation.operationId,
      from: mock ? "mock" : new URL(facts.servers[0]?.url ?? "").origin,
      summary: Object.fromEntries(columns.map(([column, pointer]) => [column, at(body, String(pointer.value))])),
    };
  } finally {
    await mock?.close();
  }
}

function mockCredentials(facts: ContractFacts): object {
  return Object.fromEntries(facts.securitySchemes.map((scheme) => [scheme.name, "mock"]));
}

/** The required parameters: the contract's examples, the first of the path replaced by the identifier. */
function parameters(operation: OperationFacts, id: string | undefined): object {
  const required = operation.parameters.filter((parameter) => parameter.required);
  const first = required.find((parameter) => parameter.in === "path");
  return Object.fromEntries(required.map((each) => [each.name, each === first ? (id ?? each.example) : each.example]));
}
