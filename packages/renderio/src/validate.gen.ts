// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { validateWith, validatorOf } from "@filespec/core/validate";
import type { Answers, Schemas, StandardSchema, Validate } from "@filespec/core/validate";
import type { AcceptedFile, DeletedCommandFiles, DeletedFile, ErrorBody, StoredFile, StoredFileList, ValidationErrorBody, ValidationErrorDetail } from "./schemas.gen.ts";

const schemas: Schemas = {
  StoredFile: {
    type: "object",
    properties: {
      file_id: { type: "string" },
      storage_url: { nullable: true, type: "string" },
      status: { type: "string", enum: ["PROCESSING", "STORED", "FAILED"] },
      rendi_store_type: { type: "string", enum: ["OUTPUT", "STORED_FILE", "UPLOAD"] },
      is_deleted: { type: "boolean" },
      original_file_url: { nullable: true, type: "string" },
      size_mbytes: { nullable: true, type: "number" },
      duration: { nullable: true, type: "number" },
      file_type: { nullable: true, type: "string" },
      file_format: { nullable: true, type: "string" },
      codec: { nullable: true, type: "string" },
      pixel_format: { nullable: true, type: "string" },
      mime_type: { nullable: true, type: "string" },
      width: { nullable: true, type: "number" },
      height: { nullable: true, type: "number" },
      frame_rate: { nullable: true, type: "number" },
      bitrate_video_kb: { nullable: true, type: "number" },
      bitrate_audio_kb: { nullable: true, type: "number" },
      sample_rate: { nullable: true, type: "number" },
      channels: { nullable: true, type: "number" },
      error_status: { nullable: true, type: "string" },
      error_message: { nullable: true, type: "string" },
      created_at: { type: "string", format: "date-time" },
    },
    required: [
      "file_id",
      "storage_url",
      "status",
      "rendi_store_type",
      "is_deleted",
      "created_at",
    ],
  },
  ErrorBody: {
    type: "object",
    properties: { error: { type: "string" } },
    additionalProperties: {},
  },
  DeletedFile: {
    type: "object",
    properties: { deleted: { type: "boolean", enum: [true] }, file_id: { type: "string" } },
    required: ["deleted", "file_id"],
  },
  StoredFileList: {
    type: "object",
    properties: { files: { type: "array", items: { $ref: "StoredFile" } } },
    required: ["files"],
    additionalProperties: {},
  },
  AcceptedFile: {
    type: "object",
    properties: { file_id: { type: "string" } },
    required: ["file_id"],
  },
  ValidationErrorBody: {
    type: "object",
    properties: { detail: { type: "array", items: { $ref: "ValidationErrorDetail" } } },
    additionalProperties: {},
  },
  ValidationErrorDetail: {
    type: "object",
    properties: {
      loc: { type: "array", items: { type: "string" } },
      msg: { type: "string" },
      type: {
        anyOf: [{ type: "string", enum: ["value_error", "type_error"] }, { type: "string" }],
      },
    },
  },
  DeletedCommandFiles: {
    type: "object",
    properties: {
      deleted: { type: "boolean", enum: [true] },
      files_deleted: { type: "number" },
    },
    required: ["deleted", "files_deleted"],
  },
};

const answers: Answers = {
  getFile: { 200: "StoredFile", 401: "ErrorBody", 404: "ErrorBody", 429: "ErrorBody" },
  deleteFile: { 200: "DeletedFile", 401: "ErrorBody", 404: "ErrorBody", 429: "ErrorBody" },
  listFiles: { 200: "StoredFileList", 400: "ErrorBody", 401: "ErrorBody", 429: "ErrorBody" },
  storeFile: {
    200: "AcceptedFile",
    400: "ErrorBody",
    401: "ErrorBody",
    422: "ValidationErrorBody",
    429: "ErrorBody",
  },
  uploadFile: {
    200: "AcceptedFile",
    401: "ErrorBody",
    422: "ValidationErrorBody",
    429: "ErrorBody",
  },
  deleteCommandFiles: {
    200: "DeletedCommandFiles",
    401: "ErrorBody",
    404: "ErrorBody",
    429: "ErrorBody",
  },
};

/** Holds responses with the contract: `createClient({ validate, onDrift })`. */
export const validate: Validate = /* @__PURE__ */ validateWith("renderio", schemas, answers);

/** The same, which also tells of fields that the contract does not have. */
export const validateStrictly: Validate = /* @__PURE__ */ validateWith("renderio", schemas, answers, true);

/** A Standard Schema of each schema that is answered: https://standardschema.dev */
export interface Validators {
  readonly StoredFile: StandardSchema<StoredFile>;
  readonly ErrorBody: StandardSchema<ErrorBody>;
  readonly DeletedFile: StandardSchema<DeletedFile>;
  readonly StoredFileList: StandardSchema<StoredFileList>;
  readonly AcceptedFile: StandardSchema<AcceptedFile>;
  readonly ValidationErrorBody: StandardSchema<ValidationErrorBody>;
  readonly ValidationErrorDetail: StandardSchema<ValidationErrorDetail>;
  readonly DeletedCommandFiles: StandardSchema<DeletedCommandFiles>;
}

export const validators: Validators = {
  StoredFile: /* @__PURE__ */ validatorOf(schemas, "StoredFile"),
  ErrorBody: /* @__PURE__ */ validatorOf(schemas, "ErrorBody"),
  DeletedFile: /* @__PURE__ */ validatorOf(schemas, "DeletedFile"),
  StoredFileList: /* @__PURE__ */ validatorOf(schemas, "StoredFileList"),
  AcceptedFile: /* @__PURE__ */ validatorOf(schemas, "AcceptedFile"),
  ValidationErrorBody: /* @__PURE__ */ validatorOf(schemas, "ValidationErrorBody"),
  ValidationErrorDetail: /* @__PURE__ */ validatorOf(schemas, "ValidationErrorDetail"),
  DeletedCommandFiles: /* @__PURE__ */ validatorOf(schemas, "DeletedCommandFiles"),
};

export type { Issue, StandardOptions, StandardResult, StandardSchema } from "@filespec/core/validate";
