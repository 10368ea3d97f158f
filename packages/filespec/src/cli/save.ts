import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { UsageError } from "./usage-error.ts";

/** The rest of a file, from this byte. */
export type Continue = (start: number) => Promise<Response>;

/**
 * Writes a body into a file: beside it first, so that the file is never half written. What is no plain file, such as a
 * device, is written to as it is.
 */
export async function saveBody(
  response: Response,
  path: string,
  signal: AbortSignal,
  more: Continue | undefined,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => undefined);
  const content = more ? resumed(response, more) : (response.body ?? []);
  if (found && !found.isFile()) {
    await pipeline(content, createWriteStream(target), { signal });
    return;
  }
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.part`);
  try {
    await pipeline(content, createWriteStream(beside, { flags: "wx", mode: found?.mode ?? 0o666 }), { signal });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The bytes of a file. Where its connection breaks, it goes on with the rest, if the server says that the file is the same. */
async function* resumed(first: Response, more: Continue): AsyncGenerator<Uint8Array> {
  const version = versionOf(first);
  let response = first;
  let received = 0;
  for (let left = 3; ; left--) {
    try {
      for await (const chunk of response.body ?? []) {
        received += chunk.byteLength;
        yield chunk;
      }
      return;
    } catch (error) {
      if (left === 0 || version === undefined || !isBroken(error)) {
        throw error;
      }
      const rest = await more(received).catch(() => undefined);
      if (!rest || versionOf(rest) !== version) {
        await rest?.body?.cancel();
        throw error;
      }
      response = rest;
    }
  }
}

/** What tells one content from another, and lets its bytes be counted: https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
function versionOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  const isStrong = tag !== null && !tag.startsWith("W/") && !headers.has("content-encoding");
  return isStrong ? tag : undefined;
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && /^(ConnectionError|TimeoutError)$/.test(error.name);
}

/** Refuses a path that could not be written to, before anything is sent. */
export async function refuseTarget(path: string): Promise<void> {
  const [target, folder] = await Promise.all([path, dirname(path)].map((each) => stat(each).catch(() => undefined)));
  if (target?.isDirectory() || !folder?.isDirectory()) {
    throw new UsageError(`cannot write ${path}: ${target ? "it is a folder" : "its folder does not exist"}`);
  }
}
