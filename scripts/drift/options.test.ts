import { join } from "node:path";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

const parameters = `      parameters:
        - { name: format, in: query, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
`;
const safe = "--base-url takes an https URL, or an http URL of this machine, without user, query and fragment";

test("reads what a recording is to be made of, with an option for each parameter of the operation", () => {
  const given = ["demo", "--record", "f1", "--parameter-format", "short", "--X-Trace", "1", "--server", "sandbox"];

  const { traffic, ...options } = readOptions(workspace(), ["--", ...given]);

  expect(traffic).toEqual({
    id: "f1",
    out: undefined,
    server: "sandbox",
    baseUrl: undefined,
    operation: expect.objectContaining({ operationId: "getFile" }),
    parameters: { format: "short", "X-Trace": "1" },
  });
  expect(options).toMatchObject({ format: "text", baseUrl: undefined, ignoreOtherOperations: false });
});

test("reads which file is held, and how", () => {
  const given = ["demo", "--har=a.har", "--format=json", "--base-url", "http://[::1]:80", "--ignore-other-operations"];

  expect(readOptions(workspace(), given)).toMatchObject({
    traffic: "a.har",
    format: "json",
    baseUrl: "http://[::1]:80",
    ignoreOtherOperations: true,
  });
});

test("reads which file of reports is placed", () => {
  expect(readOptions(workspace(), ["demo", "--reports", "drift.jsonl"])).toMatchObject({ reports: "drift.jsonl" });
});

test.each([
  ["no provider", [], "name a provider first; there is demo"],
  ["an option before the provider", ["--har", "a"], "name a provider first; there is demo"],
  ["an unknown provider", ["nobody\x1b"], "there is no provider nobody\\u001b; there is demo"],
  ["nothing to do", ["demo"], "give either --har <file>, --record <id> or --reports <file>"],
  [
    "two things to do",
    ["demo", "--har", "a", "--record", "b"],
    "give either --har <file>, --record <id> or --reports <file>",
  ],
  ["an unknown option", ["demo", "--har", "a", "--nope"], "Unknown option '--nope'"],
  ["another format", ["demo", "--har", "a", "--format", "xml"], "--format is text or json, not xml"],
  ["a base URL without TLS", ["demo", "--record", "f", "--base-url", "http://demo.test"], safe],
  ["a base URL with a user", ["demo", "--record", "f", "--base-url", "https://a:b@demo.test"], safe],
  ["a base URL that is none", ["demo", "--har", "f", "--base-url", "demo"], safe],
  ["an unknown operation", ["demo", "--record", "f", "--operation", "x"], "is called: getFile"],
])("refuses %s", (_, given, message) => {
  expect(() => readOptions(workspace(), given)).toThrow(message);
});

test("refuses a contract whose operation has no name, and says where it is", () => {
  const folder = workspace(demoContractWith("      operationId: getFile\n", ""));

  expect(() => readOptions(folder, ["demo", "--har", join(folder, "a.har")])).toThrow(
    "specs/demo/openapi.yaml:21:5: the operation has no operationId; name it",
  );
});

function workspace(contract = demoContractWith("      parameters:\n", parameters)): string {
  return temporaryFolder({ "specs/demo/openapi.yaml": contract });
}
