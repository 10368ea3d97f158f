// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, createAttachmentOperation, createFileOperation, deleteAttachmentOperation, deleteFileOperation, downloadFileOperation, getAttachmentOperation, getFileOperation, listAttachmentsOperation, listFilesOperation, updateAttachmentOperation, updateFileOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get a file record
 *
 * Returns the record of one file, with links to the file itself.
 *
 * `GET /files/{id}`
 *
 * @see {@link https://api-reference.rebilly.com/tag/Files/operation/GetFile/}
 */
export const getFile: OperationFunction<"rebilly", Operations["getFile"], Results["getFile"]> = /* @__PURE__ */ operationFunction(api, "getFile", getFileOperation);

/**
 * Update a file record
 *
 * Changes what is said about a file. Its content stays: other content is another file. Whether fields that are left out stay or are cleared is not documented.
 *
 * `PUT /files/{id}`
 *
 * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/putfile}
 */
export const updateFile: OperationFunction<"rebilly", Operations["updateFile"], Results["updateFile"]> = /* @__PURE__ */ operationFunction(api, "updateFile", updateFileOperation);

/**
 * Delete a file
 *
 * Deletes a file. What becomes of its attachments is not documented: the provider's own client deletes them first.
 *
 * `DELETE /files/{id}`
 *
 * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/deletefile}
 */
export const deleteFile: OperationFunction<"rebilly", Operations["deleteFile"], Results["deleteFile"]> = /* @__PURE__ */ operationFunction(api, "deleteFile", deleteFileOperation);

/**
 * List file records
 *
 * Lists the records of files. The header `Pagination-Total` tells how many there are.
 *
 * `GET /files`
 *
 * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfilecollection}
 */
export const listFiles: OperationFunction<"rebilly", Operations["listFiles"], Results["listFiles"]> = /* @__PURE__ */ operationFunction(api, "listFiles", listFilesOperation);

/**
 * Create a file
 *
 * Uploads a file, or has one fetched from a URL. Files may be JPEG, PNG, GIF or PDF; MP3 was permitted until February 2023. With a publishable key, only private files can be made.
 *
 * `POST /files`
 *
 * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/postfile}
 */
export const createFile: OperationFunction<"rebilly", Operations["createFile"], Results["createFile"]> = /* @__PURE__ */ operationFunction(api, "createFile", createFileOperation);

/**
 * Download a file
 *
 * Returns the file itself, or the address where it is. Whatever the media type of the answer, JSON and CSV among them, its body is the file and no record.
 *
 * `GET /files/{id}/download`
 *
 * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfiledownload}
 */
export const downloadFile: OperationFunction<"rebilly", Operations["downloadFile"], Results["downloadFile"]> = /* @__PURE__ */ operationFunction(api, "downloadFile", downloadFileOperation);

/**
 * List attachments
 *
 * Lists attachments. The header `Pagination-Total` tells how many there are.
 *
 * `GET /attachments`
 *
 * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
 */
export const listAttachments: OperationFunction<"rebilly", Operations["listAttachments"], Results["listAttachments"]> = /* @__PURE__ */ operationFunction(api, "listAttachments", listAttachmentsOperation);

/**
 * Create an attachment
 *
 * Ties a file to another object.
 *
 * `POST /attachments`
 *
 * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
 */
export const createAttachment: OperationFunction<"rebilly", Operations["createAttachment"], Results["createAttachment"]> = /* @__PURE__ */ operationFunction(api, "createAttachment", createAttachmentOperation);

/**
 * Get an attachment
 *
 * Returns one attachment.
 *
 * `GET /attachments/{id}`
 *
 * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
 */
export const getAttachment: OperationFunction<"rebilly", Operations["getAttachment"], Results["getAttachment"]> = /* @__PURE__ */ operationFunction(api, "getAttachment", getAttachmentOperation);

/**
 * Create or update an attachment
 *
 * Puts an attachment under an identifier, whether there is one or not.
 *
 * `PUT /attachments/{id}`
 *
 * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
 */
export const updateAttachment: OperationFunction<"rebilly", Operations["updateAttachment"], Results["updateAttachment"]> = /* @__PURE__ */ operationFunction(api, "updateAttachment", updateAttachmentOperation);

/**
 * Delete an attachment
 *
 * Unties a file from another object.
 *
 * `DELETE /attachments/{id}`
 *
 * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
 */
export const deleteAttachment: OperationFunction<"rebilly", Operations["deleteAttachment"], Results["deleteAttachment"]> = /* @__PURE__ */ operationFunction(api, "deleteAttachment", deleteAttachmentOperation);
