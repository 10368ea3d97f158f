import type { Example, Facts, Json, Schema } from "./facts.ts";
import { resolve } from "./references.ts";

/** The values that a description shows of a body, a header or a parameter: its own examples, then those of its schema. */
export function shownValues(
  facts: Facts,
  { examples, schema }: { readonly examples: readonly Example[]; readonly schema?: Schema | undefined },
): readonly Json[] {
  const own = examples.map(({ value, dataValue, serializedValue }) =>
    value !== undefined ? value : (dataValue ?? serializedValue),
  );
  const ofSchema = schema && (schema.examples ?? resolve(facts, schema).examples);
  return [...own, ...(ofSchema ?? [])].filter((each) => each !== undefined);
}
