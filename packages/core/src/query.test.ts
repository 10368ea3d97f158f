import { expect, test } from "vitest";
import { contract } from "../testing/contract.ts";
import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { query } from "./query.ts";
import type { Values } from "./values.ts";

const queryOf = (values: Values) => query(values, contract.operations.getFile, "demo.getFile");

test.each([
  [{}, ""],
  [{ tags: "a b&c=d+e" }, "tags=a%20b%26c%3Dd%2Be"],
  [{ tags: ["a", "b,c"] }, "tags=a&tags=b%2Cc"],
  [{ embed: ["owner", "a,b"] }, "embed=owner,a%2Cb"],
  [{ embed: "owner" }, "embed=owner"],
  [{ tags: [], embed: [] }, ""],
  [{ tags: null, embed: undefined }, ""],
  [{ tags: [undefined, "a", null] }, "tags=a"],
  [{ tags: "", embed: [""] }, "tags=&embed="],
  [{ tags: 0, embed: false }, "tags=0&embed=false"],
  [{ tags: ["a"], embed: ["b", "c"] }, "tags=a&embed=b,c"],
  [{ undeclared: ["a", "b"], constructor: 1 }, "undeclared=a&undeclared=b&constructor=1"],
  [{ filter: { name: "a b", size: [1, 2], none: null } }, "filter[name]=a%20b&filter[size]=1&filter[size]=2"],
  [{ filter: {} }, ""],
])("writes %j as %s", (values, text) => {
  expect(queryOf(values)).toBe(text);
});

test("no name and no key adds a parameter of its own", () => {
  const text = queryOf({ filter: { "x]=1&admin=true&y[": "2" }, "a&b=1": "3", "c#d": ["4"] });

  expect(text).toBe("filter[x%5D%3D1%26admin%3Dtrue%26y%5B]=2&a%26b%3D1=3&c%23d=4");
  expect([...new URLSearchParams(text)]).toEqual([
    ["filter[x]=1&admin=true&y[]", "2"],
    ["a&b=1", "3"],
    ["c#d", "4"],
  ]);
});

const styled: Operation = {
  ...contract.operations.getFile,
  parameters: {
    within: { in: "query", reserved: true },
    ids: { in: "query", reserved: true, separator: "," },
    spaces: { in: "query", separator: "%20" },
    pipes: { in: "query", separator: "%7C" },
    color: { in: "query", style: "form" },
    joined: { in: "query", style: "form", separator: "," },
    sort: { in: "query", style: "json" },
  },
};

test.each([
  [{ within: "box(1,2;3:4)/x" }, "within=box(1,2;3:4)/x"],
  // What would end the value, or read as another, stays encoded.
  [{ within: "a&b#c+d=e%20f é" }, "within=a%26b%23c%2Bd%3De%2520f%20%C3%A9"],
  [{ ids: ["a:1", "b/2", "c,d"] }, "ids=a:1,b/2,c%2Cd"],
  [{ spaces: ["a|b", "c"] }, "spaces=a%7Cb%20c"],
  [{ pipes: ["a", "b c"] }, "pipes=a%7Cb%20c"],
  [{ color: { R: 100, "G&": "x=1" } }, "R=100&G%26=x%3D1"],
  [{ spaces: "a b", pipes: "a|b" }, "spaces=a%20b&pipes=a%7Cb"],
  [{ joined: { R: 100, G: 200 } }, "joined=R,100,G,200"],
  [{ joined: {} }, ""],
  [{ sort: { by: ["a&b"], desc: true } }, "sort=%7B%22by%22%3A%5B%22a%26b%22%5D%2C%22desc%22%3Atrue%7D"],
  [{ sort: null }, "sort=null"],
  [{ sort: undefined }, ""],
])("writes %j as %s, in the style of its parameter", (values, text) => {
  expect(query(values, styled, "demo.getFile")).toBe(text);
});

test.each([
  { tags: { owner: { name: "a" } } },
  { tags: "a\ud800b" },
  { embed: ["a\ud800b"] },
  { tags: { "a\ud800b": 1 } },
  { "tags\ud800": 1 },
  { tags: [{ a: 1 }] },
  { tags: [["a"]] },
  { embed: [["a", "b"], "c"] },
  { tags: new Date(0) },
  { tags: new Map() },
  { tags: [new Date(0)] },
])("refuses %o", (values) => {
  const write = () => queryOf(values);

  expect(write).toThrow(ParameterError);
  expect(write).toThrow(/^demo\.getFile: .*, which a query cannot have$/);
});

test.each([
  [{ spaces: ["a b"] }, "demo.getFile: spaces has an item with %20, which would end it"],
  [{ pipes: ["a", "b|c"] }, "demo.getFile: pipes has an item with %7C, which would end it"],
])("refuses %j, which a server would read as more items", (values, message) => {
  expect(() => query(values, styled, "demo.getFile")).toThrow(new ParameterError(message));
});
