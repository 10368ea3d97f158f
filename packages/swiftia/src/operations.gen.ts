// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, deleteFileOperation, getFileOperation, listFilesOperation } from "./contract.gen.ts";
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

/**
 * Delete a file
 *
 * Removes a file for good, its record and its content.
 *
 * `DELETE /api/uploads/files/{fileId}`
 *
 * @see {@link https://app.swiftia.io/docs/api-reference/files/delete-file}
 */
export const deleteFile: OperationFunction<"swiftia", Operations["deleteFile"], Results["deleteFile"]> = /* @__PURE__ */ operationFunction(api, "deleteFile", deleteFileOperation);

/**
 * List files
 *
 * Lists the files of the organization, with figures about its storage. The answer is documented in part: whether it tells the number of all files is not known, and a page with fewer than `limit` files is the last one.
 *
 * `GET /api/uploads/files`
 *
 * @see {@link https://app.swiftia.io/docs/api-reference/files/get-files}
 */
export const listFiles: OperationFunction<"swiftia", Operations["listFiles"], Results["listFiles"]> = /* @__PURE__ */ operationFunction(api, "listFiles", listFilesOperation);
