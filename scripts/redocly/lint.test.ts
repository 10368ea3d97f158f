import { join } from "node:path";
import { formatProblem, readContract } from "@scripts/read";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { temporaryWorkspace } from "@scripts/test-kit/temporary-workspace";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lint } from "./lint.ts";

const faults: readonly [fault: string, text: string, replacement: string, problem: string][] = [
  [
    "a missing summary",
    "      summary: Get a file\n",
    "",
    "21:5: Operation object should contain `summary` field; see the rule operation-summary",
  ],
  [
    "several faults",
    "      operationId: getFile\n      tags: [Files]\n      summary: Get a file\n",
    "",
    "21:5: Operation object should contain `operationId` field; see the rule operation-operationId",
  ],
  [
    "no link to the documentation",
    "      externalDocs:\n        description: Get a file\n        url: https://demo.test/docs/get-file\n",
    "",
    "22:7: An operation needs externalDocs, the link to the page that documents it; add externalDocs with the URL of its page (rule/operation-documentation)",
  ],
  [
    "a body whose schema has no name",
    '{ $ref: "#/components/schemas/Problem" }',
    "{ type: object }",
    "49:15: The schema of a body needs a name - move it to components/schemas and refer to it; see the rule rule/body-schema-named",
  ],
  [
    "a schema called as a global",
    "    Problem:\n",
    "    Response: { type: object }\n    Problem:\n",
    "67:5: The schema name `Response` shadows a global of JavaScript: choose another; see the rule filespec/schema-name-free",
  ],
  [
    "a query parameter called as a path parameter",
    "          example: f1\n",
    "          example: f1\n        - { name: fileId, in: query, description: Same., schema: { type: string } }\n",
    "36:11: The query parameter `fileId` has the name of a path parameter: rename one, the client takes them as one flat object; see the rule filespec/parameter-name-unique",
  ],
  [
    "a query parameter called as a parameter of its path",
    "  /files/{fileId}:\n",
    "  /files/{fileId}:\n    parameters: [{ name: fileId, in: query, description: Same., schema: { type: string } }]\n",
    "31:11: The path parameter `fileId` has the name of a query parameter: rename one, the client takes them as one flat object; see the rule filespec/parameter-name-unique",
  ],
  [
    "a parameter called as the method calls the body",
    "          example: f1\n",
    "          example: f1\n        - { name: body, in: query, description: Same., schema: { type: string } }\n",
    "36:11: The query parameter `body` has the name of what the client calls the request body: rename one, the client takes them as one flat object; see the rule filespec/parameter-name-unique",
  ],
  [
    "an extension that filespec does not know",
    "      parameters:\n",
    "      x-filespec-waits: {}\n      parameters:\n",
    "29:7: `x-filespec-waits` is no extension that filespec knows; see the rule filespec/operation-extensions",
  ],
  [
    "an extension that is no object",
    "      parameters:\n",
    "      x-filespec-download: /id\n      parameters:\n",
    "29:7: `x-filespec-download` is not an object; see the rule filespec/operation-extensions",
  ],
];
const extensionFaults: readonly [fault: string, extension: string, problem: string | readonly string[]][] = [
  ["no member that it needs", "x-filespec-wait: { state: /state, failed: [FAILED] }", "has no `succeeded`"],
  [
    "a member of another shape",
    "x-filespec-wait: { state: /state, succeeded: [DONE], pending: [NEW], failed: [FAILED] }",
    "has a `failed` that is not known here",
  ],
  [
    "a text where a list of states belongs",
    "x-filespec-wait: { state: /state, succeeded: DONE, failed: [FAILED] }",
    "has a `succeeded` that is no list of states",
  ],
  [
    "a state that its schema does not list",
    "x-filespec-wait: { state: /state, succeeded: [DONE, READY], failed: [FAILED] }",
    "has a `succeeded` that the schema of its state does not list: READY",
  ],
  [
    "a pointer to no field",
    "x-filespec-wait: { state: /state, succeeded: [DONE], failed: [FAILED], reason: /why }",
    "has a `reason` that leads to no field of the answer: /why",
  ],
  ["a path that is no JSON Pointer", "x-filespec-download: { url: state }", "has a `url` that is no JSON Pointer"],
  ["no file to download", "x-filespec-download: {}", "has no `url`, and the answer is no file itself"],
  [
    "a pointer to a field of another type",
    "x-redocly-pagination: { style: offset, offsetParam: start, items: /state }",
    "has a `items` that leads to no array: /state",
  ],
  [
    "a style of pagination that nobody has",
    "x-redocly-pagination: { style: pages, items: /files }",
    "has a `style` that is none of offset, page, cursor, link, body-link",
  ],
  ["a style without its parameter", "x-redocly-pagination: { style: page, items: /files }", "has no `offsetParam`"],
  [
    "a parameter that the operation does not have",
    "x-redocly-pagination: { style: page, offsetParam: page, items: /files }",
    "has a `offsetParam` that is no query parameter of the operation: page",
  ],
  [
    "a header that the answer does not have",
    "x-filespec-total: { header: X-Total }",
    "has a `header` that is no header of the answer: X-Total",
  ],
  [
    "an upload without the property that has the file's name",
    "x-filespec-upload: { name: title, bytes: title, type: title, urls: /state, completion: { operationId: x } }",
    ["name", "bytes", "type"].map((each) => `has a \`${each}\` that is no property of the request body: title`),
  ],
  [
    "a column without a field",
    "x-file-summary: { name: /name }",
    "has a `name` that leads to no field of the answer: /name",
  ],
];
const extensions = [
  "x-file-summary: { id: /id, name: /files/0/id, status: /state }",
  "x-filespec-download: { url: /id, type: /state }",
  "x-filespec-wait: { state: /state, succeeded: [DONE], failed: [FAILED], reason: /id }",
  "x-redocly-pagination: { style: offset, offsetParam: start, limitParam: count, items: /files, hasMore: /more }",
];
const header = "        - { name: fileId, in: header, description: Same., schema: { type: string }, example: f1 }\n";
const contracts: { readonly [name: string]: string } = {
  "a contract without a fault": demoContract,
  "one parameter name in several places that do not meet": demoContractWith(
    "          example: f1\n",
    `          example: f1\n${header}`,
  ),
  "extensions whose fields are there": withExtensions(...extensions),
  "a wait that names the states that are not final": withExtensions(
    "x-filespec-wait: { state: /state, succeeded: [DONE], pending: [NEW] }",
  ),
  ...Object.fromEntries(extensionFaults.map(([fault, extension]) => [fault, withExtensions(extension)])),
  ...Object.fromEntries(faults.map(([fault, text, replacement]) => [fault, demoContractWith(text, replacement)])),
};
let problemsOf: (name: string) => string[];

