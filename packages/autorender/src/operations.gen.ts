// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, getFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get the details of a file
 *
 * Returns the metadata of one file, found by its file number, and the URL that delivers it.
 *
 * `GET /api/v1/files/{fileNo}`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/get-file-details}
 */
export const getFile: OperationFunction<"autorender", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);
