import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { cases } from "./cases.ts";
import { compileConsumers } from "./compile-consumer.ts";
import { base, changedContract } from "./contract-files.ts";
import { readVerdicts } from "./verdict-table.ts";

test("the table calls what stops a consumer from compiling major, and says so where it does", {
  timeout: 240_000,
}, async () => {
  const rows = readVerdicts();

  const [complaintsOfBase, ...complaints] = await compileConsumers(temporaryFolder(), [
    base,
    ...cases.map(changedContract),
  ]);

  const broken = cases.flatMap(({ name, row }, index) => (complaints[index]?.length ? [{ name, row }] : []));
  const rowsThatBreak = rows.filter(({ change }) => broken.some(({ row }) => row === change));
  expect(complaintsOfBase).toEqual([]);
  expect(rowsThatBreak.filter(({ verdict }) => verdict !== "major").map(({ change }) => change)).toEqual([]);
  expect(rowsThatBreak.map(({ change }) => change)).toEqual(
    rows.filter(({ why }) => /stops? compiling/.test(why)).map(({ change }) => change),
  );
});
