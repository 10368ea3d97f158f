import { isObject, type JsonObject, textOf } from "./json.ts";
import { jsonText, printableLine } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** How the command ends. */
export interface Failure {
  /** 1 for what the server, the network or a file did; 2 for a wrong call. */
  readonly exitCode: 1 | 2;
  readonly sentence: string;
  readonly json: string;
}

/** What is said of an error: one sentence, and never a stack. */
export function failureOf(error: unknown, credentials: readonly string[]): Failure {
  // Not spread: what an error shows only to who asks for it is not enumerable.
  const { name, message, status, code, requestId, body }: JsonObject = isObject(error)
    ? error
    : { message: `${error}` };
  const isWrongCall = error instanceof UsageError || name === "ParameterError";
  const request = typeof requestId === "string" ? ` (request ${requestId})` : "";
  const sentence = printableLine(forCommandLine(textOf(message) || textOf(name) || "unknown failure") + request);
  return {
    exitCode: isWrongCall ? 2 : 1,
    sentence,
    json: jsonText(withoutTexts({ error: { name, message: sentence, status, code, requestId, body } }, credentials)),
  };
}

/** The same value, in whose texts these are hidden. A short one counts only as a word of its own. */
function withoutTexts(value: unknown, hidden: readonly string[]): unknown {
  if (typeof value === "string") {
    return hidden
      .filter((each) => each.trim() !== "")
      .flatMap((each) => [each.trim(), encodeURIComponent(each.trim())])
      .reduce((text, each) => {
        const pattern = each.replace(/\W/g, "\\$&");
        return text.replace(new RegExp(each.length < 8 ? `(?<!\\w)${pattern}(?!\\w)` : pattern, "gi"), "[credential]");
      }, value);
  }
  if (Array.isArray(value)) {
    return value.map((each) => withoutTexts(each, hidden));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutTexts(each, hidden)]))
    : value;
}

/** A client's message names options of `createClient`, of which the command has some as variables or under other names. */
function forCommandLine(message: string): string {
  return message
    .replace(/\b[\w$]+ \(or ([A-Z][A-Z\d_]+)\)/g, "$1")
    .replace(/\bset the option ([\w$]+) or (?=[A-Z\d_]+$)/, "set ")
    .replace(/\bset the option /, "set ")
    .replace(/; set parseJson\b/, "; use --raw")
    .replace(/; set maxResponseBytes\b/, "; use -o");
}
