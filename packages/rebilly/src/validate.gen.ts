// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { validateWith, validatorOf } from "@filespec/core/validate";
import type { Answers, Schemas, StandardSchema, Validate } from "@filespec/core/validate";
import type { Attachment, AttachmentEmbedded, AttachmentList, ConflictProblem, FileDownloadLink, FileLink, FileRecord, FileRecordList, ForbiddenProblem, InvalidField, NotFoundProblem, PermalinkLink, Problem, SelfLink, SignedLink, TooManyRequestsProblem, UnauthorizedProblem, ValidationProblem } from "./schemas.gen.ts";

const schemas: Schemas = {
  FileRecord: {
    type: "object",
    properties: {
      id: { type: "string", maxLength: 50 },
      name: { type: "string" },
      extension: { type: "string" },
      description: { type: "string" },
      sourceType: {
        anyOf: [
          {
            type: "string",
            enum: ["upload", "camera", "organization-export", "organization-closure-export"],
          },
          { nullable: true, type: "string" },
        ],
      },
      tags: { type: "array", items: { type: "string" } },
      mime: {
        anyOf: [
          {
            type: "string",
            enum: [
              "image/png",
              "image/jpeg",
              "image/gif",
              "application/pdf",
              "audio/mpeg",
              "application/json",
              "application/zip",
              "text/csv",
            ],
          },
          { type: "string" },
        ],
      },
      size: { type: "integer" },
      width: { type: "integer" },
      height: { type: "integer" },
      sha1: { type: "string" },
      createdTime: { type: "string", format: "date-time" },
      updatedTime: { type: "string", format: "date-time" },
      isPublic: { type: "boolean" },
      _links: {
        type: "array",
        items: {
          anyOf: [
            { $ref: "SelfLink" },
            { $ref: "FileDownloadLink" },
            { $ref: "SignedLink" },
            { $ref: "PermalinkLink" },
          ],
        },
        minItems: 3,
      },
    },
  },
  SelfLink: {
    type: "object",
    properties: { href: { type: "string" }, rel: { type: "string", enum: ["self"] } },
    required: ["href", "rel"],
  },
  FileDownloadLink: {
    type: "object",
    properties: { href: { type: "string" }, rel: { type: "string", enum: ["download"] } },
    required: ["href", "rel"],
  },
  SignedLink: {
    type: "object",
    properties: { href: { type: "string" }, rel: { type: "string", enum: ["signedLink"] } },
    required: ["href", "rel"],
  },
  PermalinkLink: {
    type: "object",
    properties: { href: { type: "string" }, rel: { type: "string", enum: ["permalink"] } },
    required: ["href", "rel"],
  },
  UnauthorizedProblem: {
    allOf: [
      { $ref: "Problem" },
      { type: "object", properties: { status: { type: "integer", enum: [401] } } },
    ],
  },
  Problem: {
    type: "object",
    properties: {
      type: { type: "string", format: "uri" },
      title: { type: "string" },
      detail: { type: "string" },
      instance: { type: "string" },
    },
    additionalProperties: {},
    minProperties: 1,
  },
  ForbiddenProblem: {
    allOf: [
      { $ref: "Problem" },
      { type: "object", properties: { status: { type: "integer", enum: [403] } } },
    ],
  },
  NotFoundProblem: {
    allOf: [
      { $ref: "Problem" },
      { type: "object", properties: { status: { type: "integer", enum: [404] } } },
    ],
  },
  TooManyRequestsProblem: {
    allOf: [
      { $ref: "Problem" },
      { type: "object", properties: { status: { type: "integer", enum: [429] } } },
    ],
  },
  ValidationProblem: {
    allOf: [
      { $ref: "Problem" },
      {
        type: "object",
        properties: {
          status: { type: "integer", enum: [422] },
          invalidFields: { type: "array", items: { $ref: "InvalidField" } },
        },
      },
    ],
  },
  InvalidField: {
    type: "object",
    properties: { field: { type: "string" }, message: { type: "string" } },
  },
  FileRecordList: { type: "array", items: { $ref: "FileRecord" } },
  AttachmentList: { type: "array", items: { $ref: "Attachment" } },
  Attachment: {
    type: "object",
    properties: {
      id: { type: "string", maxLength: 50 },
      fileId: { type: "string" },
      relatedType: {
        anyOf: [
          {
            type: "string",
            enum: [
              "customer",
              "customer-timeline-comment",
              "dispute",
              "gateway-timeline-comment",
              "invoice",
              "invoice-timeline-comment",
              "order-timeline-comment",
              "organization",
              "payment",
              "plan",
              "product",
              "subscription",
              "transaction",
              "transaction-timeline-comment",
              "customer-edd-timeline-comment",
            ],
          },
          { type: "string" },
        ],
      },
      relatedId: { type: "string" },
      name: { type: "string" },
      description: { type: "string" },
      createdTime: { type: "string", format: "date-time" },
      updatedTime: { type: "string", format: "date-time" },
      _links: {
        type: "array",
        items: { anyOf: [{ $ref: "SelfLink" }, { $ref: "FileLink" }] },
      },
      _embedded: { $ref: "AttachmentEmbedded" },
    },
    required: ["fileId", "relatedType", "relatedId"],
  },
  FileLink: {
    type: "object",
    properties: { href: { type: "string" }, rel: { type: "string", enum: ["file"] } },
    required: ["href", "rel"],
  },
  AttachmentEmbedded: {
    type: "object",
    properties: { file: { type: "object", additionalProperties: {} } },
  },
  ConflictProblem: {
    allOf: [
      { $ref: "Problem" },
      { type: "object", properties: { status: { type: "integer", enum: [409] } } },
    ],
  },
};

