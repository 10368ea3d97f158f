import { attempt, wait } from "./attempt.ts";
import type { Operation } from "./contract.ts";
import { ConnectionError, ParameterError, ResponseError } from "./errors/index.ts";
import { retryDelay } from "./retry.ts";

/** What sending one request takes, beside the request. */
export interface Sending {
  /** First words of each message: provider and operation. */
  readonly subject: string;
  readonly operation: Operation;
  /** The only origin that the credentials may reach. */
  readonly origin: string;
  readonly authorize: () => Promise<{ readonly [header: string]: string }>;
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly signal: AbortSignal | undefined;
  /** Hands the body over as it arrives; the timeout then ends with the headers. */
  readonly stream: boolean;
}

const maxRedirects = 5;

/** Sends the request, again where that is safe and useful, and answers with a response that is there to its last byte. */
export async function send(request: Request, sending: Sending): Promise<Response> {
  if (new URL(request.url).origin !== sending.origin) {
    throw new ParameterError(
      `${sending.subject}: ${request.url} is not at ${sending.origin}, where the credentials belong`,
    );
  }
  for (let tries = 0; ; tries++) {
    const outcome = await sendOnce(request, sending, tries < sending.maxRetries);
    const response = outcome instanceof Response ? outcome : undefined;
    const delay =
      tries < sending.maxRetries
        ? retryDelay(sending.operation, response, tries, Date.now(), Math.random())
        : undefined;
    if (delay !== undefined) {
      await wait(delay, sending.signal);
    } else if (response) {
      return response;
    } else {
      throw outcome;
    }
  }
}

async function sendOnce(request: Request, sending: Sending, again: boolean): Promise<Response | ConnectionError> {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(await sending.authorize())) {
    headers.set(name, value);
  }
  try {
    return await attempt(sending.subject, sending.timeout, sending.signal, async (signal) => {
      // Only a copy can be sent twice.
      const once = again && request.body ? request.clone() : request;
      const response = await follow(once, sending, { headers, signal, redirect: "manual" });
      return sending.stream ? response : whole(response);
    });
  } catch (error) {
    if (error instanceof ConnectionError) {
      return error;
    }
    throw error;
  }
}

/** Follows redirects itself: fetch would carry every header but `Authorization` to another origin. */
async function follow(request: Request, sending: Sending, init: RequestInit): Promise<Response> {
  const { fetch, subject, origin, operation } = sending;
  let url = request.url;
  let response = await fetch(request, init);
  for (let hops = 0; response.type === "opaqueredirect" || /^30[12378]$/.test(`${response.status}`); hops++) {
    const location = response.headers.get("location");
    if (location === null || !URL.canParse(location, url)) {
      throw new ResponseError(`${subject}: redirected, but the platform or the server does not say where to`, response);
    }
    const target = new URL(location, url);
    if (target.origin !== origin) {
      throw new ResponseError(
        `${subject}: redirected to ${target.origin}, where the credentials of ${origin} must not go`,
        response,
      );
    }
    if (hops === maxRedirects || !/^(GET|HEAD)$/.test(operation.method)) {
      throw new ResponseError(
        `${subject}: redirected to ${target.pathname}, and not followed after ${hops} redirects`,
        response,
      );
    }
    await response.body?.cancel();
    url = target.href;
    response = await fetch(url, { ...init, method: operation.method });
  }
  return response;
}

async function whole(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const copy = new Response(bytes.byteLength ? bytes : null, response);
  return Object.defineProperty(copy, "url", { value: response.url });
}
