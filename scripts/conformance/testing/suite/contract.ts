import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Contract, createContractClient } from "@filespec/core";
import { generateClient } from "@scripts/generate";
import { type ClientView, clientView } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { type AtEnd, temporaryFolder } from "@scripts/test-kit/temporary-folder";

/** A contract of this suite, as the generator sees it, and the client that is made from what is generated. */
export interface TestedContract {
  readonly view: ClientView;
  readonly createClient: (options?: object) => AnyClient;
}

/** What the clients of all contracts have in common, seen without their types. */
export type AnyClient = {
  readonly safe: { readonly [operationId: string]: Method<AnyResult> };
  readonly GET: PathMethod;
  readonly POST: PathMethod;
  readonly request: (method: string, path: string, init?: object) => Promise<RawAnswer>;
  readonly use: (...middleware: object[]) => void;
  readonly eject: (...middleware: object[]) => void;
} & { readonly [operationId: string]: Method<unknown> };

type Method<Result> = (parameters?: object, options?: object) => Promise<Result>;

type PathMethod = (path: string, init?: object) => Promise<RawAnswer>;

export interface AnyResult {
  readonly status: number | "unexpected";
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly retryAfter?: number | undefined;
  readonly response?: Response | undefined;
}

export interface RawAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Generates the client of a contract and loads it, as a package of a provider does. */
export async function openContract(name: string, atEnd: AtEnd): Promise<TestedContract> {
  const folder = join(import.meta.dirname, "../contracts");
  const reading = readContract(join(folder, `${name}.yaml`), folder);
  const { files } = generateClient(reading, name);
  const generated = join(temporaryFolder(Object.fromEntries(files), atEnd), "src", "contract.gen.ts");
  const { contract }: { contract: Contract } = await import(pathToFileURL(generated).href);
  return {
    view: clientView(reading.facts, name),
    createClient: (options) => createContractClient<AnyClient>(contract, options),
  };
}
