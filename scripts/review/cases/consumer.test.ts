import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { cases } from "./cases.ts";
import { compileConsumers } from "./compile-consumer.ts";
import { base, changedContract, givenContract } from "./contract-files.ts";
import { readVerdicts } from "./verdict-table.ts";

test("the table calls what stops a consumer from compiling major, and says so where it does", {
  timeout: 240_000,
}, async () => {
  const rows = readVerdicts();

  const special = cases.filter(({ given }) => given);

  const [complaintsOfBase, ...complaints] = await compileConsumers(temporaryFolder(), [
    base,
    ...special.map(givenContract),
    ...cases.map(changedContract),
  ]);

  const known = new Map(special.map(({ name }, index) => [name, complaints[index] ?? []]));
  const after = complaints.slice(special.length);
  // What does not compile with the contract that the case begins with is not the change's doing.
  const broken = cases.filter(({ name }, index) => (after[index]?.length ?? 0) > (known.get(name)?.length ?? 0));
  const rowsThatBreak = rows.filter(({ change }) => broken.some(({ row }) => row === change));
  expect(complaintsOfBase).toEqual([]);
  expect(rowsThatBreak.filter(({ verdict }) => verdict !== "major").map(({ change }) => change)).toEqual([]);
  expect(rowsThatBreak.map(({ change }) => change)).toEqual(
    rows.filter(({ why }) => /stops? compiling/.test(why)).map(({ change }) => change),
  );
});
