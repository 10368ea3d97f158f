import createFetchClient, { type Client, createQuerySerializer, type Middleware } from "openapi-fetch";
import type { Answer, OutgoingRequest, ParameterSerializer, RawResult, RequestFunction, RequestParts } from "./call.ts";
import type { Values } from "./values.ts";

/** openapi-fetch's own calls, `GET` and the others, typed by the contract's paths. */
export type PathClient<Paths extends {}> = Client<Paths>;

interface RawClient {
  readonly request: RequestFunction;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** The adapter to openapi-fetch: no other file imports it. */
export function createRawClient(baseUrl: string): RawClient {
  const client = createFetchClient<{}>({ baseUrl });
  // openapi-fetch types a call by literal paths; here method and path come from the contract's data.
  const call = client.request as (method: string, path: string, init: object) => Promise<RawResult>;
  let used = false;

  return {
    request: async (method, path, init, { send, headers, pathSerializer, querySerializer }) => {
      // These are our own options, and openapi-fetch would pass them to fetch. It gets no signal either: its `Request`
      // would leave a listener on it.
      const { timeout, maxRetries, onResponse, signal, ...rest } = init;
      const hasMiddleware = used || init.middleware;
      let answer: Answer | undefined;
      try {
        const result = await call(method, path, {
          querySerializer: (query: Values) => querySerializer(query, serializeParameter),
          ...rest,
          // Without a `path` object openapi-fetch would not replace the `{name}` templates.
          params: { path: {}, ...init.params },
          headers,
          pathSerializer,
          Request: hasMiddleware ? Request : PlainRequest,
          fetch: async (request: OutgoingRequest) => {
            answer = await send(request);
            return hasMiddleware ? responseOf(answer) : plainResponse(answer);
          },
        });
        return hasMiddleware || !answer ? result : Object.assign(result, { response: answer.response });
      } catch (cause) {
        // Middleware and credential functions can throw a SyntaxError, too.
        if (cause instanceof SyntaxError && answer && !isJson(answer.body)) {
          return { cause, response: answer.response };
        }
        throw cause;
      }
    },
    use: (...middleware) => {
      used = true;
      client.use(...middleware);
    },
    eject: client.eject,
  };
}

export const serializeParameter: ParameterSerializer = (name, value, explode) =>
  createQuerySerializer({ array: { style: "form", explode } })({ [name]: value });

/** Replaces `Request` if there is no middleware to see it: with this and `plainResponse`, a call takes half the time. */
class PlainRequest implements RequestParts {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }
}

/** Replaces a `Response` whose body has been read. */
function plainResponse({ response: { ok, status, headers }, body }: Answer): object {
  const read = () => body;
  return { ok, status, headers, body, text: read, blob: read, arrayBuffer: read, json: () => JSON.parse(`${body}`) };
}

function isJson(text: unknown): boolean {
  try {
    return JSON.parse(`${text}`) !== undefined;
  } catch {
    return false;
  }
}

function responseOf({ response, body }: Answer): Response {
  const { status, statusText, headers, url } = response;
  // Servers may send a status above 599, such as 999, which `new Response` refuses. It is set afterwards.
  const init = { status: Math.min(status, 599), statusText, headers };
  const copy = new Response(/^(204|205|304)$/.test(`${status}`) ? null : body, init);
  return Object.defineProperties(copy, { url: { value: url }, status: { value: status } });
}
