import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClientOperation, type ClientView, clientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import { startMockServer } from "@scripts/mock";
import { readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { type FileSummary, summaryOf } from "./file-summary.ts";

/** A file as the start table shows it. */
export interface FetchedFile {
  readonly provider: string;
  readonly operation: string;
  /** `mock`, or the origin of the real API. */
  readonly from: string;
  readonly summary: FileSummary;
}

type Call = (parameters: object) => Promise<unknown>;

/**
 * Fetches one file through a provider's client: from the real API if the environment holds a credential for it, else
 * from a mock server made from the contract. Without an identifier it asks for the contract's example.
 */
export async function fetchFile(workspace: string, provider: string, id: string | undefined): Promise<FetchedFile> {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const view = clientView(facts, provider);
  const operation = methodsOf(view).find(({ facts: { extensions } }) => extensions?.["x-file-summary"] !== undefined);
  if (!operation) {
    throw new Error(`specs/${provider}/openapi.yaml has no operation with x-file-summary that a client can call`);
  }
  const { createClient } = await import(pathToFileURL(join(workspace, "packages", provider, "src", "index.ts")).href);
  const isReal = view.credentials.some((each) => process.env[each.environmentVariable]);
  const mock = isReal ? undefined : await startMockServer(facts);
  try {
    const options = mock ? { baseUrl: mock.url, ...mockCredentials(view) } : {};
    const call: Call = createClient(options)[operation.operationId];
    const body = await call(parameters(operation, id));
    return {
      provider,
      operation: operation.operationId,
      from: mock ? "mock" : new URL(view.servers[0]?.url ?? "").origin,
      summary: summaryOf(operation.facts, body),
    };
  } finally {
    await mock?.close();
  }
}

function mockCredentials({ credentials }: ClientView): object {
  return Object.fromEntries(credentials.map(({ name }) => [name, "mock"]));
}

/** The required parameters: the contract's examples, the first of the path replaced by the identifier. */
function parameters(operation: ClientOperation, id: string | undefined): object {
  const required = operation.parameters.filter((each) => each.required);
  const first = required.find((each) => each.in === "path");
  return Object.fromEntries(
    required.map((each) => [each.name, each === first ? (id ?? exampleOf(each)) : exampleOf(each)]),
  );
}
