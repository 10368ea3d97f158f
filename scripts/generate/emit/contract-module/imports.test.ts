import { expect, test } from "vitest";
import { Imports } from "./imports.ts";

test("imports the names that were used, each once and in order", () => {
  const imports = new Imports();
  const core = imports.from("@filespec/core");

  const used = [core("Success"), core("Contract"), core("Success")];

  expect(used).toEqual(["Success", "Contract", "Success"]);
  expect(`${imports}`).toBe('import type { Contract, Success } from "@filespec/core";\n');
});

test("imports nothing from a module that nothing was used of", () => {
  const imports = new Imports();
  imports.from("./schemas.gen.ts");

  expect(`${imports}`).toBe("");
});

test("gives a name that another module has taken another one here", () => {
  const imports = new Imports();
  const core = imports.from("@filespec/core");
  const schema = imports.from("./schemas.gen.ts");

  const used = [schema("Success"), core("Success"), core("Success"), schema("Success")];

  expect(used).toEqual(["Success", "Success_", "Success_", "Success"]);
  expect(`${imports}`).toBe(
    'import type { Success as Success_ } from "@filespec/core";\nimport type { Success } from "./schemas.gen.ts";\n',
  );
});
