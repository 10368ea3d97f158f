// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { byOffset, download, paginate, query, waitFor } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, DownloadOptions, Failure, Operation, Pages, RequestOptions, Safe, Streamed, Success, Unexpected, WaitOptions } from "@filespec/core";
import type { BadRequestBody, FileDeletion, ForbiddenBody, InternalServerErrorBody, NotFoundBody, TooManyRequestsBody, UnauthorizedBody, UploadedFile, UploadedFileList } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "swiftia",
  version: "0.0.0",
  server: "https://api.swiftia.io",
  securitySchemes: {
    apiKey: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "SWIFTIA_API_KEY",
    },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/uploads/files/{fileId}",
  parameters: { fileId: { in: "path", required: true }, organizationId: { in: "query" } },
  query: query,
  responses: {
    200: "json",
    400: "json",
    401: "json",
    403: "json",
    404: "json",
    429: "json",
    500: "json",
  },
  security: [["apiKey"]],
  wait: { state: ["status"], succeeded: ["completed"], pending: ["pending"] },
  download: { url: ["url"] },
};

export const deleteFileOperation: Operation = {
  method: "DELETE",
  path: "/api/uploads/files/{fileId}",
  parameters: { fileId: { in: "path", required: true }, organizationId: { in: "query" } },
  query: query,
  responses: {
    200: "json",
    400: "json",
    401: "json",
    403: "json",
    404: "json",
    429: "json",
    500: "json",
  },
  security: [["apiKey"]],
};

