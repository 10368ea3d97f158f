// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { validateWith, validatorOf } from "@filespec/core/validate";
import type { Answers, Schemas, StandardSchema, Validate } from "@filespec/core/validate";
import type { BadRequestBody, FileDeletion, ForbiddenBody, InternalServerErrorBody, NotFoundBody, TooManyRequestsBody, UnauthorizedBody, UploadedFile, UploadedFileList } from "./schemas.gen.ts";

const schemas: Schemas = {
  UploadedFile: {
    type: "object",
    properties: {
      id: { type: "string" },
      name: { type: "string" },
      type: {
        anyOf: [{ type: "string", enum: ["image", "video", "audio"] }, { type: "string" }],
      },
      size: { type: "number" },
      length: { type: "number" },
      status: {
        anyOf: [{ type: "string", enum: ["completed", "pending"] }, { type: "string" }],
      },
      description: { nullable: true, type: "string" },
      tags: { type: "array", items: { type: "string" } },
      jobId: { nullable: true, type: "string" },
      url: { type: "string" },
      thumbnailUrl: { nullable: true, type: "string" },
      createdAt: { type: "string", format: "date-time" },
    },
    required: [
      "id",
      "name",
      "type",
      "size",
      "length",
      "status",
      "description",
      "tags",
      "jobId",
      "url",
      "thumbnailUrl",
      "createdAt",
    ],
  },
  BadRequestBody: { type: "object", properties: { message: { type: "string" } } },
  UnauthorizedBody: { type: "object", properties: { error: { type: "string" } } },
  ForbiddenBody: { type: "object", properties: { message: { type: "string" } } },
  NotFoundBody: { type: "object", properties: { message: { type: "string" } } },
  TooManyRequestsBody: {
    type: "object",
    properties: {
      status: { type: "integer" },
      message: { type: "string" },
      code: { type: "string" },
      retryAfter: { type: "number" },
    },
    required: ["status", "message"],
  },
  InternalServerErrorBody: { type: "object", properties: { error: { type: "string" } } },
  FileDeletion: {
    type: "object",
    properties: {
      id: { type: "string" },
      deleted: { type: "boolean" },
      error: { type: "string" },
    },
    required: ["id", "deleted"],
  },
  UploadedFileList: {
    type: "object",
    properties: {
      subSize: { type: "number" },
      usedSize: { type: "number" },
      usedSizePercent: { type: "number" },
      files: { type: "array", items: { $ref: "UploadedFile" } },
    },
    required: ["files"],
    additionalProperties: {},
  },
};

const answers: Answers = {
  getFile: {
    200: "UploadedFile",
    400: "BadRequestBody",
    401: "UnauthorizedBody",
    403: "ForbiddenBody",
    404: "NotFoundBody",
    429: "TooManyRequestsBody",
    500: "InternalServerErrorBody",
  },
  deleteFile: {
    200: "FileDeletion",
    400: "BadRequestBody",
    401: "UnauthorizedBody",
    403: "ForbiddenBody",
    404: "NotFoundBody",
    429: "TooManyRequestsBody",
    500: "FileDeletion",
  },
  listFiles: {
    200: "UploadedFileList",
    400: "BadRequestBody",
    401: "UnauthorizedBody",
    403: "ForbiddenBody",
    429: "TooManyRequestsBody",
    500: "InternalServerErrorBody",
  },
};

/** Holds responses with the contract: `createClient({ validate, onDrift })`. */
export const validate: Validate = /* @__PURE__ */ validateWith("swiftia", schemas, answers);

/** The same, which also tells of fields that the contract does not have. */
export const validateStrictly: Validate = /* @__PURE__ */ validateWith("swiftia", schemas, answers, true);

/** A Standard Schema of each schema that is answered: https://standardschema.dev */
export interface Validators {
  readonly UploadedFile: StandardSchema<UploadedFile>;
  readonly BadRequestBody: StandardSchema<BadRequestBody>;
  readonly UnauthorizedBody: StandardSchema<UnauthorizedBody>;
  readonly ForbiddenBody: StandardSchema<ForbiddenBody>;
  readonly NotFoundBody: StandardSchema<NotFoundBody>;
  readonly TooManyRequestsBody: StandardSchema<TooManyRequestsBody>;
  readonly InternalServerErrorBody: StandardSchema<InternalServerErrorBody>;
  readonly FileDeletion: StandardSchema<FileDeletion>;
  readonly UploadedFileList: StandardSchema<UploadedFileList>;
}

export const validators: Validators = {
  UploadedFile: /* @__PURE__ */ validatorOf(schemas, "UploadedFile"),
  BadRequestBody: /* @__PURE__ */ validatorOf(schemas, "BadRequestBody"),
  UnauthorizedBody: /* @__PURE__ */ validatorOf(schemas, "UnauthorizedBody"),
  ForbiddenBody: /* @__PURE__ */ validatorOf(schemas, "ForbiddenBody"),
  NotFoundBody: /* @__PURE__ */ validatorOf(schemas, "NotFoundBody"),
  TooManyRequestsBody: /* @__PURE__ */ validatorOf(schemas, "TooManyRequestsBody"),
  InternalServerErrorBody: /* @__PURE__ */ validatorOf(schemas, "InternalServerErrorBody"),
  FileDeletion: /* @__PURE__ */ validatorOf(schemas, "FileDeletion"),
  UploadedFileList: /* @__PURE__ */ validatorOf(schemas, "UploadedFileList"),
};

export type { Issue, StandardOptions, StandardResult, StandardSchema } from "@filespec/core/validate";
