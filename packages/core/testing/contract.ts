import type { Call, CallInit, RawResult } from "../src/call.ts";
import { createContractClient, type PathClient } from "../src/client.ts";
import type { Contract } from "../src/contract.ts";
import type { BaseOptions, Credential, RequestOptions } from "../src/options.ts";
import type { Failure, Success, Unexpected } from "../src/results.ts";

/** The contract of an invented API, with one operation for each case that a contract can have. */
export const contract = {
  provider: "demo",
  servers: {
    production: { url: "https://api.demo.test/v1" },
    regional: {
      url: "https://{region}.demo.test/{account}",
      variables: {
        region: { default: "eu", environmentVariable: "DEMO_REGION" },
        account: { environmentVariable: "DEMO_ACCOUNT" },
      },
    },
  },
  securitySchemes: {
    apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" },
    token: { header: "Authorization", prefix: "Bearer ", environmentVariable: "DEMO_TOKEN" },
  },
  operations: {
    getFile: {
      method: "GET",
      path: "/files/{fileId}/record",
      parameters: {
        fileId: { in: "path", required: true },
        tags: { in: "query" },
        embed: { in: "query", explode: false },
      },
      responses: { 200: "application/json", 401: "application/json", 404: "application/json", "5XX": null },
      security: [["apiKey"], ["token"]],
    },
    getText: {
      method: "GET",
      path: "/files/{fileId}/text",
      parameters: { fileId: { in: "path", required: true, pattern: "^\\w+$", minLength: 2, maxLength: 4 } },
      responses: { 200: "text/plain", 404: "text/plain" },
      security: [[]],
    },
    getImage: {
      method: "GET",
      path: "/files/{fileId}/image",
      parameters: { fileId: { in: "path", required: true }, width: { in: "query", required: true } },
      responses: { 200: "image/png" },
      security: [["apiKey", "token"]],
    },
    putFile: {
      method: "PUT",
      path: "/files/{fileId}",
      parameters: { fileId: { in: "path", required: true } },
      responses: { 200: "application/json", 204: null, default: "application/problem+json" },
      security: [["apiKey"], []],
    },
    createFile: {
      method: "POST",
      path: "/files",
      responses: { 201: "application/json" },
      security: [["apiKey"]],
      retryAfter: "X-RateLimit-Retry-After",
    },
  },
} as const satisfies Contract;

type OperationId = keyof typeof contract.operations;
type Parameters = { readonly [name: string]: unknown };

/** The part of the client that tests call. Parameters have a loose type, because tests also pass what types refuse. */
export interface DemoClient extends Methods<unknown> {
  readonly safe: Methods<Success<unknown, unknown> | Failure<unknown, unknown> | Unexpected>;
  readonly request: (method: string, path: string, init?: CallInit) => Promise<RawResult>;
  readonly GET: (path: string, init?: CallInit) => Promise<RawResult>;
  readonly PUT: (path: string, init?: CallInit) => Promise<RawResult>;
  readonly use: PathClient<{}>["use"];
  readonly eject: PathClient<{}>["eject"];
}

type Methods<Result> = {
  readonly [Name in OperationId]: (parameters?: Parameters, options?: RequestOptions) => Promise<Result>;
};

export interface DemoOptions extends BaseOptions {
  readonly apiKey?: Credential | undefined;
  readonly token?: Credential;
  readonly server?: string;
  readonly region?: string;
  readonly account?: string;
}

/** A client of the contract, with the credential `secret-key`. */
export function createDemo(options?: DemoOptions): DemoClient {
  return createContractClient<DemoClient>(contract, { apiKey: "secret-key", ...options });
}

/** A call of an operation, for tests of the functions that the client uses. */
export function callOf(operationId: OperationId, changes: Partial<Call> = {}): Call {
  return {
    contract,
    operationId,
    operation: contract.operations[operationId],
    label: `demo.${operationId}`,
    options: { apiKey: "secret-key" },
    origin: "https://api.demo.test",
    init: {},
    fetch: answering().fetch,
    timeout: 30_000,
    maxRetries: 2,
    secrets: new Set(),
    onAttempt: undefined,
    ...changes,
  };
}

/** A `fetch` that returns or throws each answer in turn, and the requests that it received. */
export function answering(...answers: readonly (Response | Error)[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly Request[];
} {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    requests.push(new Request(input, init));
    const answer = answers[requests.length - 1] ?? new Error("no answer is left");
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  return { fetch, requests };
}

/** A `fetch` that never responds and ignores its signal. */
export const silent: typeof globalThis.fetch = () => new Promise(() => {});

/** A JSON response. */
export function json(body: unknown, status = 200, headers: { readonly [name: string]: string } = {}): Response {
  return Response.json(body, { status, headers });
}

/** What the function throws or rejects with. */
export async function failureOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
