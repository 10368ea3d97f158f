import { expect, test } from "vitest";
import { align } from "./align.ts";

test.each([
  ["the same", "abc", "abc", ["=abc"]],
  ["nothing", "", "", []],
  ["added to nothing", "", "ab", ["-+ab"]],
  ["removed", "abc", "ac", ["=a", "-b+", "=c"]],
  ["replaced", "abcd", "axyd", ["=a", "-bc+xy", "=d"]],
  ["repeated", "aaa", "aa", ["=aa", "-a+"]],
  ["moved", "abcd", "cabd", ["-+c", "=ab", "-c+", "=d"]],
  ["nothing in common", "abc", "xyz", ["-abc+xyz"]],
])("aligns what is %s", (_, before, after, want) => {
  const runs = align([...before], [...after]);

  expect(
    runs.map((run) => (run.equal ? `=${run.before.join("")}` : `-${run.before.join("")}+${run.after.join("")}`)),
  ).toEqual(want);
});

test("takes long lists as wholly different between the first difference and the last", () => {
  const [before, after] = ["a", "b"].map((name) => [
    "first",
    ...Array.from({ length: 5_000 }, (_, index) => `${index % 2 === 0 ? "" : name}${index}`),
    "last",
  ]);

  const runs = align(before ?? [], after ?? []);

  expect(runs.map(({ equal, before }) => [equal, before.length])).toEqual([
    [true, 2],
    [false, 4_999],
    [true, 1],
  ]);
});
