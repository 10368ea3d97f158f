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

/** The identifier of an item in a list of files: it is called as in the file itself. */
export function idOfItem({ extensions }: Operation, item: unknown): string | undefined {
  const pointers = extensions?.["x-file-summary"];
  const name = isObject(pointers) ? split(`${pointers.id}`).at(-1) : undefined;
  const id = name === undefined || !isMembers(item) ? undefined : item[name];
  return typeof id === "string" ? id : undefined;
}

/** The value at a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function valueAt(body: unknown, pointer: string): unknown {
  return split(pointer).reduce(
    (value, name) => (isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    body,
  );
}

function isMembers(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}
