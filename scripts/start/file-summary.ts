import type { ClientOperation } from "@scripts/generate/client-view";
import { isList, isObject, isText, type Json, split } from "@scripts/read";

/** The columns of the start table: what the pointers of the contract's `x-file-summary` lead to in an answer. */
export function fileSummary(
  { facts }: ClientOperation,
  body: Json | undefined,
): { [column: string]: Json | undefined } {
  const columns = facts.extensions?.["x-file-summary"];
  const pointers = isObject(columns) ? Object.entries(columns) : [];
  return Object.fromEntries(
    pointers.map(([column, pointer]) => [column, isText(pointer) ? at(body, pointer) : undefined]),
  );
}

/** The value at a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function at(body: Json | undefined, pointer: string): Json | undefined {
  return split(pointer).reduce((value, name) => memberOf(value, name), body);
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (isList(value)) {
    return value[Number(name)];
  }
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
