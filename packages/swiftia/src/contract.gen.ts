// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { query } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { BadRequestBody, ForbiddenBody, InternalServerErrorBody, NotFoundBody, TooManyRequestsBody, UnauthorizedBody, UploadedFile } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "swiftia",
  version: "0.0.0",
  server: "https://api.swiftia.io",
  securitySchemes: {
    apiKey: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "SWIFTIA_API_KEY",
    },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/api/uploads/files/{fileId}",
  parameters: { fileId: { in: "path", required: true }, organizationId: { in: "query" } },
  query: query,
  responses: {
    200: "json",
    400: "json",
    401: "json",
    403: "json",
    404: "json",
    429: "json",
    500: "json",
  },
  security: [["apiKey"]],
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ operations: { getFile: getFileOperation } }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * API key of an organization, sent as a bearer token in the Authorization header.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `SWIFTIA_API_KEY`.
   */
  readonly apiKey?: Credential | undefined;
}

/** Client of Swiftia API: a method per operation. `@filespec/swiftia/paths` has openapi-fetch's calls too. */
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
   * Returns the metadata of one file and the public URL that delivers it.
   *
   * `GET /api/uploads/files/{fileId}`
   *
   * @see {@link https://app.swiftia.io/docs/api-reference/files/get-file}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<UploadedFile>;
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
   * @example file_123
   */
  fileId: string;
  /**
   * Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
   *
   * @example org_123
   */
  organizationId?: string | undefined;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | Success<200, UploadedFile>
  | Failure<400, BadRequestBody>
  | Failure<401, UnauthorizedBody>
  | Failure<403, ForbiddenBody>
  | Failure<404, NotFoundBody>
  | Failure<429, TooManyRequestsBody, {
      /** Time to wait before the next request, in seconds. */
      readonly "retry-after"?: string;
      /** Number of requests that the plan permits in a period. */
      readonly "x-ratelimit-limit"?: string;
      /** Number of requests left in the current period. */
      readonly "x-ratelimit-remaining"?: string;
      /** Time at which the period ends, in milliseconds since 1970-01-01 UTC. */
      readonly "x-ratelimit-reset"?: string;
    }>
  | Failure<500, InternalServerErrorBody>
  | Unexpected;
