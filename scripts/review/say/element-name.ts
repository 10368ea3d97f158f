import { paramsType } from "@scripts/generate/names";
import type { ApiElement } from "../compare/element.ts";
import { listed } from "./words.ts";

/** What people call an element: "`status` of `StoredFile`", "the query parameter `limit` of `listFiles`". */
export function nameOfElement({ kind, label, path }: ApiElement, operations: readonly string[]): string {
  const isOfOperations = ["parameter", "header", "body", "answer"].includes(kind) && operations.length > 0;
  const owner = isOfOperations ? `${label} of ${listed(operations, "and", 3)}` : label || listed(operations, "and", 3);
  return path === "" ? owner : `\`${path.replace(/\*/g, "[…]")}\` of ${owner}`;
}

/** The names that consumers write: `StoredFile.status`, `ListFilesParams.limit`, `getFile().status`. */
export function namesOf({ kind, name, path }: ApiElement, operations: readonly string[]): string[] {
  const below = path === "" ? "" : `.${path}`;
  switch (kind) {
    case "schema":
      return [`${name}${below}`];
    case "parameter":
      return operations.map((operation) => `${paramsType(operation)}.${name}${below}`);
    case "body":
      return operations.map((operation) => `${paramsType(operation)}.body${below}`);
    case "answer":
    case "header":
      return operations.map((operation) => `${operation}()${below}`);
    case "operation":
      return name === "" ? [] : [name];
    case "other":
      return name === "" ? [] : [`${name}${below}`];
  }
}
