import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { operationsModule } from "./operations-module.ts";

const operation = (operationId: string, more: object = {}): object => ({
  operationId,
  summary: `Say ${operationId}`,
  responses: { 200: { description: "" } },
  ...more,
});

test("exports a function for each operation that has a method, with what an editor shows of it", () => {
  const body = { required: true, content: { "application/json": {} } };
  const text = operationsModule(
    viewOf({
      paths: {
        "/files": { get: operation("listFiles"), post: operation("files/create") },
        "/x": { get: operation("none", { requestBody: body }) },
      },
    }),
  );

  expect(text).toBe(`import { operationFunction } from "@filespec/core/operations";
import { api, filesCreateOperation, listFilesOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Say listFiles
 *
 * \`GET /files\`
 */
export const listFiles: OperationFunction<"demo", Operations["listFiles"], Results["listFiles"]> = /* @__PURE__ */ operationFunction(api, "listFiles", listFilesOperation);

/**
 * Say files/create
 *
 * \`POST /files\`
 */
export const filesCreate: OperationFunction<"demo", Operations["files/create"], Results["files/create"]> = /* @__PURE__ */ operationFunction(api, "files/create", filesCreateOperation);
`);
});

test.each([
  ["delete", "delete_"],
  ["import", "import_"],
  ["createClient", "createClient_"],
  ["api", "api"],
])("an operation %s is the function %s", (operationId, name) => {
  const text = operationsModule(viewOf({ paths: { "/files": { get: operation(operationId) } } }));

  expect(text).toContain(`export const ${name}: OperationFunction`);
  expect(text).toContain(operationId === "api" ? "api as api_" : "{ api, ");
});
