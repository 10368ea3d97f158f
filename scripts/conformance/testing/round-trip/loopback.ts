import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createContractClient } from "@filespec/core";
import { OperationsClient } from "@filespec/core/operations";
import { createPathClient } from "@filespec/core/paths";
import { readText } from "@scripts/read";
import type { AtEnd } from "@scripts/test-kit/temporary-folder";
import { type GeneratedModules, loadModules } from "../suite/contract.ts";

/** A request as it stood on the wire. */
export interface Arrived {
  /** Path and query, as they were written. */
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export type Answer = (request: Arrived, response: ServerResponse) => unknown;

/** A server on loopback that keeps what arrives. */
export interface Loopback {
  readonly url: string;
  readonly requests: Arrived[];
  answer: Answer;
}

export const ok: Answer = (_, response) =>
  response.writeHead(200, { "content-type": "application/json" }).end('{"a":"1"}');

export async function listen(atEnd: AtEnd, answer: Answer = ok): Promise<Loopback> {
  // On a busy machine, a connection could be closed for being idle just as a request is sent on it.
  const http = createServer({ keepAliveTimeout: 0 }, async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) {
      chunks.push(chunk);
    }
    const { url = "", method, headers } = message;
    const request = { url, method, headers, body: Buffer.concat(chunks) };
    loopback.requests.push(request);
    loopback.answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  atEnd(() => {
    http.closeAllConnections();
    http.close();
  });
  const { port } = http.address() as AddressInfo;
  const loopback: Loopback = { url: `http://127.0.0.1:${port}`, requests: [], answer };
  return loopback;
}

/** An operation of a description, by its identifier: what stands beside `operationId`, its path and its method. */
export interface Described {
  readonly [operationId: string]: {
    readonly path?: string;
    readonly method?: string;
    readonly [member: string]: unknown;
  };
}

const anyObject = { type: "object", additionalProperties: {} };

/** Beside what an operation says itself. */
const responses = { 200: { description: "OK", content: { "application/json": { schema: anyObject } } } };

/** A description of these operations. Each path has the operation's identifier before it. */
export function describe(operations: Described, components: object = {}, openapi = "3.1.0"): object {
  return {
    openapi,
    info: { title: "API", version: "1" },
    paths: Object.fromEntries(
      Object.entries(operations).map(([operationId, { path = "", method = "get", ...rest }]) => [
        `/${operationId}${path}`,
        { [method]: { operationId, responses, ...rest } },
      ]),
    ),
    components,
  };
}

/** What a call is given: parameters by place, as openapi-fetch has them, the body and its media type. */
export interface Given {
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
  readonly cookie?: object;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** The ways to make the same call. */
export const ways = ["method", "safe", "behind middleware", "function", "safe function", "request"] as const;

export type Way = (typeof ways)[number];

export interface Clients {
  /** Resolves to the data, or rejects with the error. */
  readonly call: (way: Way, operationId: string, given?: Given, options?: object) => Promise<unknown>;
  readonly stream: (way: Way, operationId: string, given?: Given, options?: object) => Promise<Response>;
  readonly main: AnyClient;
}

type Method<Result> = (parameters?: object, options?: object) => Promise<Result>;

export type AnyClient = { readonly [operationId: string]: Method<unknown> } & {
  readonly safe: { readonly [operationId: string]: Method<AnyResult> };
  readonly stream: { readonly [operationId: string]: Method<Response> };
  readonly use: (middleware: object) => void;
  readonly request: (method: string, path: string, init: object) => Promise<RawResult>;
};

interface AnyResult {
  readonly status: number | "unexpected";
  readonly data?: unknown;
  readonly error?: unknown;
  readonly headers: { readonly [name: string]: string };
  readonly response: Response | undefined;
}

interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** The clients of all entries, made from a description. */
export async function clientsOf(description: object, options: object, atEnd: AtEnd): Promise<Clients> {
  const reading = readText(JSON.stringify(description), "openapi.json");
  return allClients(await loadModules(reading, "api", atEnd), options);
}

/** The clients of all entries, made from what is generated. */
export function allClients({ contract, api, functions }: GeneratedModules, options: object): Clients {
  const main = createContractClient<AnyClient>(contract, options);
  const raw = createPathClient<AnyClient>(contract, options);
  const watched = createPathClient<AnyClient>(contract, options);
  watched.use({ onRequest: () => undefined, onResponse: () => undefined });
  const client = new OperationsClient(api.provider, api, options);
  const found = <Value>(value: Value | undefined): Value => {
    if (value === undefined) {
      throw new Error("there is no such operation");
    }
    return value;
  };

  return {
    main,
    call: async (way, id, given = {}, init) => {
      const flat = flatOf(given);
      switch (way) {
        case "method":
          return found(main[id])(flat, init);
        case "safe":
          return dataOf(await found(main.safe[id])(flat, init));
        case "behind middleware":
          return found(watched[id])(flat, init);
        case "function":
          return found(functions[id])(client, flat, init);
        case "safe function":
          return dataOf(await found(functions[id]).safe(client, flat, init));
        case "request": {
          const { method, path } = found(contract.operations[id]);
          const { body, contentType, ...params } = given;
          return dataOf(await raw.request(method, path, { params, body, ...init }));
        }
      }
    },
    stream: (way, id, given = {}, init) => {
      const flat = flatOf(given);
      switch (way) {
        case "behind middleware":
          return found(watched.stream[id])(flat, init);
        case "function":
        case "safe function":
          return found(functions[id]).stream(client, flat, init);
        default:
          return found(main.stream[id])(flat, init);
      }
    },
  };
}

function flatOf({ path, query, header, cookie, body, contentType }: Given): object {
  return {
    ...path,
    ...query,
    ...(header && { headers: header }),
    ...(cookie && { cookies: cookie }),
    ...(body !== undefined && { body }),
    ...(contentType !== undefined && { contentType }),
  };
}

function dataOf({ data, error }: RawResult): unknown {
  if (error !== undefined) {
    throw error;
  }
  return data;
}
