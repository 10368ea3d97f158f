// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { validateWith, validatorOf } from "@filespec/core/validate";
import type { Answers, Schemas, StandardSchema, Validate } from "@filespec/core/validate";
import type { Asset, AssetUpload, EmbeddedUser, ErrorBody, ErrorDetail } from "./schemas.gen.ts";

const schemas: Schemas = {
  Asset: {
    type: "object",
    properties: {
      id: { nullable: true, type: "string" },
      org_id: { nullable: true, type: "string", format: "uuid" },
      folder_id: { nullable: true, type: "string", format: "uuid" },
      name: { nullable: true, type: "string" },
      r2_key: { nullable: true, type: "string" },
      url: { nullable: true, type: "string" },
      thumbnail_url: { nullable: true, type: "string" },
      mime_type: { nullable: true, type: "string" },
      size_bytes: { nullable: true, type: "integer" },
      asset_type: { nullable: true, type: "string" },
      source_type: { nullable: true, type: "string" },
      source_id: { nullable: true, type: "string" },
      created_by: { nullable: true, type: "string", format: "uuid" },
      created_at: { nullable: true, type: "string", format: "date-time" },
      updated_at: { nullable: true, type: "string", format: "date-time" },
      deleted_at: { nullable: true, type: "string", format: "date-time" },
      deleted_by: { nullable: true, type: "string", format: "uuid" },
      created_by_user: { $ref: "EmbeddedUser", nullable: true },
    },
  },
  EmbeddedUser: {
    type: "object",
    properties: {
      id: { nullable: true, type: "string" },
      email: { nullable: true, type: "string" },
      first_name: { nullable: true, type: "string" },
      last_name: { nullable: true, type: "string" },
      avatar_url: { nullable: true, type: "string" },
    },
  },
  ErrorBody: {
    type: "object",
    properties: {
      code: {
        anyOf: [
          {
            type: "string",
            enum: [
              "UNAUTHORIZED",
              "INSUFFICIENT_CREDIT",
              "PERMISSION_DENIED",
              "RUN_NOT_FOUND",
              "RATE_LIMITED",
              "MODEL_UNAVAILABLE",
            ],
          },
          { type: "string" },
        ],
      },
      message: { type: "string" },
      errors: { nullable: true, type: "array", items: { $ref: "ErrorDetail" } },
    },
    required: ["code", "message"],
  },
  ErrorDetail: { type: "object", additionalProperties: {} },
  AssetUpload: {
    type: "object",
    properties: { asset_id: { type: "string" }, upload_url: { type: "string", format: "uri" } },
    required: ["asset_id", "upload_url"],
  },
};

const answers: Answers = {
  getAsset: {
    200: "Asset",
    400: "ErrorBody",
    401: "ErrorBody",
    403: "ErrorBody",
    404: "ErrorBody",
    422: "ErrorBody",
    429: "ErrorBody",
  },
  createAssetUpload: {
    201: "AssetUpload",
    400: "ErrorBody",
    401: "ErrorBody",
    403: "ErrorBody",
    422: "ErrorBody",
    429: "ErrorBody",
  },
  confirmAssetUpload: {
    201: "Asset",
    400: "ErrorBody",
    401: "ErrorBody",
    403: "ErrorBody",
    404: "ErrorBody",
    422: "ErrorBody",
    429: "ErrorBody",
  },
};

/** Holds responses with the contract: `createClient({ validate, onDrift })`. */
export const validate: Validate = /* @__PURE__ */ validateWith("runflow", schemas, answers);

/** The same, which also tells of fields that the contract does not have. */
export const validateStrictly: Validate = /* @__PURE__ */ validateWith("runflow", schemas, answers, true);

/** A Standard Schema of each schema that is answered: https://standardschema.dev */
export interface Validators {
  readonly Asset: StandardSchema<Asset>;
  readonly EmbeddedUser: StandardSchema<EmbeddedUser>;
  readonly ErrorBody: StandardSchema<ErrorBody>;
  readonly ErrorDetail: StandardSchema<ErrorDetail>;
  readonly AssetUpload: StandardSchema<AssetUpload>;
}

export const validators: Validators = {
  Asset: /* @__PURE__ */ validatorOf(schemas, "Asset"),
  EmbeddedUser: /* @__PURE__ */ validatorOf(schemas, "EmbeddedUser"),
  ErrorBody: /* @__PURE__ */ validatorOf(schemas, "ErrorBody"),
  ErrorDetail: /* @__PURE__ */ validatorOf(schemas, "ErrorDetail"),
  AssetUpload: /* @__PURE__ */ validatorOf(schemas, "AssetUpload"),
};

export type { Issue, StandardOptions, StandardResult, StandardSchema } from "@filespec/core/validate";
