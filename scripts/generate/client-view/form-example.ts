import { type Facts, isObject, type Json, type MediaType, resolve, type Schema, shownValues } from "@scripts/read";

/**
 * The example of a form of parts, with a file in place of each text that stands for bytes; undefined where the contract shows
 * no form.
 */
export function formExample(
  facts: Facts,
  content: MediaType,
  file: (text: string) => File,
): { readonly [property: string]: Json | File } | undefined {
  const [example] = shownValues(facts, content);
  const properties = (content.schema && resolve(facts, content.schema).properties) ?? {};
  if (!isObject(example)) {
    return undefined;
  }
  // A form has no null.
  const members = Object.entries(example).filter(([, value]) => value !== null);
  return Object.fromEntries(
    members.map(([name, value]): [string, Json | File] => {
      const property = properties[name];
      return [name, property && isBytes(resolve(facts, property)) ? file(`${value}`) : value];
    }),
  );
}

function isBytes({ format, contentMediaType, contentEncoding }: Schema): boolean {
  return format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
}
