import { visible } from "../source-text.ts";
import type { SchemaTypes } from "./schema-types.ts";

/** The declarations of a client's schemas. */
export function schemasModule(types: SchemaTypes): string {
  return visible([...types.declarations().values()].join("\n"));
}
