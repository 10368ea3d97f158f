/**
 * Parses JSON so that `JSON.stringify` gives each number as it was written, also one that a number cannot hold. Undefined
 * where the platform cannot: before Node 22.
 */
export const parseJson: ((text: string) => unknown) | undefined = makeParser();

type RawJson = typeof JSON & { readonly rawJSON?: (text: string) => unknown };
type Reviver = (name: string, value: unknown, context?: { readonly source?: string }) => unknown;

function makeParser(): ((text: string) => unknown) | undefined {
  const { rawJSON }: RawJson = JSON;
  if (!rawJSON) {
    return undefined;
  }
  const revive: Reviver = (_, value, context) => {
    const source = context?.source;
    return typeof value === "number" &&
      source !== undefined &&
      `${value}` !== source &&
      Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? rawJSON(source)
      : value;
  };
  return (text) => JSON.parse(text, revive);
}
