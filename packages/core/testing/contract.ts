import type { Call, CallInit } from "../src/call.ts";
import { createContractClient } from "../src/client.ts";
import type { Contract } from "../src/contract.ts";
import {
  type BaseOptions,
  blob,
  byType,
  type Credential,
  events,
  type Failure,
  firstProvided,
  jsonBody,
  json as jsonReader,
  limits,
  multipartBody,
  query,
  type RequestOptions,
  retryHeader,
  type Success,
  servers,
  serverVariables,
  stream,
  text,
  type Unexpected,
} from "../src/index.ts";
import { createPathClient, type PathClient } from "../src/paths.ts";

const fileId = { in: "path", required: true } as const;

/** The contract of an invented API, with one operation for each case that a contract can have. */
export const contract = {
  provider: "demo",
  version: "1.2.3",
  server: servers({
    production: "https://api.demo.test/v1",
    regional: serverVariables("https://{region}.demo.test/{account}", {
      region: { default: "eu", environmentVariable: "DEMO_REGION" },
      account: { environmentVariable: "DEMO_ACCOUNT" },
    }),
  }),
  securitySchemes: {
    apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" },
    token: { header: "Authorization", prefix: "Bearer ", environmentVariable: "DEMO_TOKEN" },
  },
  operations: {
    getFile: {
      method: "GET",
      path: "/files/{fileId}/record",
      parameters: { fileId, tags: { in: "query" }, embed: { in: "query", separator: "," } },
      query,
      responses: { 200: "json", 401: "json", 404: "json", "5XX": null },
      security: [["apiKey"], ["token"]],
      choose: firstProvided,
    },
    checkFile: {
      method: "HEAD",
      path: "/files/{fileId}",
      parameters: { fileId },
      accept: "",
      responses: { 200: null, 404: null },
      security: [["apiKey"]],
    },
    findFile: {
      method: "GET",
      path: "/files/{fileId}/place",
      parameters: { fileId },
      responses: { 302: null, 404: "json" },
      security: [["apiKey"]],
    },
    getText: {
      method: "GET",
      path: "/files/{fileId}/text",
      parameters: { fileId: { ...fileId, check: limits({ pattern: "^\\w+$", minLength: 2, maxLength: 4 }) } },
      accept: "text/plain",
      responses: { 200: "text", 404: "text" },
      security: [],
    },
    getImage: {
      method: "GET",
      path: "/files/{fileId}/image",
      parameters: { fileId, width: { in: "query", required: true } },
      query,
      accept: "image/png",
      responses: { 200: blob, 404: "json" },
      security: [["apiKey", "token"]],
    },
    exportFiles: {
      method: "GET",
      path: "/files/export",
      accept: "application/json, text/*, application/zip",
      responses: { 200: byType({ "application/json": jsonReader, "text/*": text, "application/zip": stream }) },
      security: [["apiKey"]],
    },
    watchFiles: {
      method: "GET",
      path: "/files/events",
      accept: "text/event-stream",
      responses: { 200: events },
      security: [["apiKey"]],
    },
    putFile: {
      method: "PUT",
      path: "/files/{fileId}",
      parameters: { fileId },
      body: jsonBody("application/json"),
      responses: { 200: "json?", 204: null, default: "json" },
      security: [["apiKey"], []],
      choose: firstProvided,
    },
    createFile: {
      method: "POST",
      path: "/files",
      body: jsonBody("application/vnd.demo+json"),
      responses: { 201: "json" },
      security: [["apiKey"]],
      retryAfter: retryHeader("X-RateLimit-Retry-After"),
    },
    uploadFile: {
      method: "POST",
      path: "/files/upload",
      body: multipartBody(),
      responses: { 201: "json" },
      security: [["apiKey"]],
    },
  },
} as const satisfies Contract;

export type OperationId = keyof typeof contract.operations;
type Parameters = { readonly [name: string]: unknown };

/** The part of the client that tests call. Parameters have a loose type, because tests also pass what types refuse. */
export interface DemoClient extends Methods<unknown> {
  readonly safe: Methods<Success<unknown, unknown> | Failure<unknown, unknown> | Unexpected>;
}

type Methods<Result> = {
  readonly [Name in OperationId]: (parameters?: Parameters, options?: RequestOptions) => Promise<Result>;
};

type PathCall = (
  path: string,
  init?: CallInit & { readonly [option: string]: unknown },
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/** With openapi-fetch's own calls and middleware. */
export interface PathDemoClient extends DemoClient, Pick<PathClient<{}>, "use" | "eject"> {
  readonly request: (method: string, ...args: globalThis.Parameters<PathCall>) => ReturnType<PathCall>;
  readonly GET: PathCall;
  readonly PUT: PathCall;
  readonly POST: PathCall;
}

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

/** The same with openapi-fetch's calls. */
export function createPathDemo(options?: DemoOptions): PathDemoClient {
  return createPathClient<PathDemoClient>(contract, { apiKey: "secret-key", ...options });
}

/** The same with middleware that changes nothing: then platform objects carry requests and responses. */
export function createWatchedDemo(options?: DemoOptions): PathDemoClient {
  const demo = createPathDemo(options);
  demo.use({ onRequest: () => undefined });
  return demo;
}

/** The ways that a call can go. */
export const ways = [
  ["alone", createDemo],
  ["with middleware", createWatchedDemo],
] as const;

/** A call of an operation, for tests of the functions that the client uses. */
export function callOf(operationId: OperationId, changes: Partial<Call> = {}): Call {
  return {
    contract,
    operationId,
    operation: contract.operations[operationId],
    label: `demo.${operationId}`,
    options: { apiKey: "secret-key" },
    baseUrl: "https://api.demo.test/v1",
    origin: "https://api.demo.test",
    params: {},
    init: {},
    timeout: 30_000,
    maxRetries: 2,
    end: Number.POSITIVE_INFINITY,
    maxResponseBytes: 1000,
    isStreamed: false,
    secrets: [],
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

/** A redirect, or another response with the header `Location`. */
export function redirect(location: string, status = 302): Response {
  return new Response("moved", { status, headers: { location } });
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
