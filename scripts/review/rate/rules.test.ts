import { expect, test } from "vitest";
import { readVerdicts } from "../cases/verdict-table.ts";
import { rules } from "./rules.ts";

const verdicts = Object.values(rules).flatMap(({ sent, answered }) => [sent, answered]);
const ofRows = verdicts.filter(({ row }) => row !== "");

test("each rule gives the verdict of its row of docs/contract-changes.md", () => {
  const rows = new Map(readVerdicts().map(({ change, verdict }) => [change, verdict]));

  const wrong = ofRows.filter(({ impact, row }) => rows.get(row) !== impact);

  expect(wrong.map(({ impact, row }) => `${row}: ${impact}`)).toEqual([]);
});

test("each row that needs a release has a rule", () => {
  const known = new Set(ofRows.map(({ row }) => row));

  const rows = readVerdicts().filter(({ verdict }) => verdict !== null);

  expect(rows.filter(({ change }) => !known.has(change)).map(({ change }) => change)).toEqual([]);
});
