// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { apiErrorOf, createMockClientOf, factoryOf, mockFetchOf } from "@filespec/core/mock";
import { contract } from "./contract.gen.ts";
import type { CreateMockClient, Factory, MakeApiError, MockDetails, MockFetch } from "@filespec/core/mock";
import type { Client, ClientOptions, Operations, Results } from "./contract.gen.ts";
import type { Asset, AssetUpload, EmbeddedUser, ErrorBody } from "./schemas.gen.ts";

/** The body that the contract shows of each operation and status. */
export interface Examples {
  readonly getAsset: {
    readonly 200: Asset;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 403: ErrorBody;
    readonly 404: ErrorBody;
    readonly 422: ErrorBody;
    readonly 429: ErrorBody;
  };
  readonly createAssetUpload: {
    readonly 201: AssetUpload;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 403: ErrorBody;
    readonly 422: ErrorBody;
    readonly 429: ErrorBody;
  };
  readonly confirmAssetUpload: {
    readonly 201: Asset;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 403: ErrorBody;
    readonly 404: ErrorBody;
    readonly 422: ErrorBody;
    readonly 429: ErrorBody;
  };
}

export const examples: Examples = {
  getAsset: {
    200: {
      id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      org_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      folder_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      name: "<string>",
      r2_key: "<string>",
      url: "<string>",
      thumbnail_url: "<string>",
      mime_type: "<string>",
      size_bytes: 123,
      asset_type: "<string>",
      source_type: "<string>",
      source_id: "<string>",
      created_by: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      created_at: "2023-11-07T05:31:56Z",
      updated_at: "2023-11-07T05:31:56Z",
      deleted_at: "2023-11-07T05:31:56Z",
      deleted_by: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      created_by_user: {
        id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        email: "<string>",
        first_name: "<string>",
        last_name: "<string>",
        avatar_url: "<string>",
      },
    },
    400: { code: "BAD_REQUEST", message: "The request is malformed.", errors: null },
    401: {
      code: "UNAUTHORIZED",
      message: "The token is missing or invalid.",
      errors: null,
    },
    403: {
      code: "PERMISSION_DENIED",
      message: "Your account is not authorized to access this resource.",
      errors: null,
    },
    404: {
      code: "ASSET_NOT_FOUND",
      message: "No asset has this identifier.",
      errors: null,
    },
    422: { code: "VALIDATION_ERROR", message: "A parameter is invalid." },
    429: { code: "RATE_LIMITED", message: "Rate limit exceeded: ..." },
  },
  createAssetUpload: {
    201: { asset_id: "01J0...", upload_url: "https://storage.runflow.io/..." },
    400: { code: "BAD_REQUEST", message: "The request is malformed.", errors: null },
    401: {
      code: "UNAUTHORIZED",
      message: "The token is missing or invalid.",
      errors: null,
    },
    403: {
      code: "PERMISSION_DENIED",
      message: "Your account is not authorized to access this resource.",
      errors: null,
    },
    422: { code: "VALIDATION_ERROR", message: "A parameter is invalid." },
    429: { code: "RATE_LIMITED", message: "Rate limit exceeded: ..." },
  },
  confirmAssetUpload: {
    201: {
      id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      org_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      folder_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      name: "<string>",
      r2_key: "<string>",
      url: "<string>",
      thumbnail_url: "<string>",
      mime_type: "<string>",
      size_bytes: 123,
      asset_type: "<string>",
      source_type: "<string>",
      source_id: "<string>",
      created_by: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      created_at: "2023-11-07T05:31:56Z",
      updated_at: "2023-11-07T05:31:56Z",
      deleted_at: "2023-11-07T05:31:56Z",
      deleted_by: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
      created_by_user: {
        id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        email: "<string>",
        first_name: "<string>",
        last_name: "<string>",
        avatar_url: "<string>",
      },
    },
    400: { code: "BAD_REQUEST", message: "The request is malformed.", errors: null },
    401: {
      code: "UNAUTHORIZED",
      message: "The token is missing or invalid.",
      errors: null,
    },
    403: {
      code: "PERMISSION_DENIED",
      message: "Your account is not authorized to access this resource.",
      errors: null,
    },
    404: {
      code: "ASSET_NOT_FOUND",
      message: "No asset has this identifier.",
      errors: null,
    },
    422: { code: "VALIDATION_ERROR", message: "A parameter is invalid." },
    429: { code: "RATE_LIMITED", message: "Rate limit exceeded: ..." },
  },
};

const details: MockDetails = {};

/** Makes a `fetch` that answers with examples, or as it is told, by operation. */
export const mockFetch: MockFetch<Operations, Results, never, never> = /* @__PURE__ */ mockFetchOf(contract, examples, details);

/** Makes a client whose `fetch` is such a mock. */
export const createMockClient: CreateMockClient<Client, ClientOptions, Operations, Results, never, never> = /* @__PURE__ */ createMockClientOf(contract, examples, details);

/** The error that a method rejects with for a documented failure. */
export const apiError: MakeApiError<Results> = /* @__PURE__ */ apiErrorOf(contract, examples, details);

export const asset: Factory<Asset> = /* @__PURE__ */ factoryOf(examples, ["getAsset", "200"]);

export const errorBody: Factory<ErrorBody> = /* @__PURE__ */ factoryOf(examples, ["getAsset", "400"]);

export const assetUpload: Factory<AssetUpload> = /* @__PURE__ */ factoryOf(examples, ["createAssetUpload", "201"]);

export const embeddedUser: Factory<EmbeddedUser> = /* @__PURE__ */ factoryOf(examples, ["getAsset", "200", "created_by_user"]);

export { rateLimited, slow, connectionLost, htmlPage, cutBody, sequence } from "@filespec/core/mock";

export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "@filespec/core/mock";
