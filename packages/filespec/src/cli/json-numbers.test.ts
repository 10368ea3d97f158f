import { expect, test } from "vitest";
import { parseJson } from "./json-numbers.ts";

test("an integer that a number cannot hold is printed as it came", () => {
  const text = '{"id":9007199254740993,"ratio":0.1,"list":[1,12345678901234567890],"text":"9007199254740993"}';

  expect(JSON.stringify(parseJson?.(text))).toBe(text);
});
