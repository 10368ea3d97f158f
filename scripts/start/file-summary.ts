import { isObject, type Operation, split } from "@scripts/read";

/** Columns of the start table, by name. */
export interface FileSummary {
  readonly [column: string]: unknown;
}

/** What an operation's `x-file-summary` finds in an answer: it has a JSON Pointer for each column. */
export function summaryOf({ extensions }: Operation, body: unknown): FileSummary {
  const pointers = extensions?.["x-file-summary"];
  const columns = isObject(pointers) ? Object.entries(pointers) : [];
  return Object.fromEntries(columns.map(([column, pointer]) => [column, valueAt(body, String(pointer))]));
}

function valueAt(body: unknown, pointer: string): unknown {
  return split(pointer).reduce<unknown>(
    (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined),
    body,
  );
}
