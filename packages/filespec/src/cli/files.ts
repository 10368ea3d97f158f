import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { mediaTypeOf } from "./media-types.ts";
import { readStandardInput, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A file to be sent, which is read as it is sent; `-` is standard input. Its name is that of the path, its media type
 * follows from the name or from `;type=…` behind it.
 */
export async function openFile(given: string, terminal: Terminal): Promise<File> {
  const [, path = given, named] = /^(.*?)(?:;type=([\w.+-]+\/[\w.+-]+))?$/s.exec(given) ?? [];
  const type = named ?? mediaTypeOf(path);
  if (path === "-") {
    return new File([await readStandardInput(terminal)], "stdin", { type });
  }
  await refuseUnreadable(path);
  return new File([await openAsBlob(path, { type })], basename(path), { type });
}

/** A text that is given as it is, as `@file`, or as `-` for standard input. */
export async function readText(given: string, terminal: Terminal): Promise<string> {
  if (given === "-") {
    return new TextDecoder().decode(await readStandardInput(terminal));
  }
  if (!given.startsWith("@")) {
    return given;
  }
  await refuseUnreadable(given.slice(1));
  return readFile(given.slice(1), "utf8");
}

async function refuseUnreadable(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`cannot read ${path}: ${error.code === "ENOENT" ? "there is no such file" : error.code}`);
  });
  if (found.isDirectory()) {
    throw new UsageError(`cannot read ${path}: it is a folder`);
  }
}

/** The same file, which tells how many of its bytes have been read. */
export function watchedFile(file: File, onRead: (bytes: number) => void): File {
  const counter = () => {
    let read = 0;
    return new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        read += chunk.byteLength;
        onRead(read);
        controller.enqueue(chunk);
      },
    });
  };
  // Node's fetch reads the parts of a form by this method.
  return Object.defineProperty(file, "stream", {
    value: () => File.prototype.stream.call(file).pipeThrough(counter()),
  });
}
