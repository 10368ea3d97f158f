import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClientOperation, type ClientView, clientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import { type Json, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { fileSummary } from "./file-summary.ts";
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

type AnyClient = { readonly [operationId: string]: (parameters: object) => Promise<Json> };

/**
 * Fetches one file through a provider's client: from the real API if the environment holds a credential for it, else
 * from a mock server made from the contract. Without an identifier it asks for the contract's example.
 */
export async function fetchFile(workspace: string, provider: string, id: string | undefined): Promise<FetchedFile> {
  const view = clientView(readContract(contractFile(workspace, provider), workspace).facts, provider);
  const [operation] = methodsOf(view);
  if (!operation) {
    throw new Error(`specs/${provider}/openapi.yaml has no operation`);
  }
  const module = pathToFileURL(join(workspace, "packages", provider, "src", "index.ts")).href;
  const { createClient }: { createClient: (options: object) => AnyClient } = await import(module);
  const isReal = view.credentials.some(({ environmentVariable }) => process.env[environmentVariable]);
  const mock = isReal ? undefined : await startMockServer(view);
  try {
    const client = createClient(mock ? { baseUrl: mock.url, ...mockCredentials(view) } : {});
    const body = await client[operation.operationId]?.(parameters(operation, id));
    return {
      provider,
      operation: operation.operationId,
      from: mock ? "mock" : new URL(view.servers[0]?.url ?? "").origin,
      summary: fileSummary(operation, body),
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
  const required = operation.parameters.filter((parameter) => parameter.required);
  const first = required.find((parameter) => parameter.in === "path");
  return Object.fromEntries(
    required.map((each) => [each.name, each === first ? (id ?? exampleOf(each)) : exampleOf(each)]),
  );
}
