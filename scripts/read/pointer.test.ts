import { expect, test } from "vitest";
import { join, partsOf, placeOf, split } from "./pointer.ts";

test.each<[string[], string]>([
  [[], ""],
  [["paths", "/files/{id}", "get"], "/paths/~1files~1{id}/get"],
  [["a~b", "~1", ""], "/a~0b/~01/"],
])("joins the names %j to a JSON Pointer and splits it again", (names, pointer) => {
  expect(join("", ...names)).toBe(pointer);
  expect(split(pointer)).toEqual(names);
});

test("joins names to a pointer", () => {
  expect(join("/paths", "/a", 0)).toBe("/paths/~1a/0");
});

test.each([
  ["openapi.yaml", "/paths/~1a", "openapi.yaml#/paths/~1a"],
  ["openapi.yaml", "", "openapi.yaml#"],
  ["a#b%23.yaml", "/x#y", "a%23b%2523.yaml#/x#y"],
])("a place of file %s and pointer %j is read back", (file, pointer, place) => {
  expect(placeOf(file, pointer)).toBe(place);
  expect(partsOf(place)).toEqual({ file, pointer });
});
