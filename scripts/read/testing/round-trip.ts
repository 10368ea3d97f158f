import { isDeepStrictEqual } from "node:util";
import { describe } from "../describe.ts";
import type { Facts, Json } from "../facts.ts";
import { isList, isObject } from "../json.ts";
import { readText } from "../read.ts";

/** Where facts that are described and read again differ from themselves; undefined where they are the same. */
export function roundTripDifference(facts: Facts): string | undefined {
  const { value } = describe(facts);
  const again = readText(JSON.stringify(value), "copy.json");
  const [problem] = again.problems;
  return problem ? `${problem.path} ${problem.what}` : difference(comparable(facts), comparable(again.facts));
}

/** Where a fact stands, and what no description can say again. */
const left = ["at", "usedAt", "component", "other", "openapi", "$self", "$schema", "$id", "$anchor", "$dynamicAnchor"];

/** Facts with schemas without a name under `schemas` called by number. */
function comparable(facts: Facts): Json {
  const numbers = new Map(Object.keys(facts.schemas).map((id, index) => [id, `${index}`]));
  const text = JSON.stringify(facts, (name, value: unknown) => {
    if (left.includes(name)) {
      return undefined;
    }
    const isId = ["ref", "dynamicRef", "id"].includes(name) && typeof value === "string";
    return isId ? (numbers.get(value) ?? value) : value;
  });
  const { schemas, ...rest }: { schemas: Json } & { [name: string]: Json } = JSON.parse(text);
  return { ...rest, schemas: isObject(schemas) ? Object.values(schemas) : null };
}

function difference(a: Json | undefined, b: Json | undefined, path = ""): string | undefined {
  if (isDeepStrictEqual(a, b)) {
    return undefined;
  }
  if (isList(a) && isList(b) && a.length === b.length) {
    return a.map((each, index) => difference(each, b[index], `${path}/${index}`)).find((each) => each !== undefined);
  }
  if (isObject(a) && isObject(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.map((name) => difference(a[name], b[name], `${path}/${name}`)).find((each) => each !== undefined);
  }
  return `${path}: ${JSON.stringify(a)?.slice(0, 150)} / ${JSON.stringify(b)?.slice(0, 150)}`;
}
