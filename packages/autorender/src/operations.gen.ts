// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, completeMultipartUploadOperation, createFolderOperation, deleteFileOperation, deleteFolderOperation, getFileOperation, listFilesOperation, listFoldersOperation, renameFileOperation, renameFolderOperation, startMultipartUploadOperation, uploadFileOperation } from "./contract.gen.ts";
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

/**
 * Delete a file
 *
 * Deletes a file for good, its record and its content.
 *
 * `DELETE /api/v1/files/{fileNo}`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/delete-file}
 */
export const deleteFile: OperationFunction<"autorender", Operations["deleteFile"], Results["deleteFile"]> = /* @__PURE__ */ operationFunction(api, "deleteFile", deleteFileOperation);

/**
 * Rename a file
 *
 * Gives a file another name. Its path changes with it, so that addresses which deliver it break; its number stays.
 *
 * `PATCH /api/v1/files/{fileNo}/rename`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/rename-file}
 */
export const renameFile: OperationFunction<"autorender", Operations["renameFile"], Results["renameFile"]> = /* @__PURE__ */ operationFunction(api, "renameFile", renameFileOperation);

/**
 * List files
 *
 * Lists the files of the workspace, page by page. A parameter whose name is wrong is ignored, so that the answer is the whole list.
 *
 * `GET /api/v1/files`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/list-files}
 */
export const listFiles: OperationFunction<"autorender", Operations["listFiles"], Results["listFiles"]> = /* @__PURE__ */ operationFunction(api, "listFiles", listFilesOperation);

/**
 * Upload a file
 *
 * Uploads a file. One that has the same `file_name` in the same `folder` is replaced without a word, unless `random_prefix` is `true`: an upload whose outcome is unknown must not be sent again blindly. Large files, beyond about 100 MB, go by multipart upload.
 *
 * `POST /api/v1/uploads`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/direct-upload}
 */
export const uploadFile: OperationFunction<"autorender", Operations["uploadFile"], Results["uploadFile"]> = /* @__PURE__ */ operationFunction(api, "uploadFile", uploadFileOperation);

/**
 * Begin an upload in parts
 *
 * Begins the upload of a large file and returns a URL for each of its parts. Each part goes to its URL with PUT, as `application/octet-stream` and without a key: `part_size` bytes, fewer in the last. Complete the upload afterwards; URLs that have expired take a new upload.
 *
 * `POST /api/v1/multipart/start`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/multipart-start}
 */
export const startMultipartUpload: OperationFunction<"autorender", Operations["startMultipartUpload"], Results["startMultipartUpload"]> = /* @__PURE__ */ operationFunction(api, "startMultipartUpload", startMultipartUploadOperation);

/**
 * Complete an upload in parts
 *
 * Makes a file of the parts that have been sent. Their bytes must add up to the `size` with which the upload began.
 *
 * `POST /api/v1/multipart/complete`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/multipart-complete}
 */
export const completeMultipartUpload: OperationFunction<"autorender", Operations["completeMultipartUpload"], Results["completeMultipartUpload"]> = /* @__PURE__ */ operationFunction(api, "completeMultipartUpload", completeMultipartUploadOperation);

/**
 * List folders
 *
 * Lists all folders in a folder, in one answer.
 *
 * `GET /api/v1/folders`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/list-folders}
 */
export const listFolders: OperationFunction<"autorender", Operations["listFolders"], Results["listFolders"]> = /* @__PURE__ */ operationFunction(api, "listFolders", listFoldersOperation);

/**
 * Create a folder
 *
 * Creates a folder, at the root or in another folder.
 *
 * `POST /api/v1/folders`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/create-folder}
 */
export const createFolder: OperationFunction<"autorender", Operations["createFolder"], Results["createFolder"]> = /* @__PURE__ */ operationFunction(api, "createFolder", createFolderOperation);

/**
 * Rename a folder
 *
 * Gives a folder another name.
 *
 * `POST /api/v1/folders/rename/{folderNo}`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/rename-folder}
 */
export const renameFolder: OperationFunction<"autorender", Operations["renameFolder"], Results["renameFolder"]> = /* @__PURE__ */ operationFunction(api, "renameFolder", renameFolderOperation);

/**
 * Delete a folder
 *
 * Deletes a folder. What becomes of its files is documented in two ways: that it may fail while the folder holds some, and that everything in it is deleted too. Expect the second.
 *
 * `DELETE /api/v1/folders/{folderNo}`
 *
 * @see {@link https://autorender.mintlify.app/api-reference/delete-folder}
 */
export const deleteFolder: OperationFunction<"autorender", Operations["deleteFolder"], Results["deleteFolder"]> = /* @__PURE__ */ operationFunction(api, "deleteFolder", deleteFolderOperation);
