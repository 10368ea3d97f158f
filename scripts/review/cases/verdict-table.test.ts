import { pathToFileURL } from "node:url";
import * as errors from "@filespec/core/errors";
import { checkNames } from "@scripts/generate/check-names";
import { readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import { lint } from "@scripts/generate/legacy/lint";
import { schemaModule } from "@scripts/generate/schema-module";
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
  const description = new Description(file, workspace);

  await lint(file, workspace);
  const { schemaNames } = await schemaModule(pathToFileURL(file));

  checkNames(readContract("attic", description), description, schemaNames, Object.keys(errors));
  const schemas = description.entries(description.get(description.root, "components", "schemas"));
  expect([...schemaNames]).toEqual(schemas.map(([name]) => name));
});
