import { expect, test } from "vitest";
import { constantCase, isIdentifier, moduleName, pascalCase } from "./names.ts";

test.each([
  [["renderio", "apiKey"], "RENDERIO_API_KEY"],
  [["rebilly", "jwt"], "REBILLY_JWT"],
  [["file-stack", "organizationId"], "FILE_STACK_ORGANIZATION_ID"],
  [["demo", "x-api.key"], "DEMO_X_API_KEY"],
  [["s3", "v4Signature"], "S3_V4_SIGNATURE"],
])("constantCase joins %j as %s", (words, name) => {
  expect(constantCase(...words)).toBe(name);
});

test.each([
  ["getFile", "GetFile"],
  ["GetFile", "GetFile"],
  ["files/get-one", "FilesGetOne"],
  ["get_file", "Get_file"],
  ["list.files.", "ListFiles"],
])("pascalCase turns %s into %s", (name, type) => {
  expect(pascalCase(name)).toBe(type);
});

test.each([
  ["getFile", true],
  ["$get_1", true],
  ["1st", false],
  ["get-file", false],
  ["", false],
])("isIdentifier says of %j: %s", (name, answer) => {
  expect(isIdentifier(name)).toBe(answer);
});

test.each([
  ["renderio", "renderio"],
  ["file-stack", "fileStack"],
  ["cdn.example.com", "cdnExampleCom"],
])("moduleName turns %s into %s", (provider, namespace) => {
  expect(moduleName(provider)).toBe(namespace);
});
