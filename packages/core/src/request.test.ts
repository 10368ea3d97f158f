import { expect, test } from "vitest";
import { callOf, contract } from "../testing/contract.ts";
import type { Call } from "./call.ts";
import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { limits } from "./limits.ts";
import { checkParameters, fillPath, requestOf, unflatten } from "./request.ts";

const traced: Operation = {
  ...contract.operations.createFile,
  parameters: {
    "X-Trace": { in: "header", required: true, check: limits({ pattern: "^t_", maxLength: 4 }) },
    tag: { in: "query", check: limits({ minLength: 2 }) },
  },
};

test("unflatten sorts a flat object into path, query, header and body", () => {
  const flat = { fileId: "f1", tags: ["a"], headers: { "X-A": "1" }, body: { name: "n" } };

  expect(unflatten(contract, "getFile", flat)).toEqual({
    path: { fileId: "f1" },
    call: {},
    query: { tags: ["a"] },
    header: { "X-A": "1" },
    body: { name: "n" },
  });
});

test.each([{}, null, 1, "f1"])("unflatten finds no parameters in %j", (flat) => {
  const nothing: unknown = flat;

  expect(() => unflatten(contract, "createFile", nothing as {})).not.toThrow(TypeError);
});

test.each([
  ["fileID", { fileID: "f1" }],
  ["constructor", { constructor: "f1" }],
  ["__proto__", JSON.parse('{ "__proto__": "f1" }')],
])("unflatten refuses %s, which the contract does not have", (name, flat) => {
  expect(() => unflatten(contract, "getFile", flat)).toThrow(
    new ParameterError(`demo.getFile: no parameter ${name}, only fileId,tags,embed`),
  );
});

test("unflatten refuses a header parameter outside `headers`", () => {
  expect(() => unflatten({ ...contract, operations: { traced } }, "traced", { "X-Trace": "t_1" })).toThrow(
    new ParameterError("demo.traced: no parameter X-Trace, only X-Trace,tag"),
  );
});

test("a parameter that the contract calls __proto__ is sent", () => {
  const operation: Operation = {
    ...contract.operations.getFile,
    path: "/files",
    parameters: JSON.parse('{ "__proto__": { "in": "query" } }'),
  };
  const params = unflatten({ ...contract, operations: { operation } }, "operation", JSON.parse('{ "__proto__": "x" }'));

  expect(requestOf(callOf("getFile", { operation, params })).url).toBe("https://api.demo.test/v1/files?__proto__=x");
});

test.each<[string, Partial<Call>]>([
  ["a required path parameter", { params: { path: { fileId: "f1" } } }],
  ["optional ones that are null or undefined", { params: { path: { fileId: "f1" }, query: { tags: null } } }],
  [
    "a required query parameter of 0",
    { operation: contract.operations.getImage, params: { path: { fileId: "f1" }, query: { width: 0 } } },
  ],
  ["no parameters if none are declared", { operation: contract.operations.createFile }],
  [
    "a parameter that the contract does not have",
    { operation: contract.operations.createFile, params: { query: { page: 1 } } },
  ],
])("checkParameters accepts %s", (_, changes) => {
  expect(() => checkParameters(callOf("getFile", changes), {})).not.toThrow();
});

const { getText, getImage } = contract.operations;

test.each<[string, Partial<Call>]>([
  ["fileId is missing", {}],
  ["fileId is missing", { params: { path: { fileId: null } } }],
  ["fileId is missing", { params: { query: { fileId: "f1" } } }],
  ["width is missing", { operation: getImage, params: { path: { fileId: "f1" }, query: { width: undefined } } }],
  ['fileId is "a b", not of the pattern ^\\w+$', { operation: getText, params: { path: { fileId: "a b" } } }],
  ['fileId is "a", not 2 to 4 characters', { operation: getText, params: { path: { fileId: "a" } } }],
  ['fileId is "12345", not 2 to 4 characters', { operation: getText, params: { path: { fileId: 12345 } } }],
])("checkParameters says: %s", (message, changes) => {
  expect(() => checkParameters(callOf("getFile", changes), {})).toThrow(new ParameterError(`demo.getFile: ${message}`));
});

test.each([
  [{}, {}, "X-Trace is missing"],
  [{ "x-trace": "t_123" }, {}, 'X-Trace is "t_123", not 0 to 4 characters'],
  [{ "x-trace": "abc" }, {}, 'X-Trace is "abc", not of the pattern ^t_'],
  [{ "x-trace": "t_1" }, { tag: ["ok", "a"] }, 'tag is "a", not 2 or more characters'],
])("checkParameters checks the headers that are sent, and each item of a list: %#", (headers, query, message) => {
  const call = callOf("createFile", { operation: traced, params: { query } });

  expect(() => checkParameters(call, headers)).toThrow(new ParameterError(`demo.createFile: ${message}`));
});

test("fillPath replaces each template once, with the own parameter of its name", () => {
  expect(
    fillPath(
      "/a/{owner}/b/{file-id}",
      { owner: "{file-id}", "file-id": "$&/1" },
      contract.operations.getFile,
      "demo.getFile",
    ),
  ).toBe("/a/%7Bfile-id%7D/b/%24%26%2F1");
});

test.each(["missing", "constructor", "__proto__"])("fillPath refuses a path given no own parameter %s", (name) => {
  expect(() => fillPath(`/{${name}}`, {}, contract.operations.getFile, "demo.getFile")).toThrow(
    new ParameterError(`demo.getFile: ${name} is "", which a path cannot have`),
  );
});

test("a request has everything but the credential", () => {
  const path = { fileId: "a/b" };

  expect([
    requestOf(callOf("getFile", { params: { path, query: { tags: ["a", "b"], embed: ["c", "d"] } } })),
    requestOf(callOf("putFile", { params: { path, body: { name: "n" } } })),
    requestOf(callOf("checkFile", { params: { path } })),
  ]).toEqual([
    {
      method: "GET",
      url: "https://api.demo.test/v1/files/a%2Fb/record?tags=a&tags=b&embed=c,d",
      headers: { accept: "application/json", "user-agent": "filespec-demo/1.2.3" },
      body: undefined,
    },
    {
      method: "PUT",
      url: "https://api.demo.test/v1/files/a%2Fb",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "user-agent": "filespec-demo/1.2.3",
      },
      body: '{"name":"n"}',
    },
    {
      method: "HEAD",
      url: "https://api.demo.test/v1/files/a%2Fb",
      headers: { "user-agent": "filespec-demo/1.2.3" },
      body: undefined,
    },
  ]);
});
