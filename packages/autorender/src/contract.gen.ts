// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { byPage, download, firstProvided, jsonBody, multipartBody, paginate, query, upload } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, DownloadOptions, Failure, Operation, Pages, RequestOptions, Safe, Streamed, Success, Unexpected, UploadOptions } from "@filespec/core";
import type { CreateFolderRequest, CreateFolderResponse, DeleteFileResponse, DeleteFolderResponse, ErrorBody, FileDetailsResponse, FileListItem, FileListResponse, FileRenameResult, FolderDetailResponse, FolderListResponse, MultipartCompleteRequest, MultipartStartRequest, MultipartStartResponse, RenameFileRequest, RenameFolderRequest, UploadFileForm, UploadRecord, UploadResponse } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "autorender",
  version: "0.0.0",
  server: "https://upload.autorender.io",
  securitySchemes: {
    apiKey: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "AUTORENDER_API_KEY",
    },
    xApiKey: { header: "x-api-key", environmentVariable: "AUTORENDER_X_API_KEY" },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/v1/files/{fileNo}",
  parameters: { fileNo: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 500: "json" },
  security: [["apiKey"]],
  download: { url: ["data", "url"] },
};

export const deleteFileOperation: Operation = {
  method: "DELETE",
  path: "/api/v1/files/{fileNo}",
  parameters: { fileNo: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 500: "json" },
  security: [["apiKey"]],
};

export const renameFileOperation: Operation = {
  method: "PATCH",
  path: "/api/v1/files/{fileNo}/rename",
  parameters: { fileNo: { in: "path", required: true } },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 401: "json", 404: "json" },
  security: [["apiKey"]],
};

export const listFilesOperation: Operation = {
  method: "GET",
  path: "/api/v1/files",
  parameters: {
    page: { in: "query" },
    limit: { in: "query" },
    sort_field: { in: "query" },
    sort_order: { in: "query" },
    folder_no: { in: "query" },
    name: { in: "query" },
    path: { in: "query" },
    tags: { in: "query" },
  },
  query: query,
  responses: { 200: "json", 401: "json" },
  security: [["apiKey"]],
  paginate: /* @__PURE__ */ byPage({
    param: "page",
    items: ["files"],
    hasMore: ["meta", "hasNext"],
    limit: "limit",
    usual: 20,
  }),
};

export const uploadFileOperation: Operation = {
  method: "POST",
  path: "/api/v1/uploads",
  body: /* @__PURE__ */ multipartBody(),
  responses: { 200: "json", 201: "json", 400: "json", 401: "json", 500: "json" },
  security: [["apiKey"], ["xApiKey"]],
  choose: firstProvided,
};

export const startMultipartUploadOperation: Operation = {
  method: "POST",
  path: "/api/v1/multipart/start",
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 400: "json", 401: "json", 500: "json" },
  security: [["apiKey"]],
  upload: {
    name: "file_name",
    bytes: "size",
    type: "format",
    urls: ["parts"],
    partBytes: ["part_size"],
    completion: {
      operationId: "completeMultipartUpload",
      body: { session_id: ["session_id"] },
    },
  },
};

export const completeMultipartUploadOperation: Operation = {
  method: "POST",
  path: "/api/v1/multipart/complete",
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 201: "json", 400: "json", 401: "json", 500: "json" },
  security: [["apiKey"]],
};

export const listFoldersOperation: Operation = {
  method: "GET",
  path: "/api/v1/folders",
  parameters: { parent_folder_no: { in: "query" } },
  query: query,
  responses: { 200: "json", 401: "json" },
  security: [["apiKey"]],
};

export const createFolderOperation: Operation = {
  method: "POST",
  path: "/api/v1/folders",
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 400: "json", 401: "json" },
  security: [["apiKey"]],
};

export const renameFolderOperation: Operation = {
  method: "POST",
  path: "/api/v1/folders/rename/{folderNo}",
  parameters: { folderNo: { in: "path", required: true } },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 401: "json", 404: "json" },
  security: [["apiKey"]],
};

