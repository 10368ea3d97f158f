import { expect, test } from "vitest";
import { summary } from "./summary.ts";

test("fits a screen, whatever the size of the description", () => {
  const adoption = {
    operations: 1223,
    reasons: ["its path contains a query or a fragment"],
    rules: [...Array(1200).fill("operation-name"), "path", "path"],
    ignored: ["a", "b", "b", "c", "d", "e", "f"],
    list: "specs/demo/adapted.txt",
  };

  expect(summary("demo", adoption)).toBe(`  operations 1,222 of 1,223 have a method
  no method  1: 1 its path contains a query or a fragment
  changes    1,202: 1,200 operation-name, 2 path
  ignored    7: 2 b, 1 a, 1 c, 1 d, 2 others
  all changes are in specs/demo/adapted.txt; \`pnpm lint demo\` lists what is ignored`);
});
