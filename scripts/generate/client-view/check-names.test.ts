import type { ContractError } from "@scripts/read";
import { expect, test } from "vitest";
import { readingOf } from "../testing/view-of.ts";
import { checkNames } from "./check-names.ts";
import { clientView } from "./client-view.ts";

test("accepts names that do not clash", () => {
  expect(problemsOf(operations("getFile", "repos/get", "new"))).toEqual([]);
});

test.each([
  ["safe", "a client has a member safe that is not an operation"],
  ["GET", "a client has a member GET that is not an operation"],
  ["use", "a client has a member use that is not an operation"],
  ["then", "a client has a member then that is not an operation"],
  ["__proto__", "a client has a member __proto__ that is not an operation"],
  ["2fa", "2fa cannot begin the name of a type"],
  ["-", "- cannot begin the name of a type"],
  ["a#b", "a#b contains a #, which a reference cannot"],
  ["get-file", "the types of get-file would be called like those of getFile"],
])("refuses the operationId %s beside getFile", (operationId, what) => {
  expect(problemsOf(operations("getFile", operationId))).toEqual([
    ["/paths/~11/get/operationId", what, "give it another operationId"],
  ]);
});

const wait = { state: "/status", succeeded: ["DONE"], failed: ["FAILED"] };
const completion = { operationId: "other" };
test.each([
  ["paginate", { "x-redocly-pagination": { style: "link", items: "/files" } }],
  ["waitFor", { "x-filespec-wait": wait }],
  ["download", { "x-filespec-download": {} }],
  ["upload", { "x-filespec-upload": { name: "name", bytes: "size", type: "type", urls: "/url", completion } }],
])("an operation can be called %s, except where a client has a member of that name", (operationId, extension) => {
  const { paths } = operations("other", operationId);
  const withMember = { paths: { ...paths, "/files": { get: { operationId: "listFiles", ...extension } } } };

  expect(problemsOf({ paths })).toEqual([]);
  expect(problemsOf(withMember)).toEqual([
    [
      "/paths/~11/get/operationId",
      `a client has a member ${operationId} that is not an operation`,
      "give it another operationId",
    ],
  ]);
});

test("tells of every name that is wrong", () => {
  const document = {
    ...operations("safe", "use"),
    servers: [{ url: "/a" }, { url: "/b", "x-name": "production" }],
  };

  expect(problemsOf(document).map(([place]) => place)).toEqual([
    "/paths/~10/get/operationId",
    "/paths/~11/get/operationId",
    "/servers/1",
  ]);
});

test("refuses an operation without operationId", () => {
  expect(problemsOf({ paths: { "/a": { get: {} } } })).toEqual([
    ["/paths/~1a/get", "the operation has no operationId", "give it one: the client's method takes that name"],
  ]);
});

function operations(...operationIds: string[]): { readonly paths: object } {
  return {
    paths: Object.fromEntries(operationIds.map((operationId, index) => [`/${index}`, { get: { operationId } }])),
  };
}

function problemsOf(document: object): string[][] {
  const reading = readingOf(document);
  try {
    checkNames(clientView(reading.facts, "demo"), reading);
    return [];
  } catch (error) {
    return (error as ContractError).problems.map(({ path, what, fix }) => [path, what, fix]);
  }
}
