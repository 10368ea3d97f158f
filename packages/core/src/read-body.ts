import type { ReaderCall } from "./contract.ts";
import { errorOf } from "./error-of.ts";
import { ResponseError } from "./errors/index.ts";

const utf8 = new TextDecoder();

/** The body of a response as text. */
export async function readText(response: Response, call: ReaderCall): Promise<string> {
  const chunks = await readChunks(response, call);
  if (!chunks) {
    // React Native has no streams.
    return response.text();
  }
  try {
    return utf8.decode(chunks[1] ? await new Blob(chunks).arrayBuffer() : chunks[0]);
  } catch (cause) {
    // A string holds less than memory does. The connection did not fail, and another attempt would end in the same way.
    throw errorOf(call, ResponseError, "the body is too long for a string", { response, cause });
  }
}

/** All bytes of a response; undefined if the platform does not give them. Refuses more than the call takes. */
export async function readChunks(response: Response, call: ReaderCall): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const { body } = response;
  if (!body?.getReader) {
    return undefined;
  }
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = call.maxResponseBytes;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    left -= chunk.value.byteLength;
    if (left < 0) {
      reader.cancel().catch(() => {});
      throw errorOf(call, ResponseError, `the body has more than ${call.maxResponseBytes} bytes (maxResponseBytes)`, {
        response,
      });
    }
  }
  return chunks;
}
