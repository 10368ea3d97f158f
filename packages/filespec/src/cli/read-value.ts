import { openFile, readText } from "./files.ts";
import type { Input } from "./inputs.ts";
import { isObject } from "./json.ts";
import type { ValueType } from "./schema-values.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Reads one value. A type that is no text is read as JSON; of several types, the text is what does not fit the others. */
export async function readValue(
  given: string | boolean,
  { place }: Input,
  type: ValueType,
  what: string,
  terminal: Terminal,
): Promise<unknown> {
  if (typeof given === "boolean") {
    return given;
  }
  const { types, choices, isOpen } = type;
  if (types[0] === "file") {
    return openFile(given, terminal);
  }
  if (choices.length > 0 && !isOpen && !choices.includes(given)) {
    throw new UsageError(`${what} is ${JSON.stringify(given)}, not one of ${choices.join(", ")}`);
  }
  const isText = types.length === 0 || types.includes("string");
  if (types.length === 1 && isText) {
    return given;
  }
  const isWhole = !isText && types.some((each) => each === "object" || each === "array");
  const value = parsedJson(isWhole ? await readText(given, terminal) : given);
  if (value === undefined || (types.length > 0 && !types.some((each) => isOfType(value, each)))) {
    if (isText) {
      return given;
    }
    throw new UsageError(`${what} is ${JSON.stringify(given)}, not ${types.map(named).join(" or ")}`);
  }
  if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    if (place === "body") {
      throw new UsageError(`${what} is more than a number can hold`);
    }
    return given;
  }
  return value;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}

function named(type: string): string {
  const isJson = type === "object" || type === "array";
  return isJson ? `JSON of an ${type}` : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

/** Undefined where the text is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
