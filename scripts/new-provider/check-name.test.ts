import { expect, test } from "vitest";
import { nameProblem } from "./check-name.ts";

const shape = "a name is lower-case letters and digits in words joined by single hyphens, and begins with a letter";
const other = "the workspace has another use for that name";
const meaning = "JavaScript, Node or the file system has another meaning for that name";

test.each([
  ["acme"],
  ["file-stack"],
  ["s3"],
  ["a"],
  ["x".repeat(64)],
  ["type"],
  ["contracts"],
  ["scripts"],
  ["acme-files-2"],
])("a provider can be called %s", (name) => {
  expect(nameProblem(name, ["renderio", "a-1"], ["a-1", "core", "filespec", "renderio"])).toBe(undefined);
});

test.each([
  ["", shape],
  [".", shape],
  ["..", shape],
  ["../x", shape],
  ["a/b", shape],
  ["a\\b", shape],
  ["@filespec/x", shape],
  ["Acme", shape],
  ["acme_files", shape],
  ["acme.files", shape],
  ["1password", shape],
  ["-acme", shape],
  ["acme-", shape],
  ["acme--files", shape],
  ["acme files", shape],
  ["acme\n", shape],
  ["акме", shape],
  ["ａcme", shape],
  ["__proto__", shape],
  ["node_modules", shape],
  ["x".repeat(65), "a name has at most 64 characters, this one 65"],
  ["renderio", "there is a provider of that name"],
  ["core", other],
  ["filespec", other],
  ["index", other],
  ["cli", other],
  ["completion", other],
  ["contract", other],
  ["renderio-contract", other],
  ["a1", "its namespace a1 would be that of a-1"],
  ["class", meaning],
  ["await", meaning],
  ["let", meaning],
  ["arguments", meaning],
  ["constructor", meaning],
  ["fetch", meaning],
  ["process", meaning],
  ["fs", meaning],
  ["con", meaning],
  ["com1", meaning],
])("a provider cannot be called %j", (name, problem) => {
  expect(nameProblem(name, ["renderio", "a-1"], ["a-1", "core", "filespec", "renderio"])).toBe(problem);
});