beforeAll(async () => {
  const names = Object.keys(contracts);
  const pathOf = (name: string) => `specs/${names.indexOf(name)}/openapi.yaml`;
  const folder = temporaryWorkspace(
    Object.fromEntries(Object.entries(contracts).map(([name, text]) => [pathOf(name), text])),
    afterAll,
  );
  const problems = await lint(
    names.map((name) => readContract(join(folder, pathOf(name)), folder)),
    folder,
  );
  problemsOf = (name) =>
    problems
      .filter(({ file }) => file === pathOf(name))
      .map((each) => formatProblem({ ...each, file: "openapi.yaml" }));
});

test.each([
  "a contract without a fault",
  "one parameter name in several places that do not meet",
  "extensions whose fields are there",
  "a wait that names the states that are not final",
])("accepts %s", (name) => {
  expect(problemsOf(name)).toEqual([]);
});

test.each(faults)("finds %s", (fault, _text, _replacement, problem) => {
  expect(problemsOf(fault)[0]).toBe(`openapi.yaml:${problem}`);
});

test.each(extensionFaults)("finds in an extension %s", (fault, extension, problem) => {
  const [name] = extension.split(":");

  expect(problemsOf(fault).map((each) => each.replace(/^\S+ /, ""))).toEqual(
    [problem].flat().map((each) => `\`${name}\` ${each}; see the rule filespec/operation-extensions`),
  );
});

test("says what redocly says where it cannot work", async () => {
  const folder = temporaryFolder({ "specs/demo/openapi.yaml": demoContract });

  await expect(lint([readContract(join(folder, "specs/demo/openapi.yaml"), folder)], folder)).rejects.toThrow(
    "redocly lint failed: Please provide a valid path to the configuration file.",
  );
});

/** The demo contract with these extensions of its operation, and with fields and parameters that they can name. */
function withExtensions(...lines: readonly string[]): string {
  const parameter = (name: string): string =>
    `        - { name: ${name}, in: query, description: A number., schema: { type: integer }, example: 1 }\n`;
  const fields = `
        state: { description: State., anyOf: [{ type: string, enum: [NEW, DONE, FAILED] }, { type: string }] }
        more: { type: boolean, description: Whether there are more. }
        files: { type: array, description: Files., items: { $ref: "#/components/schemas/DemoFile" } }`;
  const id = "        id: { type: string, description: Identifier of the file. }";
  return demoContractWith(
    "      parameters:\n",
    `${lines.map((line) => `      ${line}\n`).join("")}      parameters:\n${parameter("start")}${parameter("count")}`,
  ).replace(id, `${id}${fields}`);
}
