// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export type {
  Attempt,
  BaseOptions,
  Credential,
  DownloadOptions,
  Failure,
  FetchOptions,
  Pages,
  RequestHeaders,
  RequestOptions,
  Safe,
  ServerSentEvent,
  Streamed,
  Success,
  Unexpected,
  WaitOptions,
} from "@filespec/core";
export type {
  Client,
  ClientOptions,
  Operations,
  Results,
  Download,
  GetAssetParams,
  GetAssetResult,
  CreateAssetUploadParams,
  CreateAssetUploadResult,
  ConfirmAssetUploadParams,
  ConfirmAssetUploadResult,
} from "./contract.gen.ts";
export type {
  Asset,
  AssetUploadRequest,
  AssetUpload,
  AssetConfirmation,
  EmbeddedUser,
  ErrorBody,
  ErrorDetail,
} from "./schemas.gen.ts";
