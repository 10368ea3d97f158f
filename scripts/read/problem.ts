/** Something that is wrong in a file, where it stands, and how to fix it. */
export interface Problem {
  /** Relative to the folder that the caller named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** A JSON Pointer; empty for the whole file. */
  readonly path: string;
  readonly what: string;
  readonly fix: string;
}

/** Problems that stop the work. The message is one line for each. */
export class ContractError extends Error {
  override name = "ContractError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** One line: `file:line:column: what; fix`. Text of a description cannot break the line or control a terminal. */
export function formatProblem({ file, line, column, what, fix }: Problem): string {
  return printable(`${file}:${line}:${column}: ${what}; ${fix}`);
}

/** Text that cannot break a line or control a terminal. */
export function printable(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u${hexadecimal(character)}`)
    .toWellFormed();
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}