const answers: Answers = {
  getFile: {
    200: "FileRecord",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    404: "NotFoundProblem",
    429: "TooManyRequestsProblem",
  },
  updateFile: {
    200: "FileRecord",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    404: "NotFoundProblem",
    422: "ValidationProblem",
    429: "TooManyRequestsProblem",
  },
  deleteFile: {
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    404: "NotFoundProblem",
    429: "TooManyRequestsProblem",
  },
  listFiles: { 200: "FileRecordList", 401: "UnauthorizedProblem", 403: "ForbiddenProblem" },
  createFile: {
    201: "FileRecord",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    422: "ValidationProblem",
    429: "TooManyRequestsProblem",
  },
  downloadFile: { 401: "UnauthorizedProblem", 403: "ForbiddenProblem", 404: "NotFoundProblem" },
  listAttachments: { 200: "AttachmentList", 401: "UnauthorizedProblem", 403: "ForbiddenProblem" },
  createAttachment: {
    201: "Attachment",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    409: "ConflictProblem",
    422: "ValidationProblem",
    429: "TooManyRequestsProblem",
  },
  getAttachment: {
    200: "Attachment",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    404: "NotFoundProblem",
  },
  updateAttachment: {
    200: "Attachment",
    201: "Attachment",
    401: "UnauthorizedProblem",
    403: "ForbiddenProblem",
    404: "NotFoundProblem",
    409: "ConflictProblem",
    422: "ValidationProblem",
    429: "TooManyRequestsProblem",
  },
  deleteAttachment: {
    401: "UnauthorizedProblem",
    404: "NotFoundProblem",
    429: "TooManyRequestsProblem",
  },
};

/** Holds responses with the contract: `createClient({ validate, onDrift })`. */
export const validate: Validate = /* @__PURE__ */ validateWith("rebilly", schemas, answers);

/** The same, which also tells of fields that the contract does not have. */
export const validateStrictly: Validate = /* @__PURE__ */ validateWith("rebilly", schemas, answers, true);

/** A Standard Schema of each schema that is answered: https://standardschema.dev */
export interface Validators {
  readonly FileRecord: StandardSchema<FileRecord>;
  readonly SelfLink: StandardSchema<SelfLink>;
  readonly FileDownloadLink: StandardSchema<FileDownloadLink>;
  readonly SignedLink: StandardSchema<SignedLink>;
  readonly PermalinkLink: StandardSchema<PermalinkLink>;
  readonly UnauthorizedProblem: StandardSchema<UnauthorizedProblem>;
  readonly Problem: StandardSchema<Problem>;
  readonly ForbiddenProblem: StandardSchema<ForbiddenProblem>;
  readonly NotFoundProblem: StandardSchema<NotFoundProblem>;
  readonly TooManyRequestsProblem: StandardSchema<TooManyRequestsProblem>;
  readonly ValidationProblem: StandardSchema<ValidationProblem>;
  readonly InvalidField: StandardSchema<InvalidField>;
  readonly FileRecordList: StandardSchema<FileRecordList>;
  readonly AttachmentList: StandardSchema<AttachmentList>;
  readonly Attachment: StandardSchema<Attachment>;
  readonly FileLink: StandardSchema<FileLink>;
  readonly AttachmentEmbedded: StandardSchema<AttachmentEmbedded>;
  readonly ConflictProblem: StandardSchema<ConflictProblem>;
}

export const validators: Validators = {
  FileRecord: /* @__PURE__ */ validatorOf(schemas, "FileRecord"),
  SelfLink: /* @__PURE__ */ validatorOf(schemas, "SelfLink"),
  FileDownloadLink: /* @__PURE__ */ validatorOf(schemas, "FileDownloadLink"),
  SignedLink: /* @__PURE__ */ validatorOf(schemas, "SignedLink"),
  PermalinkLink: /* @__PURE__ */ validatorOf(schemas, "PermalinkLink"),
  UnauthorizedProblem: /* @__PURE__ */ validatorOf(schemas, "UnauthorizedProblem"),
  Problem: /* @__PURE__ */ validatorOf(schemas, "Problem"),
  ForbiddenProblem: /* @__PURE__ */ validatorOf(schemas, "ForbiddenProblem"),
  NotFoundProblem: /* @__PURE__ */ validatorOf(schemas, "NotFoundProblem"),
  TooManyRequestsProblem: /* @__PURE__ */ validatorOf(schemas, "TooManyRequestsProblem"),
  ValidationProblem: /* @__PURE__ */ validatorOf(schemas, "ValidationProblem"),
  InvalidField: /* @__PURE__ */ validatorOf(schemas, "InvalidField"),
  FileRecordList: /* @__PURE__ */ validatorOf(schemas, "FileRecordList"),
  AttachmentList: /* @__PURE__ */ validatorOf(schemas, "AttachmentList"),
  Attachment: /* @__PURE__ */ validatorOf(schemas, "Attachment"),
  FileLink: /* @__PURE__ */ validatorOf(schemas, "FileLink"),
  AttachmentEmbedded: /* @__PURE__ */ validatorOf(schemas, "AttachmentEmbedded"),
  ConflictProblem: /* @__PURE__ */ validatorOf(schemas, "ConflictProblem"),
};

export type { Issue, StandardOptions, StandardResult, StandardSchema } from "@filespec/core/validate";