export const deleteFolderOperation: Operation = {
  method: "DELETE",
  path: "/api/v1/folders/{folderNo}",
  parameters: { folderNo: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json" },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ members: { paginate: paginate, download: download, upload: upload }, operations: {
  getFile: getFileOperation,
  deleteFile: deleteFileOperation,
  renameFile: renameFileOperation,
  listFiles: listFilesOperation,
  uploadFile: uploadFileOperation,
  startMultipartUpload: startMultipartUploadOperation,
  completeMultipartUpload: completeMultipartUploadOperation,
  listFolders: listFoldersOperation,
  createFolder: createFolderOperation,
  renameFolder: renameFolderOperation,
  deleteFolder: deleteFolderOperation,
} }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key, sent as a bearer token in the Authorization header. A public key can only upload; a private one can do everything, and the two look alike. Documented elsewhere: https://github.com/autorender/ai.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `AUTORENDER_API_KEY`.
   *
   * Exactly one of apiKey, xApiKey is used: the first of them that the options hold, else the first that the environment does.
   */
  readonly apiKey?: Credential | undefined;
  /**
   * The same API key in a header of its own, which uploads take too.
   *
   * Sent as `x-api-key: …`. Default: the environment variable `AUTORENDER_X_API_KEY`.
   *
   * Exactly one of apiKey, xApiKey is used: the first of them that the options hold, else the first that the environment does.
   */
  readonly xApiKey?: Credential | undefined;
}

/** Client of Autorender API: a method per operation. `@filespec/autorender/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
  /** Lists of several pages: `for await` gives their items, `pages()` the pages. */
  readonly paginate: Paginate;
  /** Each resolves to the content of a file, as a response whose body arrives as it is read. */
  readonly download: Download;
  /** Each begins an upload, sends the file to its storage without a credential, and completes the upload. */
  readonly upload: Upload;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get the details of a file
   *
   * Returns the metadata of one file, found by its file number, and the URL that delivers it.
   *
   * `GET /api/v1/files/{fileNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/get-file-details}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<FileDetailsResponse>;

  /**
   * Delete a file
   *
   * Deletes a file for good, its record and its content.
   *
   * `DELETE /api/v1/files/{fileNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/delete-file}
   */
  deleteFile(params: DeleteFileParams, options?: RequestOptions): Promise<DeleteFileResponse>;

  /**
   * Rename a file
   *
   * Gives a file another name. Its path changes with it, so that addresses which deliver it break; its number stays.
   *
   * `PATCH /api/v1/files/{fileNo}/rename`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/rename-file}
   */
  renameFile(params: RenameFileParams, options?: RequestOptions): Promise<FileRenameResult>;

  /**
   * List files
   *
   * Lists the files of the workspace, page by page. A parameter whose name is wrong is ignored, so that the answer is the whole list.
   *
   * `GET /api/v1/files`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/list-files}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Promise<FileListResponse>;

  /**
   * Upload a file
   *
   * Uploads a file. One that has the same `file_name` in the same `folder` is replaced without a word, unless `random_prefix` is `true`: an upload whose outcome is unknown must not be sent again blindly. Large files, beyond about 100 MB, go by multipart upload.
   *
   * `POST /api/v1/uploads`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/direct-upload}
   */
  uploadFile(params: UploadFileParams, options?: RequestOptions): Promise<UploadResponse | UploadRecord>;

  /**
   * Begin an upload in parts
   *
   * Begins the upload of a large file and returns a URL for each of its parts. Each part goes to its URL with PUT, as `application/octet-stream` and without a key: `part_size` bytes, fewer in the last. Complete the upload afterwards; URLs that have expired take a new upload.
   *
   * `POST /api/v1/multipart/start`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/multipart-start}
   */
  startMultipartUpload(params: StartMultipartUploadParams, options?: RequestOptions): Promise<MultipartStartResponse>;

  /**
   * Complete an upload in parts
   *
   * Makes a file of the parts that have been sent. Their bytes must add up to the `size` with which the upload began.
   *
   * `POST /api/v1/multipart/complete`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/multipart-complete}
   */
  completeMultipartUpload(params: CompleteMultipartUploadParams, options?: RequestOptions): Promise<UploadResponse | UploadRecord>;

  /**
   * List folders
   *
   * Lists all folders in a folder, in one answer.
   *
   * `GET /api/v1/folders`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/list-folders}
   */
  listFolders(params?: ListFoldersParams, options?: RequestOptions): Promise<FolderListResponse>;

  /**
   * Create a folder
   *
   * Creates a folder, at the root or in another folder.
   *
   * `POST /api/v1/folders`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/create-folder}
   */
  createFolder(params: CreateFolderParams, options?: RequestOptions): Promise<CreateFolderResponse>;

  /**
   * Rename a folder
   *
   * Gives a folder another name.
   *
   * `POST /api/v1/folders/rename/{folderNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/rename-folder}
   */
  renameFolder(params: RenameFolderParams, options?: RequestOptions): Promise<FolderDetailResponse>;

  /**
   * Delete a folder
   *
   * Deletes a folder. What becomes of its files is documented in two ways: that it may fail while the folder holds some, and that everything in it is deleted too. Expect the second.
   *
   * `DELETE /api/v1/folders/{folderNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/delete-folder}
   */
  deleteFolder(params: DeleteFolderParams, options?: RequestOptions): Promise<DeleteFolderResponse>;
}

