import { inspect } from "node:util";
import { type ClientOperation, type ClientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import type { Json } from "@scripts/read";
import { allClients, type Clients } from "../round-trip/loopback.ts";
import type { AnyClient, AnyResult, RawAnswer, TestedContract } from "./contract.ts";
import { type Answer, type HostileServer, type ReceivedRequest, type Route, sendJson } from "./server.ts";

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
  readonly body: Json;
}

/** The client of a contract under test: makes trials with it, and knows what its contract says. */
export interface TestedClient {
  readonly view: ClientView;
  /** The operation that the cases call: the contract's first that reads. */
  readonly operation: ClientOperation;
  /** Values of its required parameters, from the contract's examples. */
  readonly parameters: { readonly [name: string]: unknown };
  readonly documented: readonly Documented[];
  /** Its first documented success and its first documented failure that is not worth a retry. */
  readonly success: Documented;
  readonly failure: Documented;
  /** By option: what the trials' clients are given, which is the contract's first alternative. */
  readonly credentials: { readonly [option: string]: string };
  /** The headers that carry them, names in lower case. */
  readonly authorization: { readonly [header: string]: string };
  /** A client of these options alone. */
  readonly createClient: (options?: object) => AnyClient;
  /** A client with credentials, against a route of the hostile server. */
  readonly against: (answers: readonly Answer[], options?: object) => Trial<ReceivedRequest>;
  /** Clients of all entries with credentials, against a route of the hostile server. */
  readonly everywhere: (answers: readonly Answer[], options?: object) => Everywhere;
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

export interface Everywhere extends Pick<Clients, "call" | "stream"> {
  readonly requests: readonly ReceivedRequest[];
}

export interface Servers {
  readonly own: HostileServer;
  readonly other: HostileServer;
}

export function testedClient({ view, modules, createClient }: TestedContract, servers: () => Servers): TestedClient {
  const operation = required(methodsOf(view).find(({ method }) => method === "GET"));
  const documented = operation.responses.flatMap(documentedAnswer);
  const success = required(documented.find(({ status }) => status < 300));
  const schemes = view.credentials.filter(({ name }) => operation.security[0]?.includes(name));
  const credentials = Object.fromEntries(schemes.map(({ name }) => [name, `secret-of-${name}`]));
  const parameters = Object.fromEntries(
    operation.parameters.filter((each) => each.required).map((each) => [each.name, exampleOf(each)]),
  );

  const trial = <Sent>(client: AnyClient, requests: readonly Sent[]): Trial<Sent> => ({
    client,
    requests,
    method: async (options, given = parameters) => required(client[operation.operationId])(given, options),
    safe: async (options, given = parameters) => required(client.safe[operation.operationId])(given, options),
    GET: (options, given = parameters) => client.GET(operation.path, { params: nested(operation, given), ...options }),
  });

  return {
    view,
    operation,
    parameters,
    documented,
    success,
    failure: required(documented.find(({ status }) => status >= 400 && status !== 408 && status < 429)),
    credentials,
    authorization: Object.fromEntries(
      schemes.map(({ name, carrier, prefix = "" }) => [carrier.toLowerCase(), prefix + credentials[name]]),
    ),
    createClient,
    against: (answers, options) => {
      const { baseUrl, requests } = servers().own.route(...answers);
      return trial(createClient({ ...credentials, baseUrl, ...options }), requests);
    },
    everywhere: (answers, options) => {
      const { baseUrl, requests } = servers().own.route(...answers);
      return { ...allClients(modules, { ...credentials, baseUrl, ...options }), requests };
    },
    injected: (respond, options) => {
      const requests: Request[] = [];
      const fetch = async (input: Request | string, init: RequestInit): Promise<Response> => {
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
        return { way, outcome: await outcomeOf(trial, way, options, parameters), rejected: false, requests };
      } catch (reason) {
        return { way, outcome: reason, rejected: true, requests };
      }
    }),
  );
}

async function outcomeOf(trial: Trial, way: Way, options?: object, parameters?: object): Promise<unknown> {
  if (way === "method") {
    return trial.method(options, parameters);
  }
  const { data, error } = await trial[way](options, parameters);
  return error ?? data;
}

/** What a call rejects with. A call that resolves is an error. */
export function rejection(call: Promise<unknown>): Promise<Error & { readonly [member: string]: unknown }> {
  return call.then(
    (value) => Promise.reject(new Error(`resolved to ${inspect(value)}`)),
    (error) => error,
  );
}

/** The value, where the contract promises one. */
export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) {
    throw new Error("the contract lacks what the conformance suite needs");
  }
  return value;
}

function documentedAnswer({ status, bodies }: ClientOperation["responses"][number]): Documented[] {
  const body = bodies[0]?.content.examples[0]?.value;
  return body === undefined ? [] : [{ status: Number(status), body }];
}

/** Flat parameters as openapi-fetch takes them. */
function nested({ parameters }: ClientOperation, { headers: header, ...given }: { headers?: unknown }): object {
  const isQuery = (name: string): boolean => parameters.some((each) => each.name === name && each.in === "query");
  const entries = Object.entries(given);
  return {
    header,
    path: Object.fromEntries(entries.filter(([name]) => !isQuery(name))),
    query: Object.fromEntries(entries.filter(([name]) => isQuery(name))),
  };
}
