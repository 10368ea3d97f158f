import { isList, isObject, type Json, readText } from "@scripts/read";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { base } from "../cases/contract-files.ts";
import { reviewReadings } from "../review.ts";
import { seeded } from "../testing/random.ts";
import { unexplainedTypes } from "./assignable.ts";
import { modulesIfAny } from "./modules.ts";

const text = JSON.stringify(parse(base["openapi.yaml"] ?? ""));
const before = readText(text, "openapi.json");

test("no edit changes the generated types while the review sees nothing above a patch", {
  timeout: 120_000,
}, async () => {
  const old = modulesIfAny(before, "attic");
  const random = seeded(7);
  const places = [...placesOf(JSON.parse(text))].filter((path) => path.length > 1);
  const unexplained: string[] = [];

  for (let count = 0; count < 80; count++) {
    const path = places[Math.floor(random() * places.length)] ?? [];
    const after = readText(JSON.stringify(without(JSON.parse(text), path)), "openapi.json");
    const changes = after.problems.length > 0 ? undefined : reviewReadings(before, after);
    const now = changes?.every(({ impact }) => impact === "patch") ? modulesIfAny(after, "attic") : undefined;
    if (old && now && changes) {
      unexplained.push(...(await unexplainedTypes(old, now, changes, path.join("/"))).map(({ message }) => message));
    }
  }

  expect(old).toBeDefined();
  expect(unexplained).toEqual([]);
});

function* placesOf(value: Json, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  const members = isObject(value) || isList(value) ? Object.entries(value) : [];
  for (const [name, member] of members) {
    yield* placesOf(member, [...path, name]);
  }
}

/** The value without what stands at the path. */
function without(value: Json, [name = "", ...rest]: readonly string[]): Json {
  if (isList(value)) {
    const index = Number(name);
    return rest.length === 0
      ? value.filter((_, each) => each !== index)
      : value.map((each, at) => (at === index ? without(each, rest) : each));
  }
  if (!isObject(value)) {
    return value;
  }
  const members = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0
      ? members.filter(([key]) => key !== name)
      : members.map(([key, each]) => [key, key === name ? without(each, rest) : each]),
  );
}
