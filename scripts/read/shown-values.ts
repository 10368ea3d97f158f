import type { Example, Facts, Json, Place, Schema } from "./facts.ts";
import { join } from "./pointer.ts";
import { resolve } from "./references.ts";

interface WithExamples {
  readonly examples: readonly Example[];
  readonly schema?: Schema | undefined;
}

/** A value that a description shows, and where it may be written: facts do not tell `example` from `examples`. */
export interface ShownExample {
  readonly value: Json;
  readonly places: readonly Place[];
}

/** The values that a description shows of a body, a header or a parameter: its own examples, then those of its schema. */
export function shownValues(facts: Facts, shown: WithExamples): readonly Json[] {
  return shownExamples(facts, shown).map(({ value }) => value);
}

/** The same values, with their places. */
export function shownExamples(facts: Facts, { examples, schema }: WithExamples): readonly ShownExample[] {
  const ofSchema = schema && (schema.examples ? schema : resolve(facts, schema));
  const places = ofSchema ? [join(ofSchema.at, "example"), join(ofSchema.at, "examples")] : [];
  return [...examples.flatMap(ownExample), ...(ofSchema?.examples ?? []).map((value) => ({ value, places }))];
}

function ownExample({ at, name, value, dataValue, serializedValue }: Example): ShownExample[] {
  const [[member, given] = []] = Object.entries({ value, dataValue, serializedValue }).filter(
    ([, each]) => each !== undefined,
  );
  return member === undefined || given === undefined
    ? []
    : [{ value: given, places: [name === undefined ? at : join(at, member)] }];
}
