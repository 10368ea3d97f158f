// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

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
} from "./contract.gen.ts";
export type {
  FileDetailsResponse,
  FileDetailsData,
  Dimensions,
  Workspace,
  ErrorBody,
} from "./schemas.gen.ts";
