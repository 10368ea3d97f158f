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
];
const header = "        - { name: fileId, in: header, description: Same., schema: { type: string }, example: f1 }\n";
const contracts: { readonly [name: string]: string } = {
  "a contract without a fault": demoContract,
  "one parameter name in several places that do not meet": demoContractWith(
    "          example: f1\n",
    `          example: f1\n${header}`,
  ),
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

test.each(["a contract without a fault", "one parameter name in several places that do not meet"])(
  "accepts %s",
  (name) => {
    expect(problemsOf(name)).toEqual([]);
  },
);

test.each(faults)("finds %s", (fault, _text, _replacement, problem) => {
  expect(problemsOf(fault)[0]).toBe(`openapi.yaml:${problem}`);
});

test("says what redocly says where it cannot work", async () => {
  const folder = temporaryFolder({ "specs/demo/openapi.yaml": demoContract });

  await expect(lint([readContract(join(folder, "specs/demo/openapi.yaml"), folder)], folder)).rejects.toThrow(
    "redocly lint failed: Please provide a valid path to the configuration file.",
  );
});
