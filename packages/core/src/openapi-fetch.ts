import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import { bodyOf } from "./answers.ts";
import type { Answer, Call, OutgoingRequest } from "./call.ts";
import { readText } from "./read-body.ts";
import { fetchOptions } from "./transport.ts";

/** openapi-fetch's own calls, `GET` and the others, typed by the contract's paths. */
export type PathClient<Paths extends {}> = Client<Paths>;

/** openapi-fetch's options of one call, besides those that all calls have. */
export interface PathOptions {
  readonly baseUrl?: string | undefined;
  readonly middleware?: readonly Middleware[] | undefined;
  readonly pathSerializer?: unknown;
  readonly querySerializer?: unknown;
  readonly bodySerializer?: unknown;
}

interface RawClient extends Pick<Client<{}>, "use" | "eject"> {
  /** Whether middleware sees all calls. */
  readonly isWatched: () => boolean;
  /** Has openapi-fetch build the request and take it through middleware; `send` sends it. */
  readonly exchange: (
    call: Call,
    headers: OutgoingRequest["headers"],
    options: PathOptions,
    send: (request: OutgoingRequest) => Promise<Answer>,
  ) => Promise<Answer>;
}

interface RawResult {
  readonly error?: unknown;
  readonly response: Response;
}

/** The adapter to openapi-fetch: no other file imports it. */
export function createRawClient(baseUrl: string): RawClient {
  const client = createFetchClient<{}>({ baseUrl });
  // openapi-fetch types a call by literal paths; here method and path come from the contract's data.
  const request = client.request as (method: string, path: string, init: object) => Promise<RawResult>;
  let used = false;

  return {
    isWatched: () => used,
    use: (...middleware) => {
      used = true;
      client.use(...middleware);
    },
    eject: client.eject,
    exchange: async (call, headers, options, send) => {
      const { operation, params, init } = call;
      let copy: Response | undefined;
      const { response, error } = await request(operation.method, operation.path, {
        // openapi-fetch gets no signal: its `Request` would leave a listener on it.
        ...fetchOptions(init),
        ...options,
        headers,
        body: params.body,
        ...(params.body instanceof ReadableStream && { duplex: "half" }),
        // Without a `path` object openapi-fetch would not replace the `{name}` templates.
        params: { path: {}, ...params, header: undefined },
        parseAs: "stream",
        fetch: async (outgoing: Request) => {
          copy = responseOf(await send(await partsOf(outgoing)));
          return copy;
        },
      });
      if (!response.ok) {
        return { response, body: error };
      }
      const reader = bodyOf(call, response);
      const body = await (typeof reader === "function" ? reader : readText)(response, call);
      if (response !== copy && reader === "json" && body) {
        // What does not parse is middleware's own mistake, not the server's.
        JSON.parse(`${body}`);
      }
      return { response, body };
    },
  };
}

/** The parts of a request. Its body could be read only once, and a retry sends it again. */
async function partsOf(request: Request): Promise<OutgoingRequest> {
  const { url, method, headers, body, cache, credentials, keepalive, mode } = request;
  const options = Object.entries({ cache, credentials, keepalive, mode }).filter(([, value]) => value !== undefined);
  return {
    url,
    method,
    headers: Object.fromEntries(headers),
    body: body ? await request.arrayBuffer() : undefined,
    options: Object.fromEntries(options),
  };
}

function responseOf({ response, body }: Answer): Response {
  const { status, statusText, headers, url } = response;
  const init = {
    // Servers may send a status above 599, such as 999, which `new Response` refuses. It is set afterwards.
    status: Math.min(status, 599),
    // They may send a text that headers cannot have, too.
    statusText: statusText.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?"),
    headers,
  };
  // Events are read as they are asked for. What another reader gives is a body that a `Response` takes.
  const unread = Symbol.asyncIterator in Object(body) ? response.body : body;
  const content = /^(204|205|304)$/.test(`${status}`) ? null : unread;
  const copy = new Response(content as ReadableStream | string | Blob | null, init);
  return Object.defineProperties(copy, { url: { value: url }, status: { value: status } });
}
