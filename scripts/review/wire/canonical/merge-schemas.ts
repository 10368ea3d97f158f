import type { Canon } from "./canon.ts";
import { isObject, type JsonObject, sorted, stableJson } from "./json.ts";

/** Keywords that say nothing of what is valid. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
]);

/** One schema that says what both say, with the words of the first; undefined where no schema without `allOf` can. */
export function mergeSchemas(canon: Canon, one: JsonObject, other: JsonObject): JsonObject | undefined {
  if (closesOut(one, other) || closesOut(other, one)) {
    return undefined;
  }
  const { origins } = canon;
  const merged = origins.with(one, {});
  for (const keyword of Object.keys(other)) {
    if (one[keyword] === undefined) {
      origins.take(merged, other, keyword);
      continue;
    }
    if (annotations.has(keyword) || stableJson(one[keyword]) === stableJson(other[keyword])) {
      continue;
    }
    const value = mergeKeyword(canon, keyword, one[keyword], other[keyword]);
    if (value === undefined) {
      return undefined;
    }
    merged[keyword] = value;
  }
  return merged;
}

function mergeKeyword(canon: Canon, keyword: string, one: unknown, other: unknown): unknown {
  if (keyword === "properties" && isObject(one) && isObject(other)) {
    return mergeProperties(canon, one, other);
  }
  if (keyword === "items" && isObject(one) && isObject(other)) {
    return mergeMember(canon, one, other);
  }
  if (keyword === "required" && Array.isArray(one) && Array.isArray(other)) {
    return sorted([...one, ...other]);
  }
  if (keyword === "enum" && Array.isArray(one) && Array.isArray(other)) {
    const both = one.filter((value) => other.includes(value));
    return both.length > 0 ? both : undefined;
  }
  if (keyword === "type") {
    return commonType(listOf(one), listOf(other));
  }
  if (typeof one === "number" && typeof other === "number" && /^(exclusive)?(min|max)/i.test(keyword)) {
    return /min/i.test(keyword) ? Math.max(one, other) : Math.min(one, other);
  }
  return typeof one === "boolean" && /^(uniqueItems|readOnly|writeOnly|deprecated)$/.test(keyword) ? true : undefined;
}

function mergeProperties(canon: Canon, one: JsonObject, other: JsonObject): JsonObject {
  const merged = canon.origins.with(one, {});
  for (const name of Object.keys(other)) {
    const mine = one[name];
    const theirs = other[name];
    if (!Object.hasOwn(one, name)) {
      canon.origins.take(merged, other, name);
    } else if (isObject(mine) && isObject(theirs) && stableJson(mine) !== stableJson(theirs)) {
      merged[name] = mergeMember(canon, mine, theirs);
    }
  }
  return merged;
}

/** References stay, so that what refers to itself comes to an end. */
function mergeMember(canon: Canon, one: JsonObject, other: JsonObject): JsonObject {
  const hasReference = one.$ref !== undefined || other.$ref !== undefined;
  const merged = hasReference ? undefined : mergeSchemas(canon, one, other);
  if (merged) {
    return merged;
  }
  const both: JsonObject = { allOf: sorted([one, other]) };
  const place = canon.origins.of(one);
  return place ? canon.origins.mark(both, place) : both;
}

/** A schema that is closed, or has a say in other properties, sees only its own. */
function closesOut(closed: JsonObject, other: JsonObject): boolean {
  const isClosed = closed.additionalProperties !== undefined || closed.patternProperties !== undefined;
  const own = Object(closed.properties);
  const isStranger = Object.keys(Object(other.properties)).some((name) => !Object.hasOwn(own, name));
  return isClosed && isStranger;
}

function commonType(one: readonly unknown[], other: readonly unknown[]): unknown {
  const allows = (types: readonly unknown[], type: unknown): boolean =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const common = [...one.filter((type) => allows(other, type)), ...other.filter((type) => allows(one, type))];
  const types = [...new Set(common)].sort();
  const [only] = types;
  return types.length > 1 ? types : only;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
