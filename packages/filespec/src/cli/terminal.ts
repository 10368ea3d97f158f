import { addAbortSignal, type Readable, type Writable } from "node:stream";
import { arrayBuffer } from "node:stream/consumers";

/** Where the command reads and writes, and what ends it. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Resolves once the stream has taken it, so that a slow reader slows the command down. */
export function write(stream: Output, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** All of standard input. */
export function readStandardInput({ stdin, signal }: Terminal): Promise<ArrayBuffer> {
  return arrayBuffer(addAbortSignal(signal, stdin));
}

/** The text, in which characters that are not seen are written out: they could control the terminal. Lines stay. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(unseen, (each) => (/[\n\t]/.test(each) ? each : escaped(each)));
}

/** The text in one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s*\n\s*/g, " ");
}

/** JSON in which every character that is not seen is an escape, also those that `JSON.stringify` leaves as they are. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unseen, (each) => (each === "\n" ? each : escaped(each)));
}

/** Control characters, those that turn the direction of text or have no width, and what no font has. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
