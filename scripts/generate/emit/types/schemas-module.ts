import { visible } from "../source-text.ts";

/** The module of declarations, by the names that they export. */
export function schemasModule(declarations: ReadonlyMap<string, string>): string {
  return visible([...declarations.values()].join("\n"));
}
