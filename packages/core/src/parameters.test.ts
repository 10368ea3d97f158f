import { expect, test } from "vitest";
import { contract } from "../testing/contract.ts";
import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { serializeParameter } from "./openapi-fetch.ts";
import { checkParameters, queryString, unflatten } from "./parameters.ts";
import type { Values } from "./values.ts";

const { getFile, getText, getImage, createFile } = contract.operations;

function queryOf(query: Values): string {
  return queryString(getFile, query, "demo.getFile", serializeParameter);
}

test("unflatten sorts a flat object into path, query, header and body", () => {
  const flat = { fileId: "f1", tags: ["a"], headers: { "X-A": "1" }, body: { name: "n" } };

  expect(unflatten(getFile, flat, "demo.getFile")).toEqual({
    params: { path: { fileId: "f1" }, query: { tags: ["a"] }, header: { "X-A": "1" } },
    body: { name: "n" },
  });
});

test("unflatten gives empty parameters given an empty object", () => {
  expect(unflatten(createFile, {}, "demo.createFile")).toEqual({
    params: { path: {}, query: {}, header: {} },
    body: undefined,
  });
});

test.each([
  ["fileID", { fileID: "f1" }],
  ["constructor", { constructor: "f1" }],
  ["__proto__", JSON.parse('{ "__proto__": "f1" }')],
])("unflatten refuses %s, which the contract does not have", (name, flat) => {
  expect(() => unflatten(getFile, flat, "demo.getFile")).toThrow(
    new ParameterError(`demo.getFile: no parameter ${name}, only fileId,tags,embed`),
  );
});

test.each([
  ["a required path parameter", getFile, { path: { fileId: "f1" } }],
  ["a required query parameter", getImage, { path: { fileId: "f1" }, query: { width: 0 } }],
  ["optional ones that are null or undefined", getFile, { path: { fileId: "f1" }, query: { tags: null } }],
  ["a value within the limits", getText, { path: { fileId: "ab" } }],
  ["a value of the maximum length", getText, { path: { fileId: "abcd" } }],
  ["no parameters if none are declared", createFile, {}],
  ["a parameter that the contract does not have", createFile, { query: { page: 1 } }],
])("checkParameters accepts %s", (_, operation, params) => {
  expect(() => checkParameters(operation, params, "demo.getFile")).not.toThrow();
});

test.each([
  [getFile, {}, "demo: fileId is missing"],
  [getFile, { path: { fileId: null } }, "demo: fileId is missing"],
  [getFile, { query: { fileId: "f1" } }, "demo: fileId is missing"],
  [getImage, { path: { fileId: "f1" }, query: { width: undefined } }, "demo: width is missing"],
  [getText, { path: { fileId: "a" } }, 'demo: fileId is "a", not ^\\w+$'],
  [getText, { path: { fileId: "abcde" } }, 'demo: fileId is "abcde", not ^\\w+$'],
  [getText, { path: { fileId: "a b" } }, 'demo: fileId is "a b", not ^\\w+$'],
])("checkParameters refuses %#", (operation, params, message) => {
  expect(() => checkParameters(operation, params, "demo")).toThrow(new ParameterError(message));
});

test("checkParameters names the allowed lengths if there is no pattern", () => {
  const operation = { ...getFile, parameters: { fileId: { in: "path", minLength: 2, maxLength: 3 } } } as const;

  const check = () => checkParameters(operation, { path: { fileId: "a" } }, "demo");

  expect(check).toThrow(new ParameterError('demo: fileId is "a", not 2 to 3 characters'));
});

test("checkParameters counts characters, not UTF-16 units", () => {
  const operation = { ...getFile, parameters: { fileId: { in: "path", maxLength: 2 } } } as const;

  expect(() => checkParameters(operation, { path: { fileId: "😀😀" } }, "demo")).not.toThrow();
});

test("checkParameters ignores inherited values", () => {
  const operation = { ...getFile, parameters: { constructor: { in: "query", required: true } } } as const;

  const check = () => checkParameters(operation, { query: {} }, "demo");

  expect(check).toThrow(new ParameterError("demo: constructor is missing"));
});

test.each([
  [{}, ""],
  [{ tags: "a b" }, "tags=a%20b"],
  [{ tags: ["a", "b&c=d"] }, "tags=a&tags=b%26c%3Dd"],
  [{ embed: ["owner", "a,b"] }, "embed=owner,a%2Cb"],
  [{ tags: [] }, ""],
  [{ tags: null, embed: undefined }, ""],
  [{ tags: "" }, "tags="],
  [{ tags: 0, embed: false }, "tags=0&embed=false"],
  [{ tags: ["a"], embed: ["b", "c"] }, "tags=a&embed=b,c"],
  [{ undeclared: ["a", "b"] }, "undeclared=a&undeclared=b"],
])("queryString writes %j as %s", (query, text) => {
  expect(queryOf(query)).toBe(text);
});

test.each([
  { tags: { owner: ["a"] } },
  { tags: "a\ud800b" },
  { embed: ["a\ud800b"] },
  // openapi-fetch would write `[object Object]` and `a,b`.
  { tags: [{ a: 1 }] },
  { tags: [["a"]] },
  { embed: [{ a: 1 }] },
  { embed: [["a", "b"], "c"] },
])("queryString refuses %j", (query) => {
  const name = Object.keys(query);

  const write = () => queryOf(query);

  expect(write).toThrow(ParameterError);
  expect(write).toThrow(`demo.getFile: ${name} cannot be sent in a query`);
});

const traced: Operation = {
  ...createFile,
  parameters: {
    "X-Trace": { in: "header", required: true, pattern: "^t_", maxLength: 4 },
    tag: { in: "query", minLength: 2 },
  },
};

test.each([
  ["missing", {}, "demo.createFile: X-Trace is missing"],
  ["too long", { header: { "X-Trace": "t_123" } }, 'demo.createFile: X-Trace is "t_123", not ^t_'],
  ["of another pattern", { header: { "x-trace": "abc" } }, 'demo.createFile: X-Trace is "abc", not ^t_'],
])("checkParameters refuses a header parameter that is %s", (_, params, message) => {
  expect(() => checkParameters(traced, params, "demo.createFile")).toThrow(new ParameterError(message));
});

test("checkParameters checks each item of a list", () => {
  const params = { header: { "X-Trace": "t_1" }, query: { tag: ["ok", "a"] } };

  expect(() => checkParameters(traced, params, "demo.createFile")).toThrow(
    new ParameterError('demo.createFile: tag is "a", not 2 or more characters'),
  );
});

test("unflatten refuses a header parameter outside `headers`", () => {
  expect(() => unflatten(traced, { "X-Trace": "t_1" }, "demo.createFile")).toThrow(
    new ParameterError("demo.createFile: no parameter X-Trace, only tag"),
  );
});

test.each([null, 1, "f1"])("unflatten treats %j as no parameters", (flat) => {
  const nothing: unknown = flat;

  expect(() => unflatten(createFile, nothing as Values, "demo.createFile")).not.toThrow(TypeError);
});

test.each([new Date(0), new Map(), [new Date(0)]])(
  "queryString refuses %s, which openapi-fetch would leave out",
  (tags) => {
    expect(() => queryOf({ tags })).toThrow(new ParameterError("demo.getFile: tags cannot be sent in a query"));
  },
);

test("queryString leaves out items that are null or undefined", () => {
  expect(queryOf({ tags: [undefined, "a", null] })).toBe("tags=a");
});
