import { isObject, type JsonObject, stableJson } from "../canonical/json.ts";
import { annotations } from "../canonical/merge-schemas.ts";
import { partOf } from "../canonical/parts.ts";
import type { RatedChange } from "./rated-change.ts";

/**
 * Where a schema became one of several forms, or the only one left, the differences between it and the union say
 * nothing: that a form came, or went, is the change.
 */
export function wholeForms(changes: readonly RatedChange[], base: JsonObject, revision: JsonObject): RatedChange[] {
  const unions = changes.flatMap((change) => unionOf(change, base, revision) ?? []);
  const others = changes.filter((change) => !unions.some(({ path }) => isWithin(change.path, path)));
  return [...others, ...unions];
}

function unionOf(change: RatedChange, base: JsonObject, revision: JsonObject): RatedChange | undefined {
  const { kind, typeName, context } = change;
  if (kind === "modified" || !/^(One|Any)Of$/.test(typeName) || !context.around) {
    return undefined;
  }
  const { around, directions } = context;
  const isAdded = kind === "added";
  const before = at(base, around.base);
  const after = at(revision, around.revision);
  const [single, union, document] = isAdded ? [before, after, revision] : [after, before, base];
  const forms = [union?.oneOf, union?.anyOf].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  if (
    !single ||
    single.oneOf ||
    single.anyOf ||
    !forms.some((form) => says(document, form) === says(document, single))
  ) {
    return undefined;
  }
  const breaks = directions.includes(isAdded ? "response" : "request");
  const harmless = isAdded ? "request-loosened" : "response-narrowed";
  return {
    ...change,
    path: change.path.slice(0, change.path.lastIndexOf("/")),
    typeName: "Schema",
    rule: breaks ? "schema-combinator-changed" : harmless,
    impact: breaks ? "major" : "minor",
    base: { pointer: around.base },
    revision: { pointer: around.revision },
  };
}

/** What a schema says of what is valid, null aside. */
function says(document: JsonObject, schema: unknown): string {
  const target = isObject(schema) && typeof schema.$ref === "string" ? partOf(document, schema.$ref) : schema;
  const keywords = Object.entries(Object(target)).filter(
    ([keyword]) => keyword !== "discriminator" && !annotations.has(keyword),
  );
  const { type } = Object(target);
  const types = Array.isArray(type) ? type.filter((each) => each !== "null") : [type];
  return stableJson({ ...Object.fromEntries(keywords), type: types });
}

function at(document: JsonObject, pointer: string): JsonObject | undefined {
  let value: unknown = document;
  for (const segment of pointer.split("/").slice(1)) {
    value = Object(value)[segment.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return isObject(value) ? value : undefined;
}

function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}/`);
}
