// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { operationFunction } from "@filespec/core/operations";
import { api, confirmAssetUploadOperation, createAssetUploadOperation, getAssetOperation } from "./contract.gen.ts";
import type { OperationFunction } from "@filespec/core/operations";
import type { Operations, Results } from "./contract.gen.ts";

/**
 * Get an asset
 *
 * Returns the metadata of one asset and, on request, the user who created it.
 *
 * `GET /v1/assets/{id}`
 *
 * @see {@link https://docs.runflow.io/api-reference/assets/get-asset}
 */
export const getAsset: OperationFunction<"runflow", Operations["getAsset"], Results["getAsset"]> = /* @__PURE__ */ operationFunction(api, "getAsset", getAssetOperation);

/**
 * Begin the upload of an asset
 *
 * Begins an upload and returns the URL to which the file is sent, with PUT, its media type as `Content-Type`, and no credential. Confirm the upload afterwards; a URL that has expired takes a new upload. Larger files than 50 MiB are not supported.
 *
 * `POST /v1/asset-uploads`
 *
 * @see {@link https://docs.runflow.io/api-reference/assets/create-a-presigned-upload-session}
 */
export const createAssetUpload: OperationFunction<"runflow", Operations["createAssetUpload"], Results["createAssetUpload"]> = /* @__PURE__ */ operationFunction(api, "createAssetUpload", createAssetUploadOperation);

/**
 * Confirm the upload of an asset
 *
 * Looks at what has been sent to storage, and makes an asset of it. What a second confirmation answers, or one before anything was sent, is not documented.
 *
 * `POST /v1/asset-uploads/{asset_upload_id}/confirmations`
 *
 * @see {@link https://docs.runflow.io/api-reference/assets/confirm-upload-and-create-asset-record}
 */
export const confirmAssetUpload: OperationFunction<"runflow", Operations["confirmAssetUpload"], Results["confirmAssetUpload"]> = /* @__PURE__ */ operationFunction(api, "confirmAssetUpload", confirmAssetUploadOperation);
