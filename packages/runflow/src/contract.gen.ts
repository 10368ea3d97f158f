// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { jsonBody, query } from "@filespec/core";
import type { BaseOptions, Contract, Credential, Failure, RequestOptions, Safe, Success, Unexpected } from "@filespec/core";
import type { Asset, AssetUpload, ErrorBody, operations } from "./schema.gen.ts";

/** What a client needs to know of the contract when it runs. */
export const contract: Contract = {
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
  operations: {
    getAsset: {
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
    },
    createAssetUpload: {
      method: "POST",
      path: "/v1/asset-uploads",
      parameters: { "X-Organization-Id": { in: "header" } },
      body: jsonBody("application/json"),
      responses: {
        201: "json",
        400: "json",
        401: "json",
        403: "json",
        422: "json",
        429: "json",
      },
      security: [["apiKey"]],
    },
    confirmAssetUpload: {
      method: "POST",
      path: "/v1/asset-uploads/{asset_upload_id}/confirmations",
      parameters: {
        "X-Organization-Id": { in: "header" },
        asset_upload_id: { in: "path", required: true },
      },
      body: jsonBody("application/json"),
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
    },
  },
};

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
  id: NonNullable<operations["getAsset"]["parameters"]["path"]>["id"];
  /**
   * Related objects to embed in the answer, separated by commas.
   *
   * @example created_by_user
   */
  embed?: NonNullable<operations["getAsset"]["parameters"]["query"]>["embed"] | undefined;
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: NonNullable<operations["getAsset"]["parameters"]["header"]>["X-Organization-Id"] | undefined;
  } | undefined;
}

/** What `safe.getAsset` resolves to; `status` tells which. */
export type GetAssetResult =
  | Success<200, Asset>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Unexpected;

/** Parameters of `createAssetUpload`. */
export interface CreateAssetUploadParams {
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: NonNullable<operations["createAssetUpload"]["parameters"]["header"]>["X-Organization-Id"] | undefined;
  } | undefined;
  body: NonNullable<operations["createAssetUpload"]["requestBody"]>["content"]["application/json"];
}

/** What `safe.createAssetUpload` resolves to; `status` tells which. */
export type CreateAssetUploadResult =
  | Success<201, AssetUpload>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Unexpected;

/** Parameters of `confirmAssetUpload`. */
export interface ConfirmAssetUploadParams {
  /**
   * Identifier of the upload: the `asset_id` that its beginning answered. Documented elsewhere: https://github.com/runflow-io/runflow-js.
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  asset_upload_id: NonNullable<operations["confirmAssetUpload"]["parameters"]["path"]>["asset_upload_id"];
  headers?: {
    /**
     * Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
     *
     * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
     */
    "X-Organization-Id"?: NonNullable<operations["confirmAssetUpload"]["parameters"]["header"]>["X-Organization-Id"] | undefined;
  } | undefined;
  body?: NonNullable<operations["confirmAssetUpload"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** What `safe.confirmAssetUpload` resolves to; `status` tells which. */
export type ConfirmAssetUploadResult =
  | Success<201, Asset>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Unexpected;
