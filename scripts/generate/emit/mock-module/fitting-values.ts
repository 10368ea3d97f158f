import { literal } from "../source-text.ts";
import { checkedModule } from "../types/checked-module.ts";

/** A value, and the type that it is to have. */
export interface TypedValue {
  readonly type: string;
  readonly value: unknown;
}

/** What names of declared types begin with in the types of values. */
export const prefix = "types.";

/**
 * Those of the values that compile, given the module that declares their types. A schema may accept what its type cannot say,
 * such as a value of another kind where the schema only has `properties`.
 */
export function fittingValues<Value extends TypedValue>(declarations: string, values: readonly Value[]): Set<Value> {
  let text = 'import type * as types from "./schemas.gen.ts";\n';
  const ends = values.map(({ type, value }, index) => {
    text += `export const value${index}: ${type} = ${literal(value)};\n`;
    return text.length;
  });
  const { diagnostics } = checkedModule(text, { "/schemas.gen.ts": `${declarations}\nexport {};\n` });
  const wrong = new Set(diagnostics.map(({ start = 0 }) => values[ends.findIndex((end) => start < end)]));
  return new Set(values.filter((each) => !wrong.has(each)));
}
