// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

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
  FileRecord,
  SelfLink,
  FileDownloadLink,
  SignedLink,
  PermalinkLink,
  Problem,
  UnauthorizedProblem,
  ForbiddenProblem,
  NotFoundProblem,
  TooManyRequestsProblem,
} from "./schemas.gen.ts";
