import fc from "fast-check";

const delimiters = [..." ,;=.|&?#/%+[]!'()*\"\\<>{}^`~@:$-_"];
const letters = [..."aB0"];

/** Texts in which what delimits values is frequent. */
export const text = texts(
  { weight: 4, arbitrary: fc.constantFrom(...letters) },
  { weight: 2, arbitrary: fc.constantFrom(...delimiters) },
  { weight: 1, arbitrary: fc.constantFrom("é", "👋", "\u2028", "\0", "\n", "\ufeff", "%2C", "..") },
);

/** Most of them are ones that headers can have. */
export const headerText = texts(
  { weight: 40, arbitrary: fc.constantFrom(...letters) },
  { weight: 10, arbitrary: fc.constantFrom(...delimiters, "é", "\t") },
  { weight: 1, arbitrary: fc.constantFrom("…", "\0", "\n", "👋") },
);

export function listOf(item: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.array(item, { maxLength: 4 });
}

export function objectOf(item: fc.Arbitrary<string>): fc.Arbitrary<{ [member: string]: string }> {
  return fc.dictionary(item, item, { maxKeys: 3, noNullPrototype: true });
}

function texts(...units: fc.WeightedArbitrary<string>[]): fc.Arbitrary<string> {
  return fc.string({ unit: fc.oneof(...units), maxLength: 6 });
}
