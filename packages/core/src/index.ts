export { bodyByType, formBody, jsonBody, multipartBody, plainBody } from "./bodies.ts";
export { createContractClient } from "./client.ts";
export type { Api, Contract, Operation } from "./contract.ts";
export { basicPassword, basicUsername, byFetch, cookieKey, queryKey } from "./credential-places.ts";
export { firstProvided } from "./credentials.ts";
export { events, type ServerSentEvent, textEvents } from "./events.ts";
export { limits } from "./limits.ts";
export { type DownloadOptions, download } from "./members/download.ts";
export { byCursor, byLink, byOffset, byPage, type Pages, paginate } from "./members/paginate.ts";
export { type UploadOptions, upload } from "./members/upload.ts";
export { type WaitOptions, waitFor } from "./members/wait-for.ts";
export type {
  Attempt,
  BaseOptions,
  Credential,
  Drift,
  FetchOptions,
  RequestHeaders,
  RequestOptions,
  Validate,
} from "./options.ts";
export { query } from "./query.ts";
export { blob, byType, json, stream, text } from "./readers.ts";
export type { Failure, Safe, Streamed, Success, Unexpected } from "./results.ts";
export { retryHeader } from "./retry.ts";
export { ownServer, relativeServer, servers, serverVariables } from "./servers.ts";
export { styledHeaders } from "./styled-headers.ts";
export { styledPath } from "./styled-path.ts";
