import { inspect } from "node:util";
import type * as errors from "@filespec/core/errors";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { exampleOf, openContract, type WorkspaceContract } from "@scripts/generate/legacy/contracts";
import { type Answer, type HostileServer, type ReceivedRequest, type Route, sendJson } from "./server.ts";

/** The error classes that each provider's package exports. */
export type ErrorClasses = typeof errors;

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

type Method<Result> = (parameters?: object, options?: object) => Promise<Result>;

/** What a provider's client has in common with the others, seen without its types. */
export type AnyClient = {
  readonly safe: { readonly [operationId: string]: Method<AnyResult> };
  readonly GET: (path: string, init?: object) => Promise<RawAnswer>;
  readonly request: (method: string, path: string, init?: object) => Promise<RawAnswer>;
  readonly use: (...middleware: object[]) => void;
  readonly eject: (...middleware: object[]) => void;
} & { readonly [operationId: string]: Method<unknown> };

/** The ways to call an operation. */
export const ways = ["method", "safe", "GET"] as const;

export type Way = (typeof ways)[number];

type Start<Result> = (options?: object, parameters?: object) => Promise<Result>;

/** A client and what became of its requests. It calls with the contract's examples unless told otherwise. */
export interface Trial<Sent = unknown> {
  readonly client: AnyClient;
  readonly requests: readonly Sent[];
  readonly method: Start<unknown>;
  readonly safe: Start<AnyResult>;
  readonly GET: Start<RawAnswer>;
}

/** An answer that the contract documents with a JSON example. */
export interface Documented {
  readonly status: number;
  readonly body: unknown;
}

/** A provider's client as the conformance suite sees it: by its contract. */
export interface Subject {
  readonly provider: string;
  readonly errors: ErrorClasses;
  readonly contract: WorkspaceContract;
  /** The operation that the cases call: the contract's first that reads. */
  readonly operation: OperationFacts;
  /** Values of its required parameters, from the contract's examples. */
  readonly parameters: { readonly [name: string]: unknown };
  readonly documented: readonly Documented[];
  /** Its first documented success and its first documented failure that is not worth a retry. */
  readonly success: Documented;
  readonly failure: Documented;
  /** By security scheme: what the trials' clients are given, which is the contract's first alternative. */
  readonly credentials: { readonly [scheme: string]: string };
  /** The headers that carry them, names in lower case. */
  readonly authorization: { readonly [header: string]: string };
  /** A client of these options alone. */
  readonly createClient: (options?: object) => AnyClient;
  /** A client with credentials, against a route of the hostile server. */
  readonly against: (answers: readonly Answer[], options?: object) => Trial<ReceivedRequest>;
  /** A client with credentials, whose `fetch` is this function; the number is 1 for the first request. */
  readonly injected: (
    respond: (request: Request, count: number) => Response | Promise<Response>,
    options?: object,
  ) => Trial<Request>;
  /** A route at another origin, which answers the documented success to whoever asks. */
  readonly elsewhere: () => Route;
  /** The given statuses, without those that the contract documents. */
  readonly undocumented: (...statuses: number[]) => number[];
}

export interface Servers {
  readonly own: HostileServer;
  readonly other: HostileServer;
}

export function createSubject(
  provider: string,
  create: (options: never) => unknown,
  classes: ErrorClasses,
  servers: () => Servers,
): Subject {
  // Each provider's options have names of their own; here they come from the contract.
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options?: object) => AnyClient;
  const contract = openContract(provider);
  const { operations, securitySchemes } = contract.facts;
  const operation = the(operations.find(({ method }) => method === "GET"));
  const documented = operation.responses.flatMap(({ status }) => documentedAnswer(contract, operation, status));
  const success = the(documented.find(({ status }) => status < 300));
  const schemes = securitySchemes.filter(({ name }) => operation.security[0]?.includes(name));
  const credentials = Object.fromEntries(schemes.map(({ name }) => [name, `secret-of-${name}`]));
  const parameters = Object.fromEntries(
    operation.parameters.filter(({ required }) => required).map(({ name, example }) => [name, example]),
  );

  const trial = <Sent>(client: AnyClient, requests: readonly Sent[]): Trial<Sent> => ({
    client,
    requests,
    method: async (options, given = parameters) => the(client[operation.operationId])(given, options),
    safe: async (options, given = parameters) => the(client.safe[operation.operationId])(given, options),
    GET: (options, given = parameters) => client.GET(operation.path, { params: nested(operation, given), ...options }),
  });

  return {
    provider,
    errors: classes,
    contract,
    operation,
    parameters,
    documented,
    success,
    failure: the(documented.find(({ status }) => status >= 400 && status !== 408 && status < 429)),
    credentials,
    authorization: Object.fromEntries(
      schemes.map(({ name, header, prefix = "" }) => [header.toLowerCase(), prefix + credentials[name]]),
    ),
    createClient,
    against: (answers, options) => {
      const { baseUrl, requests } = servers().own.route(...answers);
      return trial(createClient({ ...credentials, baseUrl, ...options }), requests);
    },
    injected: (respond, options) => {
      const requests: Request[] = [];
      const fetch = async (input: Request | string, init: RequestInit) => {
        const request = new Request(input, init);
        requests.push(request);
        return respond(request, requests.length);
      };
      return trial(createClient({ ...credentials, baseUrl: "https://api.test/v0", fetch, ...options }), requests);
    },
    elsewhere: () => servers().other.route(sendJson(success.status, success.body)),
    undocumented: (...statuses) =>
      statuses.filter((each) => !operation.responses.some(({ status }) => status === `${each}`)),
  };
}

/** How one of the ways of a call ended. */
export interface Ending<Sent> {
  readonly way: Way;
  /** The data or error that the call gave or, where `rejected`, rejected with. */
  readonly outcome: unknown;
  readonly rejected: boolean;
  readonly requests: readonly Sent[];
}

/** Calls in each way, each with a trial of its own. */
export function inEachWay<Sent>(
  make: (way: Way) => Trial<Sent>,
  options?: object,
  parameters?: object,
): Promise<Ending<Sent>[]> {
  return Promise.all(
    ways.map(async (way) => {
      const trial = make(way);
      const { requests } = trial;
      try {
        const value = await trial[way](options, parameters);
        const { data, error } = Object(value);
        return { way, outcome: way === "method" ? value : (error ?? data), rejected: false, requests };
      } catch (reason) {
        return { way, outcome: reason, rejected: true, requests };
      }
    }),
  );
}

/** What a call rejects with. A call that resolves is an error. */
export function rejection(call: Promise<unknown>): Promise<Error & { readonly [member: string]: unknown }> {
  return call.then(
    (value) => Promise.reject(new Error(`resolved to ${inspect(value)}`)),
    (error) => error,
  );
}

/** The value, where the contract promises one. */
export function the<Value>(value: Value | undefined): Value {
  if (value === undefined) {
    throw new Error("the contract lacks what the conformance suite needs");
  }
  return value;
}

function documentedAnswer({ description }: WorkspaceContract, operation: OperationFacts, status: string): Documented[] {
  const body = exampleOf(description, operation, status);
  return body === undefined ? [] : [{ status: Number(status), body }];
}

/** Flat parameters as openapi-fetch takes them. */
function nested({ parameters }: OperationFacts, { headers: header, ...given }: { headers?: unknown }): object {
  const isQuery = (name: string) => parameters.some((each) => each.name === name && each.in === "query");
  const entries = Object.entries(given);
  return {
    header,
    path: Object.fromEntries(entries.filter(([name]) => !isQuery(name))),
    query: Object.fromEntries(entries.filter(([name]) => isQuery(name))),
  };
}