export const listFilesOperation: Operation = {
  method: "GET",
  path: "/api/uploads/files",
  parameters: {
    type: { in: "query" },
    tags: { in: "query" },
    limit: { in: "query" },
    offset: { in: "query" },
    organizationId: { in: "query" },
  },
  query: query,
  responses: {
    200: "json",
    400: "json",
    401: "json",
    403: "json",
    429: "json",
    500: "json",
  },
  security: [["apiKey"]],
  paginate: /* @__PURE__ */ byOffset({ param: "offset", items: ["files"], limit: "limit", usual: 50 }),
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ members: { paginate: paginate, waitFor: waitFor, download: download }, operations: {
  getFile: getFileOperation,
  deleteFile: deleteFileOperation,
  listFiles: listFilesOperation,
} }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key of an organization, sent as a bearer token in the Authorization header.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `SWIFTIA_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of Swiftia API: a method per operation. `@filespec/swiftia/paths` has openapi-fetch's calls too. */
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
   * Returns the metadata of one file and the public URL that delivers it.
   *
   * `GET /api/uploads/files/{fileId}`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<UploadedFile>;

  /**
   * Delete a file
   *
   * Removes a file for good, its record and its content.
   *
   * `DELETE /api/uploads/files/{fileId}`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/delete-file}
   */
  deleteFile(params: DeleteFileParams, options?: RequestOptions): Promise<FileDeletion>;

  /**
   * List files
   *
   * Lists the files of the organization, with figures about its storage. The answer is documented in part: whether it tells the number of all files is not known, and a page with fewer than `limit` files is the last one.
   *
   * `GET /api/uploads/files`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-files}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Promise<UploadedFileList>;
}

/** Lists of several pages: `for await` gives their items, `pages()` the pages. */
export interface Paginate {
  /**
   * List files
   *
   * Lists the files of the organization, with figures about its storage. The answer is documented in part: whether it tells the number of all files is not known, and a page with fewer than `limit` files is the last one.
   *
   * `GET /api/uploads/files`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-files}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Pages<UploadedFile, UploadedFileList>;
}

/** Each resolves to the record once its state is final; a `ProcessingError` says that it failed. */
export interface WaitFor {
  /**
   * Get a file
   *
   * Returns the metadata of one file and the public URL that delivers it.
   *
   * `GET /api/uploads/files/{fileId}`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: WaitOptions<UploadedFile>): Promise<UploadedFile>;
}

/** Each resolves to the content of a file, as a response whose body arrives as it is read. */
export interface Download {
  /**
   * Get a file
   *
   * Returns the metadata of one file and the public URL that delivers it.
   *
   * `GET /api/uploads/files/{fileId}`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: DownloadOptions): Promise<Response>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
  deleteFile: DeleteFileResult;
  listFiles: ListFilesResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Identifier of the file.
   *
   * @example file_123
   */
  fileId: string;
  /**
   * Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
   *
   * @example org_123
   */
  organizationId?: string | undefined;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | (Success<200, UploadedFile> & {
      /** 200: The metadata of the file. */
      readonly status: 200;
    })
  | (Failure<400, BadRequestBody> & {
      /** 400: The organization is missing. */
      readonly status: 400;
    })
  | (Failure<401, UnauthorizedBody> & {
      /** 401: The API key is missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenBody> & {
      /** 403: The API key belongs to another organization than the one that `organizationId` names. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundBody> & {
      /** 404: No file has this identifier, it belongs to another organization, or it has been deleted. */
      readonly status: 404;
    })
  | (Failure<429, TooManyRequestsBody, {
      /** Time to wait before the next request, in seconds. */
      readonly "retry-after"?: string;
      /** Number of requests that the plan permits in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
      /** Time at which the period ends, in milliseconds since 1970-01-01 UTC. */
      readonly "x-ratelimit-reset"?: string;
    }> & {
      /** 429: Too many requests for the subscription plan. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
      readonly status: 429;
    })
  | (Failure<500, InternalServerErrorBody> & {
      /** 500: The server failed. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `deleteFile`. */
export interface DeleteFileParams {
  /**
   * Identifier of the file.
   *
   * @example file_123
   */
  fileId: string;
  /**
   * Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
   *
   * @example org_123
   */
  organizationId?: string | undefined;
}

/** What `safe.deleteFile` resolves to; `status` tells which. */
export type DeleteFileResult =
  | (Success<200, FileDeletion> & {
      /** 200: The file has been deleted. */
      readonly status: 200;
    })
  | (Failure<400, BadRequestBody> & {
      /** 400: The organization is missing. */
      readonly status: 400;
    })
  | (Failure<401, UnauthorizedBody> & {
      /** 401: The API key is missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenBody> & {
      /** 403: The API key belongs to another organization than the one that `organizationId` names. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundBody> & {
      /** 404: No file has this identifier, it belongs to another organization, or it has been deleted. */
      readonly status: 404;
    })
  | (Failure<429, TooManyRequestsBody, {
      /** Time to wait before the next request, in seconds. */
      readonly "retry-after"?: string;
      /** Number of requests that the plan permits in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
      /** Time at which the period ends, in milliseconds since 1970-01-01 UTC. */
      readonly "x-ratelimit-reset"?: string;
    }> & {
      /** 429: Too many requests for the subscription plan. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
      readonly status: 429;
    })
  | (Failure<500, FileDeletion> & {
      /** 500: The file could not be deleted from storage. */
      readonly status: 500;
    })
  | Unexpected;

/** Parameters of `listFiles`. */
export interface ListFilesParams {
  /**
   * Only files of this type.
   *
   * @example video
   */
  type?: "image" | "video" | "audio" | (string & {}) | undefined;
  /**
   * Only files with these tags, separated by commas. Whether with one or with all is not documented.
   *
   * @example short,video
   */
  tags?: string | undefined;
  /**
   * Number of files on a page, from 1 to 100, as digits.
   *
   * @default 50
   * @example 50
   */
  limit?: string | undefined;
  /**
   * Number of files to skip, as digits.
   *
   * @default 0
   * @example 0
   */
  offset?: string | undefined;
  /**
   * Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
   *
   * @example org_123
   */
  organizationId?: string | undefined;
}

/** What `safe.listFiles` resolves to; `status` tells which. */
export type ListFilesResult =
  | (Success<200, UploadedFileList> & {
      /** 200: One page of files. */
      readonly status: 200;
    })
  | (Failure<400, BadRequestBody> & {
      /** 400: The organization is missing. */
      readonly status: 400;
    })
  | (Failure<401, UnauthorizedBody> & {
      /** 401: The API key is missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenBody> & {
      /** 403: The API key belongs to another organization than the one that `organizationId` names. */
      readonly status: 403;
    })
  | (Failure<429, TooManyRequestsBody, {
      /** Time to wait before the next request, in seconds. */
      readonly "retry-after"?: string;
      /** Number of requests that the plan permits in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
      /** Time at which the period ends, in milliseconds since 1970-01-01 UTC. */
      readonly "x-ratelimit-reset"?: string;
    }> & {
      /** 429: Too many requests for the subscription plan. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
      readonly status: 429;
    })
  | (Failure<500, InternalServerErrorBody> & {
      /** 500: The server failed. */
      readonly status: 500;
    })
  | Unexpected;
