// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export type {
  Attempt,
  BaseOptions,
  Credential,
  Failure,
  FetchOptions,
  RequestHeaders,
  RequestOptions,
  Safe,
  ServerSentEvent,
  Streamed,
  Success,
  Unexpected,
} from "@filespec/core";
export type {
  Client,
  ClientOptions,
  Operations,
  Results,
  GetFileParams,
  GetFileResult,
  DeleteFileParams,
  DeleteFileResult,
  ListFilesParams,
  ListFilesResult,
} from "./contract.gen.ts";
export type {
  UploadedFile,
  UploadedFileList,
  FileDeletion,
  BadRequestBody,
  UnauthorizedBody,
  ForbiddenBody,
  NotFoundBody,
  InternalServerErrorBody,
  TooManyRequestsBody,
} from "./schemas.gen.ts";
