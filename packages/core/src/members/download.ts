import { abortable, timedOut, within } from "../abort.ts";
import { apiFailure } from "../api-failure.ts";
import type { Call } from "../call.ts";
import { connectionError, errorOf } from "../error-of.ts";
import { ParameterError, TimeoutError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import { isRedirect } from "../redirects.ts";
import { send } from "../transport.ts";
import type { Values } from "../values.ts";
import { at, type Maker, memberOf, refusal } from "./member.ts";

/** Options of downloading a file. */
export interface DownloadOptions extends RequestOptions {
  /** Called with the bytes that have arrived, and with all there will be, if the server says it. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
  /** The part of the file that is asked for: the first byte, from 0, and the last one, if not all that follow. */
  readonly range?: { readonly start: number; readonly end?: number | undefined } | undefined;
}

/** The client's member `download`: the content as a response whose body arrives as it is read. */
export function download({ client, contract: { operations }, prepare }: Maker): object {
  return memberOf(operations, "download", (operationId, { url, type }, operation) => {
    return async (params: Values = {}, options: DownloadOptions = {}): Promise<Response> => {
      const { onProgress, range, ...init } = options;
      const call = prepare(operationId, { ...operation, security: [], responses: { "2XX": null } }, {}, init, true);
      const headers = rangeHeader(range, call);
      let mediaType: unknown;
      let response: Response;
      if (url) {
        const record = await client[operationId]?.(params, init);
        const address = at(record, url);
        mediaType = type && at(record, type);
        if (address === undefined || address === null || address === "") {
          throw refusal(call, `the file is not ready: it has no /${url.join("/")} yet`);
        }
        response = await fetchContent(call, address, headers);
      } else {
        const own = { ...init, headers: { ...init.headers, ...headers } };
        response = (await client.stream[operationId]?.(params, own)) as Response;
        if (isRedirect(response)) {
          // Browsers do not say where it leads.
          response = await fetchContent(call, response.headers.get("location"), headers);
        }
      }
      const refuse = (why: string): never => {
        response.body?.cancel().catch(() => {});
        throw refusal(call, why, response);
      };
      const isPart = range && (range.start > 0 || range.end !== undefined);
      if (isPart && response.status !== 206) {
        refuse("the server gives the file only as a whole");
      }
      const given = response.headers.get("content-type") ?? "";
      if (isPage(given) && typeof mediaType === "string" && !isPage(mediaType)) {
        refuse(`the content is ${given}, not ${mediaType}`);
      }
      return watched(response, call, onProgress);
    };
  });
}

function isPage(mediaType: string): boolean {
  return /^text\/html\b/i.test(mediaType);
}

function rangeHeader(range: DownloadOptions["range"], { label }: Call): { readonly range?: string } {
  if (!range) {
    return {};
  }
  const { start, end = start } = range;
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end)) {
    throw new ParameterError(`${label}: range must have a first byte from 0, and a last one that does not precede it`);
  }
  return { range: `bytes=${start}-${range.end ?? ""}` };
}

/** Fetches an address without any credential, wherever it leads. */
async function fetchContent(call: Call, address: unknown, headers: { readonly range?: string }): Promise<Response> {
  const { baseUrl, init, options } = call;
  const isAddress = typeof address === "string" && URL.canParse(address, baseUrl);
  const url = isAddress ? new URL(address, baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username) {
    // The address may hold a signature, and is not repeated.
    throw refusal(call, "the address of the content is no http URL");
  }
  const fetch = init.fetch ?? options.fetch ?? globalThis.fetch;
  const follow: typeof fetch = async (target, given) => {
    const { credentials: _, ...rest }: RequestInit = { ...given, redirect: "follow" };
    return Object.defineProperty(await fetch(target, rest), "url", { value: "" });
  };
  const own = { ...call, origin: url.origin, init: { ...init, fetch: follow, onResponse: undefined } };
  const { response, body } = await send(own, { url: url.href, method: "GET", headers });
  if (!response.ok) {
    throw apiFailure(own, response, body);
  }
  return response;
}

/** The response with a body that says how far it is, ends with the caller's signal, and fails if it stops or is cut. */
function watched(response: Response, call: Call, onProgress: DownloadOptions["onProgress"]): Response {
  const { headers, status, statusText, body } = response;
  const { signal } = call.init;
  if (!body?.getReader) {
    return response;
  }
  const reader = abortable(body, signal).getReader();
  // The length is that of the encoded content.
  const length = headers.get("content-encoding") ? null : headers.get("content-length");
  const total = length ? Number(length) : undefined;
  let received = 0;
  const content = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await within(signal, call.timeout, () => reader.read());
          if (value) {
            received += value.byteLength;
            onProgress?.(received, total);
            controller.enqueue(value);
          }
          if (done) {
            if (total !== undefined && received < total) {
              throw new Error(`${received} of ${total} bytes arrived`);
            }
            controller.close();
          }
        } catch (error) {
          reader.cancel(error).catch(() => {});
          if (signal?.aborted) {
            throw error;
          }
          throw error === timedOut
            ? errorOf(call, TimeoutError, `no more of the content within ${call.timeout} ms`, {})
            : connectionError(call, error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(content, { status, statusText, headers });
}
