import { printable } from "@scripts/read";

/** Prints lines to standard output. What a description has in them cannot control a terminal. */
export function print(text: string): void {
  console.log(printableLines(text));
}

/** Prints lines to standard error. */
export function printError(text: string): void {
  console.error(printableLines(text));
}

/** The text with everything but line ends and tabs written out that is not seen. */
export function printableLines(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(/[^\n\t]+/g, printable);
}
