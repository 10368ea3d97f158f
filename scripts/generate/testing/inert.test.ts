import { expect, test } from "vitest";
import { findCode, findMarkup, run } from "./inert.ts";

test.each([
  ["canary();", ["holds a ExpressionStatement: canary();", "calls canary"]],
  ["export type A = import('x').A;", ["holds a ImportType: import('x').A"]],
  ["export const a = 1;", ["declares: a = 1"]],
  ["export const contract: Contract = { a: canary };", ["refers to canary"]],
  ["export const contract: Contract = { [canary]: 1 };", ["computes a name: [canary]"]],
  ["export const contract: Contract = { __proto__: {} };", ["sets a prototype"]],
  ['import type { A } from "x";', ['imports: import type { A } from "x";']],
  ['import { Contract } from "@filespec/core";', ['imports: import { Contract } from "@filespec/core";']],
  ["export const contract: Contract = alert.call(api);", ["asks for alert.call"]],
  ["export const contract: Contract = Object.assign({ operations: { a: aOperation } }, api);", []],
  ["export type A = typeof B;", ["holds a TypeQuery: typeof B"]],
  ["export type A = ;", ["does not parse: Type expected."]],
  ["/* \u202e */ export type A = 1;", ["holds a character that nobody sees"]],
  ['/** @a */ export interface A { "b-c"?: readonly (A | null)[]; }', []],
])("findCode finds in %j %j", (text, problems) => {
  expect(findCode("a.ts", text)).toEqual(expect.arrayContaining(problems));
  expect(findCode("a.ts", text).length > 0).toBe(problems.length > 0);
});

test("run tells what a module does", () => {
  expect(run("canary(); Object.prototype.a = 1; globalThis.b = 2; export const contract = { c: 3 };")).toEqual({
    changed: ["canary", "a", "global"],
    contract: { c: 3 },
    exports: { contract: { c: 3 } },
  });
});

test("findMarkup finds what is not laid out so", () => {
  const readme = "<!-- a -->\n# a\n```sh\n```\n```ts\n```\n## b\n## c\n| a | b | c | d |\n";

  const own = { fences: 4, headings: 3 };

  expect(findMarkup(readme, own)).toEqual([]);
  expect(findMarkup(`${readme}\n# d\n\`\`\`\n| a |\n<b> [a](javascript:b)`, own)).toEqual([
    "5 fences",
    "headings: # a,## b,## c,# d",
    "rows of 6,3 cells",
    "HTML",
    "javascript:b",
  ]);
});
