import { expect, test } from "vitest";
import { checkNames } from "./check-names.ts";
import { readContract } from "./contract-facts.ts";
import { openDescription } from "./testing/open-description.ts";

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

const security = {
  paths: {},
  security: [{ headers: [] }],
  components: { securitySchemes: { headers: { type: "oauth2" } } },
};
const used = { "/a": { get: { operationId: "getFile", security: [{ headers: [] }] } } };

test.each([
  [
    "two servers of one name",
    { servers: [{ url: "/a" }, { url: "/b", "x-name": "production" }] },
    "another server is called production",
  ],
  ["a security scheme like an option", { ...security, paths: used }, "every client has an option headers"],
  [
    "a server variable like an option",
    { servers: [{ url: "/{timeout}", variables: { timeout: { default: "1" } } }] },
    "the client has another option timeout",
  ],
  [
    "server variables that differ",
    {
      servers: [
        { url: "/{a}", variables: { a: { enum: ["1"] } } },
        { url: "/{a}", variables: { a: {} } },
      ],
    },
    "a has another enum than the variable of that name before it",
  ],
])("refuses %s", (_, contract, problem) => {
  const description = openDescription({ "openapi.yaml": contract });

  expect(() => checkNames(readContract("demo", description), description, new Set(), [])).toThrow(problem);
});

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
