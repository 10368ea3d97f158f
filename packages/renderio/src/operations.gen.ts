// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, deleteCommandFilesOperation, deleteFileOperation, getFileOperation, listFilesOperation, storeFileOperation, uploadFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get a file
 *
 * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
 *
 * `GET /api/v1/files/{fileId}`
 *
 * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
 */
export const getFile: OperationFunction<"renderio", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);

/**
 * Delete a file
 *
 * Deletes the file from storage. Its metadata stays readable, with `is_deleted` true; its `storage_url` leads nowhere from then on.
 *
 * `DELETE /api/v1/files/{fileId}`
 *
 * @see {@link https://renderio.dev/docs/api-reference/files/delete-file}
 */
export const deleteFile: OperationFunction<"renderio", Operations["deleteFile"], Results["deleteFile"]> = /* @__PURE__ */ operationFunction(api, "deleteFile", deleteFileOperation);

/**
 * List files
 *
 * Lists the files of the account. Known from the provider's own client alone, which asks for the next page until one has fewer than `limit` files; the answer holds no total.
 *
 * `GET /api/v1/files`
 *
 * @see {@link https://github.com/RenderIO/n8n-nodes-renderio}
 */
export const listFiles: OperationFunction<"renderio", Operations["listFiles"], Results["listFiles"]> = /* @__PURE__ */ operationFunction(api, "listFiles", listFilesOperation);

/**
 * Store a file from a URL
 *
 * Fetches a file from a URL and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`.
 *
 * `POST /api/v1/files/store-file`
 *
 * @see {@link https://renderio.dev/docs/api-reference/files/store-file}
 */
export const storeFile: OperationFunction<"renderio", Operations["storeFile"], Results["storeFile"]> = /* @__PURE__ */ operationFunction(api, "storeFile", storeFileOperation);

/**
 * Upload a file
 *
 * Uploads a file and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`. No limit of its size is documented.
 *
 * `POST /api/v1/files/upload`
 *
 * @see {@link https://renderio.dev/docs/api-reference/files/upload-file}
 */
export const uploadFile: OperationFunction<"renderio", Operations["uploadFile"], Results["uploadFile"]> = /* @__PURE__ */ operationFunction(api, "uploadFile", uploadFileOperation);

/**
 * Delete the files of a command
 *
 * Deletes all files that a command has put out. The record of the command itself stays.
 *
 * `DELETE /api/v1/commands/{commandId}/files`
 *
 * @see {@link https://renderio.dev/docs/api-reference/commands/delete-command-files}
 */
export const deleteCommandFiles: OperationFunction<"renderio", Operations["deleteCommandFiles"], Results["deleteCommandFiles"]> = /* @__PURE__ */ operationFunction(api, "deleteCommandFiles", deleteCommandFilesOperation);
