import { printable } from "@scripts/read";

/** Tells a person at a terminal what long work is at. */
export interface Progress {
  readonly show: (text: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** What progress needs of a stream. */
type Terminal = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean; readonly columns?: number };

const eraseLine = "\r\u001b[2K";

/** One line that changes in place. Where the stream is not a terminal, nothing is written. */
export function startProgress(stream: Terminal = process.stderr): Progress {
  if (!stream.isTTY) {
    return { show: () => {}, end: () => {} };
  }
  const width = (stream.columns ?? 80) - 1;
  return {
    show: (text) => void stream.write(`${eraseLine}${printable(text).slice(0, width)}`),
    end: () => void stream.write(eraseLine),
  };
}
