import { timedOut, within } from "./abort.ts";
import { interpret } from "./answers.ts";
import { apiFailure } from "./api-failure.ts";
import type { Answer, Call, CallInit, Params } from "./call.ts";
import { createContractClient } from "./client.ts";
import type { Contract, Operation } from "./contract.ts";
import { errorOf } from "./error-of.ts";
import { ParameterError, TimeoutError } from "./errors/index.ts";
import { headersOf, requestBody } from "./headers.ts";
import { createRawClient, type PathOptions } from "./openapi-fetch.ts";
import type { BaseOptions } from "./options.ts";
import { query } from "./query.ts";
import { blob, bytes, stream } from "./readers.ts";
import { checkParameters, fillPath, requestOf } from "./request.ts";
import { send } from "./transport.ts";
import type { Values } from "./values.ts";

export type { PathClient } from "./openapi-fetch.ts";

/** What openapi-fetch takes for one call. */
interface PathInit extends CallInit, PathOptions {
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly params?: Omit<Params, "body">;
  readonly body?: unknown;
}

/** `createContractClient`, with openapi-fetch's own calls and middleware. Middleware sees the methods' requests, too. */
export function createPathClient<Client>(contract: Contract, options?: BaseOptions): Client {
  return createContractClient<Client>(contract, options, (client, prepare, baseUrl) => {
    const { use, eject, isWatched, exchange } = createRawClient(baseUrl);
    const operations = new Map(
      Object.entries(contract.operations).map((each) => [`${each[1].method} ${each[1].path}`, each]),
    );

    const throughOpenapiFetch = (call: Call, given: PathOptions): Promise<Answer> => {
      const { operation, label, origin } = call;
      const headers = headersOf(call);
      checkParameters(call, headers);
      const pathOptions = {
        baseUrl: call.baseUrl,
        pathSerializer: (url: string, path: Values) => (operation.fill ?? fillPath)(url, path, operation, label),
        querySerializer: (values: Values) => (operation.query ?? query)(values, operation, label),
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      };
      // An attempt ends by itself. Middleware may not heed an abort or the deadline, so they also end the whole.
      return untilEnd(call, () =>
        exchange(call, headers, pathOptions, (request) => {
          if (!request.url.startsWith(`${origin}/`)) {
            throw new ParameterError(`${label}: ${request.url} is not at ${origin}, where the credentials belong`);
          }
          // What middleware sees and may replace is parsed behind it.
          return send({ ...call, options: { ...call.options, parseJson: String } }, request);
        }),
      );
    };

    const request = async (method: string, path: string, given: PathInit = {}): Promise<object> => {
      const found = operations.get(`${method.toUpperCase()} ${path}`);
      if (!found) {
        throw new ParameterError(`${contract.provider}: the contract has no ${method} ${path}`);
      }
      const [operationId, operation] = found;
      const { params, body, parseAs, headers, baseUrl: own, ...rest } = given;
      const { middleware, pathSerializer, querySerializer, bodySerializer, ...init } = rest;
      const call = prepare(
        operationId,
        readAs(operation, parseAs),
        { ...params, body },
        headers ? { ...init, headers: byName(headers) } : init,
      );
      // Without middleware, a body and options of its own, openapi-fetch would build the very same request.
      const isPlain =
        !isWatched() &&
        (body ?? own ?? middleware ?? pathSerializer ?? querySerializer ?? bodySerializer) === undefined;
      const options = { baseUrl: own, middleware, pathSerializer, querySerializer, bodySerializer };
      const { value, response } = await interpret(call, () =>
        isPlain ? send(call, requestOf(call)) : throughOpenapiFetch(call, options),
      );
      // openapi-fetch gives no error for a failure with an empty body, which would look like a success.
      return response.ok ? { data: value, response } : { error: value || apiFailure(call, response, value), response };
    };

    Object.assign(client, { request, use, eject });
    for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
      client[method] = (path: string, init?: PathInit) => request(method, path, init);
    }

    return async (call) => {
      if (!isWatched()) {
        return send(call, requestOf(call));
      }
      const body = requestBody(call);
      return throughOpenapiFetch(call, body ? { bodySerializer: (given: never) => body.write(given, call.label) } : {});
    };
  });
}

const readers = { json: "json", text: "text", blob, stream, arrayBuffer: bytes } as const;

type ParsedAs = keyof typeof readers;

const operationsReadAs = new WeakMap<Operation, { [parseAs in ParsedAs]?: Operation }>();

/** The operation with its successes read as openapi-fetch's `parseAs` says: as JSON, unless told otherwise. */
function readAs(operation: Operation, parseAs: ParsedAs = "json"): Operation {
  const known = operationsReadAs.get(operation) ?? {};
  operationsReadAs.set(operation, known);
  known[parseAs] ??= {
    // A path call may have query parameters that the contract does not know.
    query,
    ...operation,
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, body]) => {
        const isJson = parseAs === "json" && (body === null || body === "json?");
        return [status, isJson || /^[^2d]/.test(status) ? body : readers[parseAs]];
      }),
    ),
  };
  return known[parseAs];
}

/** Headers by name, from any form that openapi-fetch takes: an object, `Headers` or pairs. */
function byName(headers: object): CallInit["headers"] {
  return Symbol.iterator in headers ? Object.fromEntries(headers as Headers) : { ...headers };
}

async function untilEnd<Result>(call: Call, work: () => Promise<Result>): Promise<Result> {
  const { signal } = call.init;
  if (!signal && call.end === Number.POSITIVE_INFINITY) {
    return work();
  }
  try {
    // No timer is longer.
    return await within(signal, Math.min(call.end - Date.now(), 2 ** 31 - 1), work);
  } catch (reason) {
    throw reason === timedOut ? errorOf(call, TimeoutError, "the deadline is over", {}) : reason;
  }
}
