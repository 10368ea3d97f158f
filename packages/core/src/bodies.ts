import type { RequestBody } from "./contract.ts";

/** A JSON body of a media type. */
export function jsonBody(type: string): RequestBody {
  return { type, write: (body) => JSON.stringify(body) };
}

/** A body that `fetch` writes: a `FormData`, with its boundary, or a `URLSearchParams`. */
export function formBody(type?: string): RequestBody {
  return { ...(type && { type }), write: (body) => body };
}
