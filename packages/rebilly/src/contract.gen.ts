// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { blob, bodyByType, byOffset, download, firstProvided, jsonBody, limits, multipartBody, paginate, plainBody, query, retryHeader, serverVariables, servers } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, DownloadOptions, Failure, Operation, Pages, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { Attachment, AttachmentChange, AttachmentList, ConflictProblem, FileRecord, FileRecordList, FileUpdate, ForbiddenProblem, NewFile, NewFileForm, NotFoundProblem, TooManyRequestsProblem, UnauthorizedProblem, ValidationProblem } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "rebilly",
  version: "0.0.0",
  server: /* @__PURE__ */ servers({
    production: /* @__PURE__ */ serverVariables("https://api.rebilly.com/organizations/{organizationId}", { organizationId: { environmentVariable: "REBILLY_ORGANIZATION_ID" } }),
    sandbox: /* @__PURE__ */ serverVariables("https://api-sandbox.rebilly.com/organizations/{organizationId}", { organizationId: { environmentVariable: "REBILLY_ORGANIZATION_ID" } }),
  }),
  securitySchemes: {
    apiKey: { header: "REB-APIKEY", environmentVariable: "REBILLY_API_KEY" },
    jwt: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "REBILLY_JWT",
    },
    publishableKey: { header: "Authorization", environmentVariable: "REBILLY_PUBLISHABLE_KEY" },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/files/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const updateFileOperation: Operation = {
  method: "PUT",
  path: "/files/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: {
    200: "json",
    401: "json",
    403: "json",
    404: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const deleteFileOperation: Operation = {
  method: "DELETE",
  path: "/files/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  responses: { 204: null, 401: "json", 403: "json", 404: "json", 429: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const listFilesOperation: Operation = {
  method: "GET",
  path: "/files",
  parameters: {
    limit: { in: "query" },
    offset: { in: "query" },
    filter: { in: "query" },
    q: { in: "query" },
    fields: { in: "query" },
    sort: { in: "query", separator: "," },
  },
  query: query,
  responses: { 200: "json", 401: "json", 403: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  paginate: /* @__PURE__ */ byOffset({
    param: "offset",
    items: [],
    limit: "limit",
    most: 1000,
    total: "Pagination-Total",
  }),
};

export const createFileOperation: Operation = {
  method: "POST",
  path: "/files",
  parameters: { contentType: { in: "call" } },
  body: /* @__PURE__ */ bodyByType({
    "application/json": /* @__PURE__ */ jsonBody("application/json"),
    "multipart/form-data": /* @__PURE__ */ multipartBody(),
    "image/*": /* @__PURE__ */ plainBody(),
    "application/pdf": /* @__PURE__ */ plainBody("application/pdf"),
  }),
  responses: { 201: "json", 401: "json", 403: "json", 422: "json", 429: "json" },
  security: [["apiKey"], ["jwt"], ["publishableKey"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const downloadFileOperation: Operation = {
  method: "GET",
  path: "/files/{id}/download",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
    imageSize: {
      in: "query",
      check: /* @__PURE__ */ limits({ pattern: "^[1-9]{1}[0-9]{1,3}x[1-9]{1}[0-9]{1,3}$" }),
    },
  },
  query: query,
  accept: "*/*, application/json",
  responses: { 200: blob, 206: blob, 302: null, 401: "json", 403: "json", 404: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  download: {},
};

export const listAttachmentsOperation: Operation = {
  method: "GET",
  path: "/attachments",
  parameters: {
    limit: { in: "query" },
    offset: { in: "query" },
    filter: { in: "query" },
    q: { in: "query" },
    fields: { in: "query" },
    sort: { in: "query", separator: "," },
    expand: { in: "query" },
  },
  query: query,
  responses: { 200: "json", 401: "json", 403: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  paginate: /* @__PURE__ */ byOffset({
    param: "offset",
    items: [],
    limit: "limit",
    most: 1000,
    total: "Pagination-Total",
  }),
};

export const createAttachmentOperation: Operation = {
  method: "POST",
  path: "/attachments",
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: {
    201: "json",
    401: "json",
    403: "json",
    409: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const getAttachmentOperation: Operation = {
  method: "GET",
  path: "/attachments/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  responses: { 200: "json", 401: "json", 403: "json", 404: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
};

export const updateAttachmentOperation: Operation = {
  method: "PUT",
  path: "/attachments/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: {
    200: "json",
    201: "json",
    401: "json",
    403: "json",
    404: "json",
    409: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

export const deleteAttachmentOperation: Operation = {
  method: "DELETE",
  path: "/attachments/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  responses: { 204: null, 401: "json", 404: "json", 429: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ members: { paginate: paginate, download: download }, operations: {
  getFile: getFileOperation,
  updateFile: updateFileOperation,
  deleteFile: deleteFileOperation,
  listFiles: listFilesOperation,
  createFile: createFileOperation,
  downloadFile: downloadFileOperation,
  listAttachments: listAttachmentsOperation,
  createAttachment: createAttachmentOperation,
  getAttachment: getAttachmentOperation,
  updateAttachment: updateAttachmentOperation,
  deleteAttachment: deleteAttachmentOperation,
} }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * Secret API key. The page calls it SecretApiKey.
   *
   * Sent as `REB-APIKEY: …`. Default: the environment variable `REBILLY_API_KEY`.
   *
   * Exactly one of an operation's credentials is used: the first that the options hold, else the environment.
   */
  readonly apiKey?: Credential | undefined;
  /**
   * JSON Web Token, sent as a bearer token in the Authorization header, in place of the API key.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `REBILLY_JWT`.
   *
   * Exactly one of an operation's credentials is used: the first that the options hold, else the environment.
   */
  readonly jwt?: Credential | undefined;
  /**
   * Publishable API key, which may be shown to anyone. It makes private files, and nothing else here.
   *
   * Sent as `Authorization: …`. Default: the environment variable `REBILLY_PUBLISHABLE_KEY`.
   *
   * Exactly one of an operation's credentials is used: the first that the options hold, else the environment.
   */
  readonly publishableKey?: Credential | undefined;
  /**
   * The provider's server. Default: `production`.
   *
   * - `production`: https://api.rebilly.com/organizations/{organizationId} (The production server.)
   * - `sandbox`: https://api-sandbox.rebilly.com/organizations/{organizationId} (The sandbox server, for trials with test data.)
   */
  readonly server?: "production" | "sandbox" | undefined;
  /**
   * Identifier of the organization that owns the files. It has to be given, since the API has no default for it.
   *
   * Default: the environment variable `REBILLY_ORGANIZATION_ID`.
   */
  readonly organizationId?: string | undefined;
}

/** Client of Rebilly API: a method per operation. `@filespec/rebilly/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
  /** Lists of several pages: `for await` gives their items, `pages()` the pages. */
  readonly paginate: Paginate;
  /** Each resolves to the content of a file, as a response whose body arrives as it is read. */
  readonly download: Download;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get a file record
   *
   * Returns the record of one file, with links to the file itself.
   *
   * `GET /files/{id}`
   *
   * @see {@link https://api-reference.rebilly.com/tag/Files/operation/GetFile/}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<FileRecord>;

  /**
   * Update a file record
   *
   * Changes what is said about a file. Its content stays: other content is another file. Whether fields that are left out stay or are cleared is not documented.
   *
   * `PUT /files/{id}`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/putfile}
   */
  updateFile(params: UpdateFileParams, options?: RequestOptions): Promise<FileRecord>;

  /**
   * Delete a file
   *
   * Deletes a file. What becomes of its attachments is not documented: the provider's own client deletes them first.
   *
   * `DELETE /files/{id}`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/deletefile}
   */
  deleteFile(params: DeleteFileParams, options?: RequestOptions): Promise<undefined>;

  /**
   * List file records
   *
   * Lists the records of files. The header `Pagination-Total` tells how many there are.
   *
   * `GET /files`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfilecollection}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Promise<FileRecordList>;

  /**
   * Create a file
   *
   * Uploads a file, or has one fetched from a URL. Files may be JPEG, PNG, GIF or PDF; MP3 was permitted until February 2023. With a publishable key, only private files can be made.
   *
   * `POST /files`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/postfile}
   */
  createFile(params: CreateFileParams, options?: RequestOptions): Promise<FileRecord>;

  /**
   * Download a file
   *
   * Returns the file itself, or the address where it is. Whatever the media type of the answer, JSON and CSV among them, its body is the file and no record.
   *
   * `GET /files/{id}/download`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfiledownload}
   */
  downloadFile(params: DownloadFileParams, options?: RequestOptions): Promise<Blob | undefined>;

  /**
   * List attachments
   *
   * Lists attachments. The header `Pagination-Total` tells how many there are.
   *
   * `GET /attachments`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  listAttachments(params?: ListAttachmentsParams, options?: RequestOptions): Promise<AttachmentList>;

  /**
   * Create an attachment
   *
   * Ties a file to another object.
   *
   * `POST /attachments`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  createAttachment(params: CreateAttachmentParams, options?: RequestOptions): Promise<Attachment>;

  /**
   * Get an attachment
   *
   * Returns one attachment.
   *
   * `GET /attachments/{id}`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  getAttachment(params: GetAttachmentParams, options?: RequestOptions): Promise<Attachment>;

  /**
   * Create or update an attachment
   *
   * Puts an attachment under an identifier, whether there is one or not.
   *
   * `PUT /attachments/{id}`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  updateAttachment(params: UpdateAttachmentParams, options?: RequestOptions): Promise<Attachment>;

  /**
   * Delete an attachment
   *
   * Unties a file from another object.
   *
   * `DELETE /attachments/{id}`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  deleteAttachment(params: DeleteAttachmentParams, options?: RequestOptions): Promise<undefined>;
}

/** Lists of several pages: `for await` gives their items, `pages()` the pages. */
export interface Paginate {
  /**
   * List file records
   *
   * Lists the records of files. The header `Pagination-Total` tells how many there are.
   *
   * `GET /files`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfilecollection}
   */
  listFiles(params?: ListFilesParams, options?: RequestOptions): Pages<FileRecord, FileRecordList>;

  /**
   * List attachments
   *
   * Lists attachments. The header `Pagination-Total` tells how many there are.
   *
   * `GET /attachments`
   *
   * @see {@link https://github.com/Rebilly/api-definitions/tree/657cabcf0a23555b2334de8ecbc336a9c3a1d607/openapi/paths}
   */
  listAttachments(params?: ListAttachmentsParams, options?: RequestOptions): Pages<Attachment, AttachmentList>;
}

/** Each resolves to the content of a file, as a response whose body arrives as it is read. */
export interface Download {
  /**
   * Download a file
   *
   * Returns the file itself, or the address where it is. Whatever the media type of the answer, JSON and CSV among them, its body is the file and no record.
   *
   * `GET /files/{id}/download`
   *
   * @see {@link https://www.rebilly.com/docs/dev-docs/api/files/getfiledownload}
   */
  downloadFile(params: DownloadFileParams, options?: DownloadOptions): Promise<Response>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
  updateFile: UpdateFileResult;
  deleteFile: DeleteFileResult;
  listFiles: ListFilesResult;
  createFile: CreateFileResult;
  downloadFile: DownloadFileResult;
  listAttachments: ListAttachmentsResult;
  createAttachment: CreateAttachmentResult;
  getAttachment: GetAttachmentResult;
  updateAttachment: UpdateAttachmentResult;
  deleteAttachment: DeleteAttachmentResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Identifier of the file, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  id: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | (Success<200, FileRecord> & {
      /** 200: The record of the file. */
      readonly status: 200;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No file has this identifier. */
      readonly status: 404;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. Documented for methods other than GET only. Documented elsewhere: https://github.com/Rebilly/api-definitions. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `updateFile`. */
export interface UpdateFileParams {
  /**
   * Identifier of the file, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  id: string;
  body: FileUpdate;
}

/** What `safe.updateFile` resolves to; `status` tells which. */
export type UpdateFileResult =
  | (Success<200, FileRecord, {
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 200: The record of the file. */
      readonly status: 200;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No file has this identifier. */
      readonly status: 404;
    })
  | (Failure<422, ValidationProblem> & {
      /** 422: The body is not valid. */
      readonly status: 422;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `deleteFile`. */
export interface DeleteFileParams {
  /**
   * Identifier of the file, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  id: string;
}

/** What `safe.deleteFile` resolves to; `status` tells which. */
export type DeleteFileResult =
  | (Success<204, undefined, {
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 204: The file has been deleted. */
      readonly status: 204;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No file has this identifier. */
      readonly status: 404;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `listFiles`. */
export interface ListFilesParams {
  /**
   * Number of items that are returned.
   *
   * `minimum: 0`, `maximum: 1000`
   *
   * @example 100
   */
  limit?: number | undefined;
  /**
   * Number of items to skip. The provider's definitions give a maximum of 1000, which older ones do not have.
   *
   * `minimum: 0`
   *
   * @example 0
   */
  offset?: number | undefined;
  /**
   * Only items that fit: `field:value`, with `;` for and, `,` between values for or, `!` for not, `a..b` for a range and dots for nested fields. Documented elsewhere: https://www.rebilly.com/docs/dev-docs/search-filters.
   *
   * @example mime:image/png
   */
  filter?: string | undefined;
  /**
   * Only items with this text in one of their fields.
   *
   * @example logo
   */
  q?: string | undefined;
  /**
   * Fields that are returned, separated by commas. The identifier always is.
   *
   * @example name,createdTime
   */
  fields?: string | undefined;
  /**
   * Fields by which the items are sorted, each with `-` before it to begin with the greatest.
   *
   * @example ["-createdTime"]
   */
  sort?: string[] | undefined;
}

/** What `safe.listFiles` resolves to; `status` tells which. */
export type ListFilesResult =
  | (Success<200, FileRecordList, {
      /** Number of all items. */
      readonly "pagination-total"?: string;
      /** Number of items that were asked for. */
      readonly "pagination-limit"?: string;
      /** Number of items that were skipped. */
      readonly "pagination-offset"?: string;
    }> & {
      /** 200: Records of files, without an envelope. */
      readonly status: 200;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | Unexpected;

/** Parameters of `createFile`; `contentType` tells the bodies apart. */
export type CreateFileParams = (
  | { contentType?: "application/json" | undefined; body: NewFile; }
  | { contentType: "multipart/form-data"; body: NewFileForm | FormData; }
  | { contentType: `image/${string}`; body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>; }
  | { contentType: "application/pdf"; body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>; }
);

/** What `safe.createFile` resolves to; `status` tells which. */
export type CreateFileResult =
  | (Success<201, FileRecord, {
      /** Address of the file. */
      readonly location?: string;
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 201: The record of the file. */
      readonly status: 201;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<422, ValidationProblem> & {
      /** 422: The body is not valid. */
      readonly status: 422;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `downloadFile`. */
export interface DownloadFileParams {
  /**
   * Identifier of the file, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  id: string;
  /**
   * Greatest width and height of a picture, from 10x10 to 2000x2000. One that is not valid gives the original size; other files ignore it.
   *
   * `pattern: ^[1-9]{1}[0-9]{1,3}x[1-9]{1}[0-9]{1,3}$`
   *
   * @example 700x700
   */
  imageSize?: string | undefined;
}

/** What `safe.downloadFile` resolves to; `status` tells which. */
export type DownloadFileResult =
  | (Success<200, Blob, {
      /** Size of the body in bytes. */
      readonly "content-length"?: string;
    }> & {
      /** 200: The file. */
      readonly status: 200;
    })
  | (Success<302, undefined, {
      /** Address of the file. It takes no credentials of this API. */
      readonly location?: string;
    }> & {
      /** 302: The file is at another address. */
      readonly status: 302;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No file has this identifier. */
      readonly status: 404;
    })
  | Unexpected;

/** Parameters of `listAttachments`. */
export interface ListAttachmentsParams {
  /**
   * Number of items that are returned.
   *
   * `minimum: 0`, `maximum: 1000`
   *
   * @example 100
   */
  limit?: number | undefined;
  /**
   * Number of items to skip. The provider's definitions give a maximum of 1000, which older ones do not have.
   *
   * `minimum: 0`
   *
   * @example 0
   */
  offset?: number | undefined;
  /**
   * Only items that fit: `field:value`, with `;` for and, `,` between values for or, `!` for not, `a..b` for a range and dots for nested fields. Documented elsewhere: https://www.rebilly.com/docs/dev-docs/search-filters.
   *
   * @example fileId:4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  filter?: string | undefined;
  /**
   * Only items with this text in one of their fields.
   *
   * @example logo
   */
  q?: string | undefined;
  /**
   * Fields that are returned, separated by commas. The identifier always is.
   *
   * @example name,createdTime
   */
  fields?: string | undefined;
  /**
   * Fields by which the items are sorted, each with `-` before it to begin with the greatest. These can be `id`, `name`, `relatedId`, `relatedType`, `fileId`, `createdTime` and `updatedTime`.
   *
   * @example ["-createdTime"]
   */
  sort?: string[] | undefined;
  /**
   * Objects that are embedded in each attachment, separated by commas.
   *
   * @example file
   */
  expand?: string | undefined;
}

/** What `safe.listAttachments` resolves to; `status` tells which. */
export type ListAttachmentsResult =
  | (Success<200, AttachmentList, {
      /** Number of all items. */
      readonly "pagination-total"?: string;
      /** Number of items that were asked for. */
      readonly "pagination-limit"?: string;
      /** Number of items that were skipped. */
      readonly "pagination-offset"?: string;
    }> & {
      /** 200: Attachments, without an envelope. */
      readonly status: 200;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | Unexpected;

/** Parameters of `createAttachment`. */
export interface CreateAttachmentParams {
  body: AttachmentChange;
}

/** What `safe.createAttachment` resolves to; `status` tells which. */
export type CreateAttachmentResult =
  | (Success<201, Attachment, {
      /** Address of the attachment. */
      readonly location?: string;
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 201: The attachment. */
      readonly status: 201;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<409, ConflictProblem> & {
      /** 409: The request does not fit what is there. */
      readonly status: 409;
    })
  | (Failure<422, ValidationProblem> & {
      /** 422: The body is not valid. */
      readonly status: 422;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `getAttachment`. */
export interface GetAttachmentParams {
  /**
   * Identifier of the attachment, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example attachment_1
   */
  id: string;
}

/** What `safe.getAttachment` resolves to; `status` tells which. */
export type GetAttachmentResult =
  | (Success<200, Attachment> & {
      /** 200: The attachment. */
      readonly status: 200;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No attachment has this identifier. */
      readonly status: 404;
    })
  | Unexpected;

/** Parameters of `updateAttachment`. */
export interface UpdateAttachmentParams {
  /**
   * Identifier of the attachment, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example attachment_1
   */
  id: string;
  body: AttachmentChange;
}

/** What `safe.updateAttachment` resolves to; `status` tells which. */
export type UpdateAttachmentResult =
  | (Success<200, Attachment, {
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 200: The attachment, which was there before. */
      readonly status: 200;
    })
  | (Success<201, Attachment, {
      /** Address of the attachment. */
      readonly location?: string;
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 201: The attachment, which was not there before. */
      readonly status: 201;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<403, ForbiddenProblem> & {
      /** 403: The credentials do not permit this request. */
      readonly status: 403;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No attachment has this identifier. */
      readonly status: 404;
    })
  | (Failure<409, ConflictProblem> & {
      /** 409: The request does not fit what is there. */
      readonly status: 409;
    })
  | (Failure<422, ValidationProblem> & {
      /** 422: The body is not valid. */
      readonly status: 422;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `deleteAttachment`. */
export interface DeleteAttachmentParams {
  /**
   * Identifier of the attachment, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example attachment_1
   */
  id: string;
}

/** What `safe.deleteAttachment` resolves to; `status` tells which. */
export type DeleteAttachmentResult =
  | (Success<204, undefined, {
      /** Number of requests that the organization may send in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
    }> & {
      /** 204: The attachment has been deleted. */
      readonly status: 204;
    })
  | (Failure<401, UnauthorizedProblem> & {
      /** 401: The credentials are missing or invalid. */
      readonly status: 401;
    })
  | (Failure<404, NotFoundProblem> & {
      /** 404: No attachment has this identifier. */
      readonly status: 404;
    })
  | (Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }> & {
      /** 429: Too many requests of the organization. */
      readonly status: 429;
    })
  | Unexpected;
