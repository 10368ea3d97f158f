import createFetchClient, { type Client, createQuerySerializer, type Middleware } from "openapi-fetch";
import type { RequestOptions } from "./options.ts";

/** openapi-fetch's own calls, `GET` and the others, typed by the contract's paths. */
export type PathClient<Paths extends {}> = Client<Paths>;

/** Parameters, headers or options by name. */
export interface Values {
  readonly [name: string]: unknown;
}

/** What openapi-fetch answers, before the contract says what it is. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  /** Why the body of a success did not parse. */
  readonly cause?: SyntaxError;
  readonly response: Response;
}

/** openapi-fetch's options of one call, and ours. */
export interface RawInit extends RequestOptions {
  readonly params?: RawParams;
  readonly body?: unknown;
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly fetch?: typeof globalThis.fetch;
}

export interface RawParams {
  readonly path?: Values;
  readonly query?: Values;
  readonly header?: Values;
}

/** What openapi-fetch hands over to be sent: the platform's `Request` where middleware wants one, else its parts. */
export type OutgoingRequest = Request | RequestParts;

/** An answer, and its body as it was read: text if it is no success, else as `parseAs` says. */
export interface Answer {
  readonly response: Response;
  readonly body: BodyInit | null;
}

/** What openapi-fetch is told to do in our way. */
export interface Handlers {
  readonly headers: Values;
  readonly pathSerializer: (url: string, path: Values) => string;
  readonly querySerializer: (query: Values) => string;
  readonly send: (request: OutgoingRequest) => Promise<Answer>;
}

export interface RawClient {
  request(method: string, path: string, init: RawInit, handlers: Handlers): Promise<RawResult>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** The one file that knows openapi-fetch. */
export function createRawClient(baseUrl: string): RawClient {
  const client = createFetchClient<{}>({ baseUrl });
  // openapi-fetch types a call by literal paths; here method and path come from the contract's data.
  const call = client.request as (method: string, path: string, init: object) => Promise<RawResult>;
  let used = false;

  return {
    request: async (method, path, init, { send, headers, pathSerializer, querySerializer }) => {
      // Ours alone: openapi-fetch would hand them on to fetch. A `Request` would leave its listener on the signal.
      const { timeout, maxRetries, onResponse, signal, ...rest } = init;
      const whole = used || Object(init).middleware;
      let answer: Answer | undefined;
      try {
        const result = await call(method, path, {
          querySerializer,
          ...rest,
          // Without a path object openapi-fetch would leave the `{name}` places as they are.
          params: { path: {}, ...init.params },
          headers,
          pathSerializer,
          Request: whole ? Request : RequestParts,
          fetch: async (request: OutgoingRequest) => {
            answer = await send(request);
            return whole ? responseOf(answer) : new ResponseParts(answer);
          },
        });
        return whole || !answer ? result : Object.assign(result, { response: answer.response });
      } catch (cause) {
        // Others throw a SyntaxError, too: middleware, or what gives the credential.
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

/** One query parameter, an array as repeated pairs or as one comma-separated value. */
export function serializeQuery(name: string, value: unknown, explode: boolean): string {
  return createQuerySerializer({ array: { style: "form", explode } })({ [name]: value });
}

/** Stands in for `Request` where no middleware sees it: with it and `ResponseParts`, a call takes half the time. */
class RequestParts {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }
}

/** Stands in for a `Response` whose body has been read. */
class ResponseParts {
  constructor({ response: { ok, status, headers }, body }: Answer) {
    const read = () => body;
    Object.assign(this, { ok, status, headers, body, text: read, blob: read, arrayBuffer: read });
  }

  json(): unknown {
    return JSON.parse(`${Object(this).body}`);
  }
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
  // What cannot be made can still be said: servers answer 999, too.
  const init = { status: Math.min(status, 599), statusText, headers };
  const copy = new Response(/^(204|205|304)$/.test(`${status}`) ? null : body, init);
  return Object.defineProperties(copy, { url: { value: url }, status: { value: status } });
}
