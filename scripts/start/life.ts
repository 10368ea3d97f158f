import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClientView, clientView, methodsWith } from "@scripts/generate/client-view";
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
 * for what reads unless writing is allowed; else the package's own mock.
 */
export async function fileLife(
  workspace: string,
  provider: string,
  { id, write }: { readonly id: string | undefined; readonly write: boolean },
): Promise<ProviderStep[]> {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const view = clientView(facts, provider);
  const isReal = view.credentials.some((each) => process.env[each.environmentVariable]);
  const source = pathToFileURL(join(workspace, "packages", provider, "src/")).href;
  const client = isReal
    ? (await import(`${source}index.ts`)).createClient()
    : (await import(`${source}mock.gen.ts`)).createMockClient(liveState(view));
  const steps = await callsOfLife(client, view, { id, mayWrite: write || !isReal, isReal });
  const from = isReal ? new URL(view.servers[0]?.url ?? "").origin : "mock";
  return steps.map((each) => ({ provider, from, ...each }));
}

/** Lists of several pages, and records that are being processed when they are first looked at. */
function liveState(view: ClientView): object {
  const states = [
    ...methodsWith(view, "paginate").map(({ operationId }) => [operationId, { pages: 3 }]),
    ...methodsWith(view, "wait").map(({ operationId }) => [operationId, { pending: 1 }]),
  ];
  return Object.fromEntries(states);
}
