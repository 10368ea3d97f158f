import { expect, test } from "vitest";
import { openDescription } from "../testing/temporary-folder.ts";
import { checkNames } from "./check-names.ts";
import { readContract } from "./contract-facts.ts";

test("accepts names that do not clash", () => {
  expect(() => check(["getFile", "repos/get", "new"], ["DemoFile", "getFile"])).not.toThrow();
});

test.each([
  ["safe", "a client's safe is no operation; give it another operationId"],
  ["GET", "a client's GET is no operation; give it another operationId"],
  ["use", "a client's use is no operation; give it another operationId"],
  ["then", "a client's then is no operation; give it another operationId"],
  ["__proto__", "a client's __proto__ is no operation; give it another operationId"],
  ["2fa", "2fa cannot begin the name of a type; give it another operationId"],
  ["-", "- cannot begin the name of a type; give it another operationId"],
  ["get-file", "the types of get-file have the names of those of getFile; give it another operationId"],
])("refuses the operationId %s beside getFile", (operationId, problem) => {
  expect(() => check(["getFile", operationId], [])).toThrow(`demo/openapi.yaml:3:16: ${problem}`);
});

test.each(["ApiError", "Client", "GetFileParams", "contract", "createClient"])(
  "refuses a schema called %s, which the package exports already",
  (name) => {
    expect(() => check(["getFile"], ["DemoFile", name])).toThrow(
      `demo/openapi.yaml:6:5: the package exports a ${name} of its own; give the schema another name`,
    );
  },
);

// A schema of each name, one a line; the paths begin in line 2.
function check(operationIds: string[], schemaNames: string[]): void {
  const text = [
    "paths:",
    ...operationIds.map((operationId, index) => `  /${index}: { get: { operationId: "${operationId}" } }`),
    "components:",
    "  schemas:",
    ...schemaNames.map((name) => `    ${name}: { type: object }`),
  ];
  const description = openDescription({ "openapi.yaml": text.join("\n") });
  checkNames(readContract("demo", description), description, new Set(schemaNames), ["ApiError"]);
}
