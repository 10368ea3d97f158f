import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clientView } from "@scripts/generate/client-view";
import { startMockServer } from "@scripts/mock";
import { readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { callsOfLife, type Step } from "./calls.ts";

/** A step as the start table shows it. */
export interface ProviderStep extends Step {
  readonly provider: string;
  /** `mock`, or the origin of the real API. */
  readonly from: string;
}

/**
 * The life of a file through a provider's client. The real API is asked if the environment holds a credential for it, and only
 * for what reads unless writing is allowed; else a mock made from the contract.
 */
export async function fileLife(
  workspace: string,
  provider: string,
  { id, write }: { readonly id: string | undefined; readonly write: boolean },
): Promise<ProviderStep[]> {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const view = clientView(facts, provider);
  const { createClient } = await import(pathToFileURL(join(workspace, "packages", provider, "src", "index.ts")).href);
  const isReal = view.credentials.some((each) => process.env[each.environmentVariable]);
  const mock = isReal ? undefined : await startMockServer(facts, { isLive: true });
  try {
    const credentials = Object.fromEntries(view.credentials.map(({ name }) => [name, "mock"]));
    const client = createClient(mock ? { baseUrl: mock.url, ...credentials } : {});
    const steps = await callsOfLife(client, view, { id, mayWrite: write || !isReal, isReal });
    const from = mock ? "mock" : new URL(view.servers[0]?.url ?? "").origin;
    return steps.map((each) => ({ provider, from, ...each }));
  } finally {
    await mock?.close();
  }
}
