// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, getFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get a file
 *
 * Returns the metadata of one file and the public URL that delivers it.
 *
 * `GET /api/uploads/files/{fileId}`
 *
 * @see {@link https://app.swiftia.io/docs/api-reference/files/get-file}
 */
export const getFile: OperationFunction<"swiftia", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);
