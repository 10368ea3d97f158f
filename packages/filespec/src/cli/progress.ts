import type { Output } from "./terminal.ts";
import { printableLine } from "./terminal.ts";

/** A line on a terminal that says how far the command is. */
export interface Progress {
  readonly show: (text: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const eraseLine = "\r\u001b[2K";

/** Where the stream is no terminal, nothing is written. */
export function startProgress(stream: Output): Progress | undefined {
  if (!stream.isTTY) {
    return undefined;
  }
  let shown = "";
  return {
    show: (text) => {
      const line = printableLine(text).slice(0, (stream.columns || 80) - 1);
      if (line !== shown) {
        shown = line;
        stream.write(eraseLine + line);
      }
    },
    end: () => {
      if (shown !== "") {
        shown = "";
        stream.write(eraseLine);
      }
    },
  };
}

/** `27 % of 45.6 MB`, or `12.3 MB`. */
export function progressText(done: number, total?: number): string {
  const megabytes = ((total ?? done) / 1e6).toFixed(1);
  return total ? `${Math.floor((100 * done) / total)} % of ${megabytes} MB` : `${megabytes} MB`;
}
