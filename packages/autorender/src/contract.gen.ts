// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { ErrorBody, FileDetailsResponse } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "autorender",
  version: "0.0.0",
  server: "https://upload.autorender.io",
  securitySchemes: {
    apiKey: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "AUTORENDER_API_KEY",
    },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/v1/files/{fileNo}",
  parameters: { fileNo: { in: "path", required: true } },
  responses: { 200: "json", 401: "json", 404: "json", 500: "json" },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ operations: { getFile: getFileOperation } }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key, sent as a bearer token in the Authorization header.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `AUTORENDER_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of Autorender API: a method per operation. `@filespec/autorender/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get the details of a file
   *
   * Returns the metadata of one file, found by its file number, and the URL that delivers it.
   *
   * `GET /api/v1/files/{fileNo}`
   *
   * @see {@link https://autorender.mintlify.app/api-reference/get-file-details}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<FileDetailsResponse>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
   *
   * @example 2353377462
   */
  fileNo: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | Success<200, FileDetailsResponse>
  | Failure<401, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<500, ErrorBody>
  | Unexpected;
