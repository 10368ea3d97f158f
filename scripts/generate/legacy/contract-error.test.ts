import { expect, test } from "vitest";
import { ContractError } from "./contract-error.ts";

test("is one line, whatever the contract puts into it", () => {
  const error = new ContractError("specs/demo/openapi.yaml:1:2", "$ref a\n\u2028 b is wrong", "mend it");

  expect(error.message).toBe("specs/demo/openapi.yaml:1:2: $ref a b is wrong; mend it");
});
