import { abortable } from "./abort.ts";
import { parseJson } from "./answers.ts";
import type { BodyReader } from "./contract.ts";
import { errorOf } from "./error-of.ts";
import { ResponseError } from "./errors/index.ts";
import { readChunks, readText } from "./read-body.ts";

// What only some contracts need: each names its own.

/** The body as a `Blob`, with the response's media type. */
export const blob: BodyReader = async (response, call) => {
  const chunks = await readChunks(response, call);
  return chunks ? new Blob(chunks, { type: response.headers.get("content-type") ?? "" }) : response.blob();
};

/** The body as an `ArrayBuffer`. */
export const bytes: BodyReader = async (response, call) => {
  const chunks = await readChunks(response, call);
  return chunks ? new Blob(chunks).arrayBuffer() : response.arrayBuffer();
};

/** The body as it arrives. */
export const stream: BodyReader = ({ body }, { init }) => abortable(body, init.signal);

/** The body as a string. */
export const text: BodyReader = readText;

/** The body as JSON. */
export const json: BodyReader = async (response, call) => {
  const body = await readText(response, call);
  try {
    return parseJson(call, response, body);
  } catch (cause) {
    if (cause instanceof ResponseError) {
      throw cause;
    }
    const type = response.headers.get("content-type");
    throw errorOf(call, ResponseError, `${response.status}: the ${type} does not parse as JSON`, { response, cause });
  }
};

/** A body of several media types: the response's own decides, or else the first. */
export function byType(readers: { readonly [mediaType: string]: BodyReader }): BodyReader {
  return (response, call) => {
    const [type = ""] = (response.headers.get("content-type") ?? "").toLowerCase().split(/ *;/);
    const own = [type, type.replace(/\/.*/, "/*")].find((each) => Object.hasOwn(readers, each));
    return readers[own ?? Object.keys(readers)[0] ?? ""]?.(response, call);
  };
}
