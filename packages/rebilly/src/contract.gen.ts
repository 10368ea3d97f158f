// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { firstProvided, limits, retryHeader, serverVariables, servers } from "@filespec/core";
import type { Api, BaseOptions, Contract, Credential, Failure, Operation, RequestOptions, Safe, Streamed, Success, Unexpected } from "@filespec/core";
import type { FileRecord, ForbiddenProblem, NotFoundProblem, TooManyRequestsProblem, UnauthorizedProblem } from "./schemas.gen.ts";

/** What a client needs to know of the API when it runs. */
export const api: Api = {
  provider: "rebilly",
  version: "0.0.0",
  server: /* @__PURE__ */ servers({
    production: /* @__PURE__ */ serverVariables("https://api.rebilly.com/organizations/{organizationId}", { organizationId: { environmentVariable: "REBILLY_ORGANIZATION_ID" } }),
    sandbox: /* @__PURE__ */ serverVariables("https://api-sandbox.rebilly.com/organizations/{organizationId}", { organizationId: { environmentVariable: "REBILLY_ORGANIZATION_ID" } }),
  }),
  securitySchemes: {
    apiKey: { header: "REB-APIKEY", environmentVariable: "REBILLY_API_KEY" },
    jwt: {
      header: "Authorization",
      prefix: "Bearer ",
      environmentVariable: "REBILLY_JWT",
    },
  },
};

export const getFileOperation: Operation = {
  method: "GET",
  path: "/files/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
      check: /* @__PURE__ */ limits({ pattern: "^[@~\\-\\.\\w]+$", maxLength: 50 }),
    },
  },
  responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
  security: [["apiKey"], ["jwt"]],
  choose: firstProvided,
  retryAfter: /* @__PURE__ */ retryHeader("X-RateLimit-Retry-After"),
};

/** The API with all of its operations. */
export const contract: Contract = /* @__PURE__ */ Object.assign({ operations: { getFile: getFileOperation } }, api);

/** Credentials, server and behaviour of a client. */
export interface ClientOptions extends BaseOptions {
  /**
   * Secret API key. The page calls it SecretApiKey.
   *
   * Sent as `REB-APIKEY: …`. Default: the environment variable `REBILLY_API_KEY`.
   *
   * Exactly one of apiKey, jwt is used: the first of them that the options hold, else the first that the environment does.
   */
  readonly apiKey?: Credential | undefined;
  /**
   * JSON Web Token, sent as a bearer token in the Authorization header, in place of the API key.
   *
   * Sent as `Authorization: Bearer …`. Default: the environment variable `REBILLY_JWT`.
   *
   * Exactly one of apiKey, jwt is used: the first of them that the options hold, else the first that the environment does.
   */
  readonly jwt?: Credential | undefined;
  /**
   * The provider's server. Default: `production`.
   *
   * - `production`: https://api.rebilly.com/organizations/{organizationId} (The production server.)
   * - `sandbox`: https://api-sandbox.rebilly.com/organizations/{organizationId} (The sandbox server, for trials with test data.)
   */
  readonly server?: "production" | "sandbox" | undefined;
  /**
   * Identifier of the organization that owns the files. It has to be given, since the API has no default for it.
   *
   * Default: the environment variable `REBILLY_ORGANIZATION_ID`.
   */
  readonly organizationId?: string | undefined;
}

/** Client of Rebilly API: a method per operation. `@filespec/rebilly/paths` has openapi-fetch's calls too. */
export interface Client extends Operations {
  /** The operations again: each resolves to its result, whatever the server or the network does. */
  readonly safe: Safe<Operations, Results>;
  /** The operations again: each resolves to its successful response, whose body arrives as it is read. */
  readonly stream: Streamed<Operations>;
}

/** The operations. Each rejects with an error if the answer is not a success. */
export interface Operations {
  /**
   * Get a file record
   *
   * Returns the record of one file, with links to the file itself.
   *
   * `GET /files/{id}`
   *
   * @see {@link https://api-reference.rebilly.com/tag/Files/operation/GetFile/}
   */
  getFile(params: GetFileParams, options?: RequestOptions): Promise<FileRecord>;
}

/** What each operation resolves to under `safe`. */
export interface Results {
  getFile: GetFileResult;
}

/** Parameters of `getFile`. */
export interface GetFileParams {
  /**
   * Identifier of the file, at most 50 letters, digits and signs.
   *
   * `pattern: ^[@~\-\.\w]+$`, `maxLength: 50`
   *
   * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
   */
  id: string;
}

/** What `safe.getFile` resolves to; `status` tells which. */
export type GetFileResult =
  | Success<200, FileRecord>
  | Failure<401, UnauthorizedProblem>
  | Failure<403, ForbiddenProblem>
  | Failure<404, NotFoundProblem>
  | Failure<429, TooManyRequestsProblem, {
      /** Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay. */
      readonly "x-ratelimit-retry-after"?: string;
    }>
  | Unexpected;
