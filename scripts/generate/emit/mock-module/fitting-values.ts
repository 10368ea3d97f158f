import { literal } from "../source-text.ts";
import { checkedModule } from "../types/checked-module.ts";

/** A value, and the type that it is to have. */
export interface TypedValue {
  readonly type: string;
  readonly value: unknown;
}

/**
 * Those of the values that compile, given the declarations of their types. A schema may accept what its type cannot say, such
 * as a value of another kind where the schema only has `properties`.
 */
export function fittingValues<Value extends TypedValue>(declarations: string, values: readonly Value[]): Set<Value> {
  let text = declarations;
  const ends = values.map(({ type, value }, index) => {
    text += `export const value${index}: ${type} = ${literal(value)};\n`;
    return text.length;
  });
  const wrong = new Set(
    checkedModule(text).diagnostics.map(({ start = 0 }) =>
      start < declarations.length ? undefined : values[ends.findIndex((end) => start < end)],
    ),
  );
  return new Set(values.filter((each) => !wrong.has(each)));
}
