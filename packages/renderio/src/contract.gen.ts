// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { ErrorBody, StoredFile } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "renderio",
  version: "0.0.0",
  server: "https://renderio.dev",
  securitySchemes: { apiKey: { header: "X-API-KEY", environmentVariable: "RENDERIO_API_KEY" } },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/v1/files/{fileId}",
  parameters: { fileId: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ operations: { getFile: getFileOperation } }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key. Keys start with `ffsk_`.
   *
   * Sent as `X-API-KEY: …`. Default: the environment variable `RENDERIO_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of RenderIO API: a method per operation. `@filespec/renderio/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get a file
   *
   * Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
   *
   * `GET /api/v1/files/{fileId}`
   *
   * @see {@link https://renderio.dev/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<StoredFile>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Identifier of the file.
   *
   * @example f1a2b3c4-d5e6-7890-abcd-ef1234567890
   */
  fileId: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | Success<200, StoredFile>
  | Failure<401, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<429, ErrorBody, {
      /** Period to wait before the next request. Its unit is not documented. */
      readonly "retry-after"?: string;
    }>
  | Unexpected;
