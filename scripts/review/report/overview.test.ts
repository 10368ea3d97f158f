import { expect, test } from "vitest";
import { change, review } from "../testing/reviews.ts";
import { markdownReport } from "./markdown.ts";
import { overviewOf } from "./overview.ts";
import { pageReport } from "./page/page.ts";
import { terminalReport } from "./terminal.ts";

const long = [
  review(
    "demo",
    change({ rule: "operation-removed", operations: ["getFile"] }),
    change({ rule: "status-added", operations: ["listFiles", "getFile"] }),
    change({ rule: "status-added", operations: ["listFiles"] }),
    ...Array.from({ length: 20 }, () => change({ impact: "patch", rule: "words", operations: ["putFile"] })),
  ),
];

test("counts the changes of each rule, and names the operations that break", () => {
  expect(overviewOf(long)).toEqual({
    rules: [
      { impact: "major", rule: "status-added", count: 2 },
      { impact: "major", rule: "operation-removed", count: 1 },
      { impact: "patch", rule: "words", count: 20 },
    ],
    breaking: ["getFile", "listFiles"],
  });
});

test("a short review has none", () => {
  expect(overviewOf([review("demo", change())])).toBeUndefined();
});

test("each report of a long review begins with it", () => {
  expect(markdownReport(long)).toContain(
    "major: 2 `status-added`, 1 `operation-removed`; patch: 20 `words`\n\nOperations that break (2): `getFile`, `listFiles`\n",
  );
  expect(pageReport(long, { references: {} })).toContain("Operations that break");
  expect(terminalReport(long)).toContain("major: 2 status-added, 1 operation-removed; patch: 20 words\n");
});