/** Lists of several pages: `for await` gives their items, `pages()` the pages. */
export interface Paginate {
  /**
   * List files
   *
   * Lists the files of the workspace, page by page. A parameter whose name is wrong is ignored, so that the answer is the whole list.
   *
   * `GET /api/v1/files`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/list-files}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Pages<FileListItem, FileListResponse>;
}

/** Each resolves to the content of a file, as a response whose body arrives as it is read. */
export interface Download {
  /**
   * Get the details of a file
   *
   * Returns the metadata of one file, found by its file number, and the URL that delivers it.
   *
   * `GET /api/v1/files/{fileNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/get-file-details}
   */
  getFile(params: GetFileParams, options?: DownloadOptions): Promise<Response>;
}

/** Each begins an upload, sends the file to its storage without a credential, and completes the upload. */
export interface Upload {
  /**
   * Begin an upload in parts
   *
   * Begins the upload of a large file and returns a URL for each of its parts. Each part goes to its URL with PUT, as `application/octet-stream` and without a key: `part_size` bytes, fewer in the last. Complete the upload afterwards; URLs that have expired take a new upload.
   *
   * `POST /api/v1/multipart/start`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/multipart-start}
   */
  startMultipartUpload(params: Omit<StartMultipartUploadParams, "body"> & { readonly file: Blob; readonly name?: string | undefined; readonly body?: Omit<NonNullable<StartMultipartUploadParams["body"]>, "file_name" | "size" | "format"> | undefined; }, options?: UploadOptions): Promise<UploadResponse | UploadRecord>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
  deleteFile: DeleteFileResult;
  renameFile: RenameFileResult;
  listFiles: ListFilesResult;
  uploadFile: UploadFileResult;
  startMultipartUpload: StartMultipartUploadResult;
  completeMultipartUpload: CompleteMultipartUploadResult;
  listFolders: ListFoldersResult;
  createFolder: CreateFolderResult;
  renameFolder: RenameFolderResult;
  deleteFolder: DeleteFolderResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
   *
   * @example 2353377462
   */
  fileNo: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | (Success<200, FileDetailsResponse> & {
      /** 200: The details of the file. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No file has this number. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 404;
    })
  | (Failure<500, ErrorBody> & {
      /** 500: The details could not be loaded. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `deleteFile`. */
export interface DeleteFileParams {
  /**
   * Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
   *
   * @example 2338056701
   */
  fileNo: string;
}

/** What `safe.deleteFile` resolves to; `status` tells which. */
export type DeleteFileResult =
  | (Success<200, DeleteFileResponse> & {
      /** 200: The file has been deleted. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No file has this number. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 404;
    })
  | (Failure<500, ErrorBody> & {
      /** 500: The server failed. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `renameFile`. */
export interface RenameFileParams {
  /**
   * Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
   *
   * @example 2338045312
   */
  fileNo: string;
  body: RenameFileRequest;
}

/** What `safe.renameFile` resolves to; `status` tells which. */
export type RenameFileResult =
  | (Success<200, FileRenameResult> & {
      /** 200: The renamed file. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No file has this number, or the key does not permit this request. */
      readonly status: 404;
    })
  | Unexpected;

/** Parameters of `listFiles`. */
export interface ListFilesParams {
  /**
   * Number of the page, the first of which is 1.
   *
   * @default 1
   * @example 1
   */
  page?: number | undefined;
  /**
   * Number of files on a page. The page states no maximum, a guide of the provider for agents 100. Documented elsewhere: https://github.com/autorender/ai.
   *
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Field by which the files are sorted.
   *
   * @example file_size
   */
  sort_field?: "file_size" | "name" | "created_at" | "updated_at" | undefined;
  /**
   * Whether the smallest or the greatest comes first.
   *
   * @default desc
   * @example desc
   */
  sort_order?: "asc" | "desc" | undefined;
  /**
   * Only files in the folder of this number.
   *
   * @example BGbQHg5UtW
   */
  folder_no?: string | undefined;
  /**
   * Only files with this text in their name, if the server supports it.
   *
   * @example juice
   */
  name?: string | undefined;
  /**
   * Only files whose path begins with this text, if the server supports it.
   *
   * @example uploads
   */
  path?: string | undefined;
  /**
   * Only files with these tags, separated by commas without spaces, if the server supports it. Documented elsewhere: https://github.com/autorender/ai.
   *
   * @example campaign,raw
   */
  tags?: string | undefined;
}

/** What `safe.listFiles` resolves to; `status` tells which. */
export type ListFilesResult =
  | (Success<200, FileListResponse> & {
      /** 200: One page of files. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | Unexpected;

/** Parameters of `uploadFile`. */
export interface UploadFileParams {
  body: UploadFileForm | FormData;
}

/** What `safe.uploadFile` resolves to; `status` tells which. */
export type UploadFileResult =
  | (Success<200, UploadResponse> & {
      /** 200: The upload is stored. */
      readonly status: 200;
    })
  | (Success<201, UploadRecord> & {
      /** 201: The upload is stored. This record has no envelope; a status of its own tells it from the documented one. Documented elsewhere: https://github.com/autorender/ai. */
      readonly status: 201;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is not valid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<500, ErrorBody> & {
      /** 500: The server failed. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `startMultipartUpload`. */
export interface StartMultipartUploadParams {
  body: MultipartStartRequest;
}

/** What `safe.startMultipartUpload` resolves to; `status` tells which. */
export type StartMultipartUploadResult =
  | (Success<200, MultipartStartResponse> & {
      /** 200: The upload has begun. */
      readonly status: 200;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is not valid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<500, ErrorBody> & {
      /** 500: The server failed. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `completeMultipartUpload`. */
export interface CompleteMultipartUploadParams {
  body: MultipartCompleteRequest;
}

/** What `safe.completeMultipartUpload` resolves to; `status` tells which. */
export type CompleteMultipartUploadResult =
  | (Success<200, UploadResponse> & {
      /** 200: The upload is stored. */
      readonly status: 200;
    })
  | (Success<201, UploadRecord> & {
      /** 201: The upload is stored. Client libraries have this record, without an envelope, for this operation too; that it comes with the status of a direct upload is inferred. Documented elsewhere: https://github.com/autorenderhq/autorender-ruby. */
      readonly status: 201;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is not valid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<500, ErrorBody> & {
      /** 500: The server failed. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `listFolders`. */
export interface ListFoldersParams {
  /**
   * Number of the folder whose folders are listed. Without it, those at the root.
   *
   * @example sD1LvqoDzG
   */
  parent_folder_no?: string | undefined;
}

/** What `safe.listFolders` resolves to; `status` tells which. */
export type ListFoldersResult =
  | (Success<200, FolderListResponse> & {
      /** 200: The folders. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | Unexpected;

/** Parameters of `createFolder`. */
export interface CreateFolderParams {
  body: CreateFolderRequest;
}

/** What `safe.createFolder` resolves to; `status` tells which. */
export type CreateFolderResult =
  | (Success<200, CreateFolderResponse> & {
      /** 200: The folder. */
      readonly status: 200;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is not valid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | Unexpected;

/** Parameters of `renameFolder`. */
export interface RenameFolderParams {
  /**
   * Number of the folder, letters and digits.
   *
   * @example 53855hxPoq
   */
  folderNo: string;
  body: RenameFolderRequest;
}

/** What `safe.renameFolder` resolves to; `status` tells which. */
export type RenameFolderResult =
  | (Success<200, FolderDetailResponse> & {
      /** 200: The renamed folder. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No folder has this number. */
      readonly status: 404;
    })
  | Unexpected;

/** Parameters of `deleteFolder`. */
export interface DeleteFolderParams {
  /**
   * Number of the folder, letters and digits.
   *
   * @example my8JeLg4tr
   */
  folderNo: string;
}

/** What `safe.deleteFolder` resolves to; `status` tells which. */
export type DeleteFolderResult =
  | (Success<200, DeleteFolderResponse> & {
      /** 200: The folder has been deleted. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No folder has this number. */
      readonly status: 404;
    })
  | Unexpected;
