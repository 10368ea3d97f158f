import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { typesModule } from "./types-module.ts";

const paths = { "/files": { get: { operationId: "getFile", responses: { 204: {} } } } };

test("exports the client's types, the schemas, and what their declarations name of core", () => {
  const text = typesModule(viewOf({ paths }), ["StoredFile"]);

  expect(text).toContain("  RequestOptions,\n");
  expect(text.slice(text.indexOf("@filespec/core"))).toBe(`@filespec/core";
export type {
  Client,
  ClientOptions,
  Operations,
  Results,
  GetFileParams,
  GetFileResult,
} from "./contract.gen.ts";
export type {
  StoredFile,
} from "./schemas.gen.ts";
`);
});

test("a type of core gives way to a schema of its name, and can still be named", () => {
  const text = typesModule(viewOf({ paths }), ["Success"]);

  expect(text).toContain("  Success as Success_,\n");
  expect(text).toContain('export type {\n  Success,\n} from "./schemas.gen.ts";\n');
});
