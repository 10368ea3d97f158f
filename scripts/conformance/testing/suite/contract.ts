import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Api, type Contract, createContractClient } from "@filespec/core";
import type { OperationsClient } from "@filespec/core/operations";
import { createPathClient } from "@filespec/core/paths";
import { generateClient } from "@scripts/generate";
import { type ClientView, clientView } from "@scripts/generate/client-view";
import { type Reading, readContract } from "@scripts/read";
import { type AtEnd, temporaryFolder } from "@scripts/test-kit/temporary-folder";

/** A contract of this suite, as the generator sees it, and the clients that are made from what is generated. */
export interface TestedContract {
  readonly view: ClientView;
  readonly modules: GeneratedModules;
  /** The methods of a package's main entry, with the path calls of its entry `paths`. */
  readonly createClient: (options?: object) => AnyClient;
  /** The whole client of the entry `paths`, whose middleware sees methods, too. */
  readonly createPathClient: (options?: object) => AnyClient;
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

/** What a client has beside its methods. */
export function memberOf<Member>(client: AnyClient, name: "paginate" | "waitFor" | "download" | "upload"): Member {
  // A client that is seen without its own types takes every name for a method.
  return client[name] as unknown as Member;
}

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
  const modules = await loadModules(reading, name, atEnd);
  const { contract } = modules;
  return {
    modules,
    view: clientView(reading.facts, name),
    createClient: (options) => {
      const main = createContractClient<AnyClient>(contract, options);
      return Object.assign(createPathClient<AnyClient>(contract, options), main);
    },
    createPathClient: (options) => createPathClient<AnyClient>(contract, options),
  };
}

/** The generated data of a description. */
export async function loadContract(reading: Reading, name: string, atEnd: AtEnd): Promise<Contract> {
  return (await loadModules(reading, name, atEnd)).contract;
}

/** What is generated from a description: its data, and the functions of the entry `operations`. */
export interface GeneratedModules {
  readonly contract: Contract;
  readonly api: Api;
  readonly functions: { readonly [operationId: string]: AnyFunction };
  readonly mockFetch: (overrides: object) => typeof fetch;
}

type AnyFunction = FunctionOf<unknown> & {
  readonly safe: FunctionOf<AnyResult>;
  readonly stream: FunctionOf<Response>;
};

type FunctionOf<Result> = (client: OperationsClient, parameters?: object, options?: object) => Promise<Result>;

export async function loadModules(reading: Reading, name: string, atEnd: AtEnd): Promise<GeneratedModules> {
  const { files } = generateClient(reading, name);
  const resolved = (file: string): string =>
    `${files.get(`src/${file}`)}`.replaceAll(/"@filespec\/core[^"]*"/g, (each) =>
      JSON.stringify(import.meta.resolve(JSON.parse(each))),
    );
  const names = ["contract.gen.ts", "operations.gen.ts", "mock.gen.ts"];
  const folder = temporaryFolder(Object.fromEntries(names.map((each) => [each, resolved(each)])), atEnd);
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
  // In this order, so that both have the same instance of what one imports of the other.
  const functions = await load("operations.gen.ts");
  const { contract, api } = await load("contract.gen.ts");
  const { mockFetch } = await load("mock.gen.ts");
  return { contract, api, functions, mockFetch };
}
