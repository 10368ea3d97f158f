// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { byOffset, download, jsonBody, multipartBody, paginate, query, waitFor } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, DownloadOptions, Failure, Operation, Pages, RequestOptions, Safe, Streamed, Success, Unexpected, WaitOptions } from "@filespec/core";
import type { AcceptedFile, DeletedCommandFiles, DeletedFile, ErrorBody, StoreFileRequest, StoredFile, StoredFileList, UploadFileForm, ValidationErrorBody } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "renderio",
  version: "0.0.0",
  server: "https://renderio.dev",
  securitySchemes: { apiKey: { header: "X-API-KEY", environmentVariable: "RENDERIO_API_KEY" } },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/v1/files/{fileId}",
  parameters: { fileId: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
  security: [["apiKey"]],
  wait: {
    state: ["status"],
    succeeded: ["STORED"],
    failed: ["FAILED"],
    reason: ["error_message"],
  },
  download: { url: ["storage_url"], type: ["mime_type"] },
};

export const deleteFileOperation: Operation = {
  method: "DELETE",
  path: "/api/v1/files/{fileId}",
  parameters: { fileId: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
  security: [["apiKey"]],
};

export const listFilesOperation: Operation = {
  method: "GET",
  path: "/api/v1/files",
  parameters: { limit: { in: "query" }, offset: { in: "query" } },
  query: query,
  responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
  security: [["apiKey"]],
  paginate: /* @__PURE__ */ byOffset({ param: "offset", items: ["files"], limit: "limit", usual: 50, most: 100 }),
};

export const storeFileOperation: Operation = {
  method: "POST",
  path: "/api/v1/files/store-file",
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: { 200: "json", 400: "json", 401: "json", 422: "json", 429: "json" },
  security: [["apiKey"]],
};

export const uploadFileOperation: Operation = {
  method: "POST",
  path: "/api/v1/files/upload",
  body: /* @__PURE__ */ multipartBody(),
  responses: { 200: "json", 401: "json", 422: "json", 429: "json" },
  security: [["apiKey"]],
};

export const deleteCommandFilesOperation: Operation = {
  method: "DELETE",
  path: "/api/v1/commands/{commandId}/files",
  parameters: { commandId: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ members: { paginate: paginate, waitFor: waitFor, download: download }, operations: {
  getFile: getFileOperation,
  deleteFile: deleteFileOperation,
  listFiles: listFilesOperation,
  storeFile: storeFileOperation,
  uploadFile: uploadFileOperation,
  deleteCommandFiles: deleteCommandFilesOperation,
} }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key. Keys start with `ffsk_`.
   *
   * Sent as `X-API-KEY: …`. Default: the environment variable `RENDERIO_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of RenderIO API: a method per operation. `@filespec/renderio/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
  /** Lists of several pages: `for await` gives their items, `pages()` the pages. */
  readonly paginate: Paginate;
  /** Each resolves to the record once its state is final; a `ProcessingError` says that it failed. */
  readonly waitFor: WaitFor;
  /** Each resolves to the content of a file, as a response whose body arrives as it is read. */
  readonly download: Download;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get a file
   *
   * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
   *
   * `GET /api/v1/files/{fileId}`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<StoredFile>;

  /**
   * Delete a file
   *
   * Deletes the file from storage. Its metadata stays readable, with `is_deleted` true; its `storage_url` leads nowhere from then on.
   *
   * `DELETE /api/v1/files/{fileId}`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/delete-file}
   */
  deleteFile(params: DeleteFileParams, options?: RequestOptions): Promise<DeletedFile>;

  /**
   * List files
   *
   * Lists the files of the account. Known from the provider's own client alone, which asks for the next page until one has fewer than `limit` files; the answer holds no total.
   *
   * `GET /api/v1/files`
   *
   * @see {@link https://github.com/RenderIO/n8n-nodes-renderio}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Promise<StoredFileList>;

  /**
   * Store a file from a URL
   *
   * Fetches a file from a URL and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`.
   *
   * `POST /api/v1/files/store-file`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/store-file}
   */
  storeFile(params: StoreFileParams, options?: RequestOptions): Promise<AcceptedFile>;

  /**
   * Upload a file
   *
   * Uploads a file and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`. No limit of its size is documented.
   *
   * `POST /api/v1/files/upload`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/upload-file}
   */
  uploadFile(params: UploadFileParams, options?: RequestOptions): Promise<AcceptedFile>;

  /**
   * Delete the files of a command
   *
   * Deletes all files that a command has put out. The record of the command itself stays.
   *
   * `DELETE /api/v1/commands/{commandId}/files`
   *
   * @see {@link https://renderio.dev/docs/api-reference/commands/delete-command-files}
   */
  deleteCommandFiles(params: DeleteCommandFilesParams, options?: RequestOptions): Promise<DeletedCommandFiles>;
}

/** Lists of several pages: `for await` gives their items, `pages()` the pages. */
export interface Paginate {
  /**
   * List files
   *
   * Lists the files of the account. Known from the provider's own client alone, which asks for the next page until one has fewer than `limit` files; the answer holds no total.
   *
   * `GET /api/v1/files`
   *
   * @see {@link https://github.com/RenderIO/n8n-nodes-renderio}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Pages<StoredFile, StoredFileList>;
}

/** Each resolves to the record once its state is final; a `ProcessingError` says that it failed. */
export interface WaitFor {
  /**
   * Get a file
   *
   * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
   *
   * `GET /api/v1/files/{fileId}`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: WaitOptions<StoredFile>): Promise<StoredFile>;
}

/** Each resolves to the content of a file, as a response whose body arrives as it is read. */
export interface Download {
  /**
   * Get a file
   *
   * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
   *
   * `GET /api/v1/files/{fileId}`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: DownloadOptions): Promise<Response>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
  deleteFile: DeleteFileResult;
  listFiles: ListFilesResult;
  storeFile: StoreFileResult;
  uploadFile: UploadFileResult;
  deleteCommandFiles: DeleteCommandFilesResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Identifier of the file.
   *
   * @example f1a2b3c4-d5e6-7890-abcd-ef1234567890
   */
  fileId: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | (Success<200, StoredFile> & {
      /** 200: The metadata of the file. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No file has this identifier, or it belongs to another account. The documented code is `NOT_FOUND`. */
      readonly status: 404;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `deleteFile`. */
export interface DeleteFileParams {
  /**
   * Identifier of the file.
   *
   * @example f1a2b3c4-d5e6-7890-abcd-ef1234567890
   */
  fileId: string;
}

/** What `safe.deleteFile` resolves to; `status` tells which. */
export type DeleteFileResult =
  | (Success<200, DeletedFile> & {
      /** 200: The file has been deleted. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No file has this identifier, it belongs to another account, or it has been deleted already. The documented code is `NOT_FOUND`. */
      readonly status: 404;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `listFiles`. */
export interface ListFilesParams {
  /**
   * Number of files on a page.
   *
   * `minimum: 1`, `maximum: 100`
   *
   * @default 50
   * @example 100
   */
  limit?: number | undefined;
  /**
   * Number of files to skip.
   *
   * `minimum: 0`
   *
   * @default 0
   * @example 0
   */
  offset?: number | undefined;
}

/** What `safe.listFiles` resolves to; `status` tells which. */
export type ListFilesResult =
  | (Success<200, StoredFileList> & {
      /** 200: One page of files. */
      readonly status: 200;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: A parameter is out of its range. Inferred from the list of commands, which has the same parameters and the code `INVALID_REQUEST`. Documented elsewhere: https://renderio.dev/docs/api-reference/commands/list-commands. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `storeFile`. */
export interface StoreFileParams {
  body: StoreFileRequest;
}

/** What `safe.storeFile` resolves to; `status` tells which. */
export type StoreFileResult =
  | (Success<200, AcceptedFile> & {
      /** 200: The file is being fetched. */
      readonly status: 200;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The URL is missing or not valid. The documented code is `INVALID_REQUEST`. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<422, ValidationErrorBody> & {
      /** 422: The URL is malformed, or nothing answers there. The documented code is `VALIDATION_ERROR`. */
      readonly status: 422;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `uploadFile`. */
export interface UploadFileParams {
  body: UploadFileForm | FormData;
}

/** What `safe.uploadFile` resolves to; `status` tells which. */
export type UploadFileResult =
  | (Success<200, AcceptedFile> & {
      /** 200: The file has been received. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<422, ValidationErrorBody> & {
      /** 422: The body is no form of parts, or has no part `file`. The documented code is `VALIDATION_ERROR`. */
      readonly status: 422;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `deleteCommandFiles`. */
export interface DeleteCommandFilesParams {
  /**
   * Identifier of the command.
   *
   * @example c1a2b3c4-d5e6-7890-abcd-ef1234567890
   */
  commandId: string;
}

/** What `safe.deleteCommandFiles` resolves to; `status` tells which. */
export type DeleteCommandFilesResult =
  | (Success<200, DeletedCommandFiles> & {
      /** 200: The files have been deleted. */
      readonly status: 200;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
      readonly status: 401;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No command has this identifier, or it belongs to another account. The documented code is `NOT_FOUND`. */
      readonly status: 404;
    })
  | (Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }> & {
      /** 429: Too many requests. The documented code is `RATE_LIMITED`. */
      readonly status: 429;
    })
  | Unexpected;
