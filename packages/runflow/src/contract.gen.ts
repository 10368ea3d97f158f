// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { download, jsonBody, query, upload } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, DownloadOptions, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected, UploadOptions } from "@filespec/core";
import type { Asset, AssetConfirmation, AssetUpload, AssetUploadRequest, ErrorBody } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "runflow",
  version: "0.0.0",
  server: "https://api.runflow.io",
  securitySchemes: {
    apiKey: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "RUNFLOW_API_KEY",
    },
  },
};

export const getAssetOperation: Operation = {
  method: "GET",
  path: "/v1/assets/{id}",
  parameters: {
    "X-Organization-Id": { in: "header" },
    id: { in: "path", required: true },
    embed: { in: "query" },
  },
  query: query,
  responses: {
    200: "json",
    400: "json",
    401: "json",
    403: "json",
    404: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"]],
  download: { url: ["url"], type: ["mime_type"] },
};

export const createAssetUploadOperation: Operation = {
  method: "POST",
  path: "/v1/asset-uploads",
  parameters: { "X-Organization-Id": { in: "header" } },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: {
    201: "json",
    400: "json",
    401: "json",
    403: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"]],
  upload: {
    name: "filename",
    bytes: "size_bytes",
    type: "mime_type",
    urls: ["upload_url"],
    completion: {
      operationId: "confirmAssetUpload",
      parameters: { asset_upload_id: ["asset_id"] },
    },
  },
};

export const confirmAssetUploadOperation: Operation = {
  method: "POST",
  path: "/v1/asset-uploads/{asset_upload_id}/confirmations",
  parameters: {
    "X-Organization-Id": { in: "header" },
    asset_upload_id: { in: "path", required: true },
  },
  body: /* @__PURE__ */ jsonBody("application/json"),
  responses: {
    201: "json",
    400: "json",
    401: "json",
    403: "json",
    404: "json",
    422: "json",
    429: "json",
  },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ members: { download: download, upload: upload }, operations: {
  getAsset: getAssetOperation,
  createAssetUpload: createAssetUploadOperation,
  confirmAssetUpload: confirmAssetUploadOperation,
} }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key, sent as a bearer token in the Authorization header. Keys start with `rf_live_`. Documented elsewhere: https://docs.runflow.io/concepts/authentication.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `RUNFLOW_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of Runflow API: a method per operation. `@filespec/runflow/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
  /** Each resolves to the content of a file, as a response whose body arrives as it is read. */
  readonly download: Download;
  /** Each begins an upload, sends the file to its storage without a credential, and completes the upload. */
  readonly upload: Upload;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get an asset
   *
   * Returns the metadata of one asset and, on request, the user who created it.
   *
   * `GET /v1/assets/{id}`
   *
   * @see {@link https://docs.runflow.io/api-reference/assets/get-asset}
   */
  getAsset(params: GetAssetParams, options?: RequestOptions): Promise<Asset>;

  /**
   * Begin the upload of an asset
   *
   * Begins an upload and returns the URL to which the file is sent, with PUT, its media type as `Content-Type`, and no credential. Confirm the upload afterwards; a URL that has expired takes a new upload. Larger files than 50 MiB are not supported.
   *
   * `POST /v1/asset-uploads`
   *
   * @see {@link https://docs.runflow.io/api-reference/assets/create-a-presigned-upload-session}
   */
  createAssetUpload(params: CreateAssetUploadParams, options?: RequestOptions): Promise<AssetUpload>;

  /**
   * Confirm the upload of an asset
   *
   * Looks at what has been sent to storage, and makes an asset of it. What a second confirmation answers, or one before anything was sent, is not documented.
   *
   * `POST /v1/asset-uploads/{asset_upload_id}/confirmations`
   *
   * @see {@link https://docs.runflow.io/api-reference/assets/confirm-upload-and-create-asset-record}
   */
  confirmAssetUpload(params: ConfirmAssetUploadParams, options?: RequestOptions): Promise<Asset>;
}

/** Each resolves to the content of a file, as a response whose body arrives as it is read. */
export interface Download {
  /**
   * Get an asset
   *
   * Returns the metadata of one asset and, on request, the user who created it.
   *
   * `GET /v1/assets/{id}`
   *
   * @see {@link https://docs.runflow.io/api-reference/assets/get-asset}
   */
  getAsset(params: GetAssetParams, options?: DownloadOptions): Promise<Response>;
}

/** Each begins an upload, sends the file to its storage without a credential, and completes the upload. */
export interface Upload {
  /**
   * Begin the upload of an asset
   *
   * Begins an upload and returns the URL to which the file is sent, with PUT, its media type as `Content-Type`, and no credential. Confirm the upload afterwards; a URL that has expired takes a new upload. Larger files than 50 MiB are not supported.
   *
   * `POST /v1/asset-uploads`
   *
   * @see {@link https://docs.runflow.io/api-reference/assets/create-a-presigned-upload-session}
   */
  createAssetUpload(params: Omit<CreateAssetUploadParams, "body"> & { readonly file: Blob; readonly name?: string | undefined; }, options?: UploadOptions): Promise<Asset>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getAsset: GetAssetResult;
  createAssetUpload: CreateAssetUploadResult;
  confirmAssetUpload: ConfirmAssetUploadResult;
}

/** Parameters of `getAsset`. */
export interface GetAssetParams {
  /**
   * Identifier of the asset.
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  id: string;
  /**
   * Related objects to embed in the answer, separated by commas.
   *
   * @example created_by_user
   */
  embed?: "created_by_user" | (string & {}) | null | undefined;
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: string | null | undefined;
  } | undefined;
}

/** What `safe.getAsset` resolves to; `status` tells which. */
export type GetAssetResult =
  | (Success<200, Asset> & {
      /** 200: The asset. */
      readonly status: 200;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is malformed. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The token is missing or invalid. The documented code is `UNAUTHORIZED`. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 401;
    })
  | (Failure<403, ErrorBody> & {
      /** 403: The token does not permit this request, or the email address of its user is not verified. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 403;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No asset has this identifier. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 404;
    })
  | (Failure<422, ErrorBody> & {
      /** 422: A parameter is invalid; `errors` tells which. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 422;
    })
  | (Failure<429, ErrorBody> & {
      /** 429: Too many requests. The pages contradict each other about rate limit headers, so do not count on any. Documented elsewhere: https://docs.runflow.io/concepts/rate-limits. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `createAssetUpload`. */
export interface CreateAssetUploadParams {
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: string | null | undefined;
  } | undefined;
  body: AssetUploadRequest;
}

/** What `safe.createAssetUpload` resolves to; `status` tells which. */
export type CreateAssetUploadResult =
  | (Success<201, AssetUpload> & {
      /** 201: The upload has begun. */
      readonly status: 201;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is malformed. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The token is missing or invalid. The documented code is `UNAUTHORIZED`. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 401;
    })
  | (Failure<403, ErrorBody> & {
      /** 403: The token does not permit this request, or the email address of its user is not verified. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 403;
    })
  | (Failure<422, ErrorBody> & {
      /** 422: A parameter is invalid; `errors` tells which. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 422;
    })
  | (Failure<429, ErrorBody> & {
      /** 429: Too many requests. The pages contradict each other about rate limit headers, so do not count on any. Documented elsewhere: https://docs.runflow.io/concepts/rate-limits. */
      readonly status: 429;
    })
  | Unexpected;

/** Parameters of `confirmAssetUpload`. */
export interface ConfirmAssetUploadParams {
  /**
   * Identifier of the upload: the `asset_id` that its beginning answered. Documented elsewhere: https://github.com/runflow-io/runflow-js.
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  asset_upload_id: string;
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: string | null | undefined;
  } | undefined;
  body?: AssetConfirmation | undefined;
}

/** What `safe.confirmAssetUpload` resolves to; `status` tells which. */
export type ConfirmAssetUploadResult =
  | (Success<201, Asset> & {
      /** 201: The asset. */
      readonly status: 201;
    })
  | (Failure<400, ErrorBody> & {
      /** 400: The request is malformed. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 400;
    })
  | (Failure<401, ErrorBody> & {
      /** 401: The token is missing or invalid. The documented code is `UNAUTHORIZED`. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 401;
    })
  | (Failure<403, ErrorBody> & {
      /** 403: The token does not permit this request, or the email address of its user is not verified. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 403;
    })
  | (Failure<404, ErrorBody> & {
      /** 404: No asset has this identifier. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 404;
    })
  | (Failure<422, ErrorBody> & {
      /** 422: A parameter is invalid; `errors` tells which. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
      readonly status: 422;
    })
  | (Failure<429, ErrorBody> & {
      /** 429: Too many requests. The pages contradict each other about rate limit headers, so do not count on any. Documented elsewhere: https://docs.runflow.io/concepts/rate-limits. */
      readonly status: 429;
    })
  | Unexpected;
