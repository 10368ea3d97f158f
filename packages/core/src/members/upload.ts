import { abortReason, onAbort } from "../abort.ts";
import { apiFailure } from "../api-failure.ts";
import type { Call } from "../call.ts";
import type { Uploading } from "../contract.ts";
import { FilespecError, ParameterError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import { send } from "../transport.ts";
import { type Values, valuesOf } from "../values.ts";
import { at, type Maker, type Method, memberOf, refusal } from "./member.ts";

/** Options of an upload that goes to a storage. */
export interface UploadOptions extends RequestOptions {
  /** Called with the bytes that have been sent, part by part, and with all there are. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
  /** How many parts are sent at a time. Default: 4. */
  readonly concurrency?: number | undefined;
}

/** A part may be large and a network slow: milliseconds, unless the caller says otherwise. */
const partTimeout = 600_000;

/** The client's member `upload`: begins an upload, sends the file to where the answer says, and completes it. */
export function upload({ client, contract: { operations }, prepare }: Maker): object {
  return memberOf(operations, "upload", (operationId, uploading, operation) => {
    return async ({ file, name, body, ...params }: Values, options: UploadOptions = {}): Promise<unknown> => {
      const { onProgress, concurrency = 4, ...init } = options;
      const storage = { ...operation, security: [], responses: { "2XX": null } };
      const call = prepare(operationId, storage, {}, { timeout: partTimeout, ...init });
      if (!(file instanceof Blob) || !(concurrency >= 1)) {
        throw new ParameterError(`${call.label}: file must be a Blob, and concurrency 1 or more`);
      }
      const own = {
        [uploading.name]: name ?? valuesOf(file).name,
        [uploading.bytes]: file.size,
        [uploading.type]: file.type || "application/octet-stream",
      };
      const begun = await client[operationId]?.({ ...params, body: { ...own, ...valuesOf(body) } }, init);
      try {
        await sendParts(call, partsOf(call, uploading, file, begun), file.type, concurrency, (sent) =>
          onProgress?.(sent, file.size),
        );
        const { operationId: last, parameters = {}, body: given } = uploading.completion;
        const complete = client[last] as Method;
        // On whose behalf the upload is begun, it is completed.
        const { headers } = params;
        const rest = { ...(headers !== undefined && { headers }), ...(given && { body: picked(given, begun) }) };
        return await complete({ ...picked(parameters, begun), ...rest }, init);
      } catch (error) {
        // Not shown: whoever has the addresses can write to them.
        throw error instanceof FilespecError ? Object.defineProperty(error, "begun", { value: begun }) : error;
      }
    };
  });
}

interface Part {
  readonly url: string;
  readonly content: Blob;
}

/** Each part of the file, and where it goes. */
function partsOf(call: Call, { urls, partBytes }: Uploading, file: Blob, begun: unknown): Part[] {
  const addresses = [at(begun, urls)].flat();
  const length = partBytes ? Number(at(begun, partBytes)) : Math.max(file.size, 1);
  const count = Math.max(1, Math.ceil(file.size / length));
  const isComplete = addresses.length >= count && addresses.every((each) => /^https?:\/\/[^/@]+\//.test(`${each}`));
  if (!isComplete) {
    const why = `the answer has no ${count} addresses at /${urls.join("/")} for ${file.size} bytes`;
    throw refusal(call, why);
  }
  return addresses
    .slice(0, count)
    .map((url, index) => ({ url: `${url}`, content: file.slice(index * length, (index + 1) * length) }));
}

/** Sends all parts, some at a time. The first that fails ends the others. */
async function sendParts(
  call: Call,
  parts: readonly Part[],
  type: string,
  concurrency: number,
  onSent: (bytes: number) => void,
): Promise<void> {
  const failed = new AbortController();
  const { signal } = call.init;
  const release = signal && onAbort(signal, () => failed.abort(abortReason(signal)));
  const left = [...parts];
  let sent = 0;
  const work = async (): Promise<void> => {
    for (let part = left.shift(); part; part = left.shift()) {
      await sendPart({ ...call, init: { ...call.init, signal: failed.signal } }, part, parts.length > 1 ? "" : type);
      sent += part.content.size;
      onSent(sent);
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, parts.length) }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(workers);
    throw error;
  } finally {
    release?.();
  }
}

/** Sends a part without any credential. It may be sent again, since it takes the place of itself. */
async function sendPart(call: Call, { url, content }: Part, type: string): Promise<void> {
  const own = { ...call, origin: new URL(url).origin };
  const headers = { "content-type": type || "application/octet-stream" };
  const { response, body } = await send(own, { url, method: "PUT", headers, body: content });
  if (!response.ok) {
    throw apiFailure(own, response, body);
  }
}

function picked(paths: { readonly [name: string]: readonly string[] }, value: unknown): Values {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, at(value, path)]));
}
