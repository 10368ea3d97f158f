import { generateClient } from "@scripts/generate";
import { readContract } from "@scripts/read";
import { lint } from "@scripts/redocly";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { cases } from "./cases.ts";
import { base, writeContract } from "./contract-files.ts";
import { readVerdicts } from "./verdict-table.ts";

test("each row of the table has a case, and each case a row", () => {
  const rows = readVerdicts().map(({ change }) => change);

  const rowsOfCases = [...new Set(cases.map(({ row }) => row))];

  expect(rowsOfCases.sort()).toEqual(rows.sort());
});

test("each case has a name of its own", () => {
  const names = cases.map(({ name }) => name);

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("the description that the cases change is a contract without a fault", async () => {
  const file = writeContract(temporaryFolder(), base);
  const reading = readContract(file, workspace);

  const problems = await lint([reading], workspace);
  const { files, notes } = generateClient(reading, "attic");

  expect([problems, notes.map(({ path }) => path)]).toEqual([[], []]);
  const declared = files.get("src/schemas.gen.ts")?.match(/^export (?:interface|type) \w+/gm) ?? [];
  expect(declared.map((line) => line.split(" ").at(-1))).toEqual(
    expect.arrayContaining(Object.keys(reading.facts.schemas)),
  );
});
