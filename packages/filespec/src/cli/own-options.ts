/** An option of the command itself, beside those that the contract gives. */
export interface OwnOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for its value in a help text. */
  readonly value?: string;
  readonly description: string;
}

export type OwnName =
  | "all"
  | "wait"
  | "body"
  | "content-type"
  | "output"
  | "raw"
  | "timeout"
  | "deadline"
  | "base-url"
  | "server"
  | "verbose"
  | "json-errors"
  | "help";

/** By name. A contract's parameter of one of these names gets the name of its place before its own. */
export const ownOptions: { readonly [Name in OwnName]: OwnOption } = {
  all: { type: "boolean", description: "The items of all pages, each in a line of JSON." },
  wait: { type: "boolean", description: "Waits until the state is final, and prints the record." },
  body: {
    type: "string",
    value: "text",
    description:
      "The body as a whole: JSON, @file, or - for standard input. Options of its fields replace its members.",
  },
  "content-type": { type: "string", value: "type", description: "The body's media type." },
  output: {
    type: "string",
    short: "o",
    value: "file",
    description: "Writes what is received into a file, as it came; - is standard output.",
  },
  raw: { type: "boolean", description: "Prints the body as it came." },
  timeout: { type: "string", value: "seconds", description: "How long an attempt may take: 30, with a file 600." },
  deadline: { type: "string", value: "seconds", description: "How long the whole may take; waiting 600." },
  "base-url": { type: "string", value: "url", description: "Replaces the URL of the contract's server." },
  server: { type: "string", value: "name", description: "Which of the contract's servers:" },
  verbose: {
    type: "boolean",
    short: "v",
    description: "Tells of each request on standard error, without credentials.",
  },
  "json-errors": { type: "boolean", description: "Prints an error as one line of JSON." },
  help: { type: "boolean", short: "h", description: "Prints this text." },
};
/** What was given of them. */
export type OwnValues = { readonly [Name in OwnName]?: string | true };
