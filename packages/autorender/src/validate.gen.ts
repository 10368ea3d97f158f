// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { validateWith, validatorOf } from "@filespec/core/validate";
import type { Answers, Schemas, StandardSchema, Validate } from "@filespec/core/validate";
import type { CreateFolderResponse, DeleteFileResponse, DeleteFolderResponse, Dimensions, ErrorBody, FileDetailsData, FileDetailsResponse, FileListItem, FileListMeta, FileListResponse, FileRenameResult, Folder, FolderDetailResponse, FolderListResponse, MultipartStartResponse, UploadRecord, UploadResponse, UploadedFile, Workspace } from "./schemas.gen.ts";

const schemas: Schemas = {
  FileDetailsResponse: {
    type: "object",
    properties: { success: { type: "boolean" }, data: { $ref: "FileDetailsData" } },
  },
  FileDetailsData: {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      file_no: { type: "string" },
      name: { type: "string" },
      url: { type: "string" },
      path: { nullable: true, type: "string" },
      format: { type: "string" },
      dimensions: { $ref: "Dimensions" },
      size: { type: "integer" },
      workspace: { $ref: "Workspace" },
      folder: {},
      uploaded_by: { type: "string" },
      uploaded_at: { type: "string", format: "date-time" },
      asset_key: { type: "string" },
      asset_url: { type: "string" },
      extension: { type: "string" },
    },
  },
  Dimensions: {
    type: "object",
    properties: { width: { type: "integer" }, height: { type: "integer" } },
  },
  Workspace: {
    type: "object",
    properties: { name: { type: "string" }, workspace_no: { type: "string" } },
  },
  ErrorBody: {
    type: "object",
    properties: {
      success: { type: "boolean" },
      error: { type: "string" },
      message: { type: "string" },
      code: { type: "string" },
    },
    additionalProperties: {},
  },
  DeleteFileResponse: { type: "object", properties: { message: { type: "string" } } },
  FileRenameResult: {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      file_no: { type: "string" },
      name: { type: "string" },
      folder_id: { nullable: true, type: "string" },
      path: { nullable: true, type: "string" },
      url: { type: "string" },
      original_url: { nullable: true, type: "string" },
      workspace_id: { type: "string", format: "uuid" },
      workspace_no: { type: "string" },
      height: { nullable: true, type: "integer" },
      width: { nullable: true, type: "integer" },
      format: { type: "string" },
      file_size: { type: "integer" },
      is_delete: { type: "boolean" },
      is_active: { type: "boolean" },
      created_by: { type: "string", format: "uuid" },
      meta_data: { type: "object", additionalProperties: {} },
      created_at: { type: "string", format: "date-time" },
      updated_at: { type: "string", format: "date-time" },
      transform_string: { nullable: true, type: "string" },
      source: { type: "string" },
      is_default: { type: "boolean" },
      orientation: { nullable: true, type: "string" },
      extension: { type: "string" },
    },
  },
  FileListResponse: {
    type: "object",
    properties: {
      files: { type: "array", items: { $ref: "FileListItem" } },
      meta: { $ref: "FileListMeta" },
    },
    required: ["files", "meta"],
  },
  FileListItem: {
    type: "object",
    properties: {
      file_no: { type: "string" },
      name: { type: "string" },
      thumbanil: { type: "string" },
      url: { type: "string" },
      file_size: { type: "integer" },
      format: { type: "string" },
      width: { nullable: true, type: "integer" },
      height: { nullable: true, type: "integer" },
      created_at: { type: "string", format: "date-time" },
      workspace_no: { type: "string" },
      path: { type: "string" },
      extension: { type: "string" },
    },
    additionalProperties: {},
  },
  FileListMeta: {
    type: "object",
    properties: {
      page: { type: "integer" },
      limit: { type: "integer" },
      total: { type: "integer" },
      hasNext: { type: "boolean" },
      hasPrev: { type: "boolean" },
    },
    required: ["page", "limit", "total", "hasNext", "hasPrev"],
  },
  UploadResponse: {
    type: "object",
    properties: { success: { type: "boolean" }, data: { $ref: "UploadedFile" } },
    required: ["success", "data"],
  },
  UploadedFile: {
    type: "object",
    properties: {
      id: { type: "string" },
      file_no: { type: "string" },
      name: { type: "string" },
      url: { type: "string" },
      path: { type: "string" },
      width: { nullable: true, type: "integer" },
      height: { nullable: true, type: "integer" },
      format: { type: "string" },
      file_size: { type: "integer" },
      workspace_no: { type: "string" },
    },
  },
  UploadRecord: {
    type: "object",
    properties: {
      id: { type: "string" },
      created_at: { type: "string", format: "date-time" },
      custom_id: { nullable: true, type: "string" },
      extension: { type: "string" },
      file_no: { type: "string" },
      folder_no: { nullable: true, type: "string" },
      height: { nullable: true, type: "integer" },
      is_duplicate: { type: "boolean" },
      metadata: { nullable: true, type: "object", additionalProperties: {} },
      mime_type: { type: "string" },
      name: { type: "string" },
      path: { type: "string" },
      size: { type: "integer" },
      tags: { type: "array", items: { type: "string" } },
      thumbnail: { type: "string" },
      upload_source: { type: "string" },
      url: { type: "string" },
      width: { nullable: true, type: "integer" },
      workspace_id: { type: "string" },
      format: { type: "string" },
      hash: { type: "string" },
      is_private: { type: "boolean" },
    },
    required: [
      "id",
      "created_at",
      "custom_id",
      "extension",
      "file_no",
      "folder_no",
      "height",
      "is_duplicate",
      "metadata",
      "mime_type",
      "name",
      "path",
      "size",
      "tags",
      "thumbnail",
      "upload_source",
      "url",
      "width",
      "workspace_id",
    ],
  },
  MultipartStartResponse: {
    type: "object",
    properties: {
      session_id: { type: "string" },
      part_size: { type: "integer" },
      parts: { type: "array", items: { type: "string", format: "uri" } },
    },
  },
  FolderListResponse: {
    type: "object",
    properties: { folders: { type: "array", items: { $ref: "Folder" } } },
  },
  Folder: {
    type: "object",
    properties: {
      folder_no: { type: "string" },
      name: { type: "string" },
      created_at: { type: "string", format: "date-time" },
      total_items: { type: "integer" },
      total_size: { type: "integer" },
    },
  },
  CreateFolderResponse: {
    type: "object",
    properties: { name: { type: "string" }, folder_no: { type: "string" } },
  },
  FolderDetailResponse: {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      folder_no: { type: "string" },
      name: { type: "string" },
      parent_folder: { nullable: true, type: "string" },
      workspace_id: { type: "string", format: "uuid" },
      workspace_no: { type: "string" },
      is_delete: { type: "boolean" },
      is_active: { type: "boolean" },
      created_by: { type: "string", format: "uuid" },
      created_at: { type: "string", format: "date-time" },
      updated_at: { type: "string", format: "date-time" },
      source: { type: "string" },
      path: { type: "string" },
      workspace: { $ref: "Workspace" },
    },
  },
  DeleteFolderResponse: { type: "object", properties: { message: { type: "string" } } },
};

const answers: Answers = {
  getFile: {
    200: "FileDetailsResponse",
    401: "ErrorBody",
    404: "ErrorBody",
    500: "ErrorBody",
  },
  deleteFile: {
    200: "DeleteFileResponse",
    401: "ErrorBody",
    404: "ErrorBody",
    500: "ErrorBody",
  },
  renameFile: { 200: "FileRenameResult", 401: "ErrorBody", 404: "ErrorBody" },
  listFiles: { 200: "FileListResponse", 401: "ErrorBody" },
  uploadFile: {
    200: "UploadResponse",
    201: "UploadRecord",
    400: "ErrorBody",
    401: "ErrorBody",
    500: "ErrorBody",
  },
  startMultipartUpload: {
    200: "MultipartStartResponse",
    400: "ErrorBody",
    401: "ErrorBody",
    500: "ErrorBody",
  },
  completeMultipartUpload: {
    200: "UploadResponse",
    201: "UploadRecord",
    400: "ErrorBody",
    401: "ErrorBody",
    500: "ErrorBody",
  },
  listFolders: { 200: "FolderListResponse", 401: "ErrorBody" },
  createFolder: { 200: "CreateFolderResponse", 400: "ErrorBody", 401: "ErrorBody" },
  renameFolder: { 200: "FolderDetailResponse", 401: "ErrorBody", 404: "ErrorBody" },
  deleteFolder: { 200: "DeleteFolderResponse", 401: "ErrorBody", 404: "ErrorBody" },
};

/** Holds responses with the contract: `createClient({ validate, onDrift })`. */
export const validate: Validate = /* @__PURE__ */ validateWith("autorender", schemas, answers);

/** The same, which also tells of fields that the contract does not have. */
export const validateStrictly: Validate = /* @__PURE__ */ validateWith("autorender", schemas, answers, true);

/** A Standard Schema of each schema that is answered: https://standardschema.dev */
export interface Validators {
  readonly FileDetailsResponse: StandardSchema<FileDetailsResponse>;
  readonly FileDetailsData: StandardSchema<FileDetailsData>;
  readonly Dimensions: StandardSchema<Dimensions>;
  readonly Workspace: StandardSchema<Workspace>;
  readonly ErrorBody: StandardSchema<ErrorBody>;
  readonly DeleteFileResponse: StandardSchema<DeleteFileResponse>;
  readonly FileRenameResult: StandardSchema<FileRenameResult>;
  readonly FileListResponse: StandardSchema<FileListResponse>;
  readonly FileListItem: StandardSchema<FileListItem>;
  readonly FileListMeta: StandardSchema<FileListMeta>;
  readonly UploadResponse: StandardSchema<UploadResponse>;
  readonly UploadedFile: StandardSchema<UploadedFile>;
  readonly UploadRecord: StandardSchema<UploadRecord>;
  readonly MultipartStartResponse: StandardSchema<MultipartStartResponse>;
  readonly FolderListResponse: StandardSchema<FolderListResponse>;
  readonly Folder: StandardSchema<Folder>;
  readonly CreateFolderResponse: StandardSchema<CreateFolderResponse>;
  readonly FolderDetailResponse: StandardSchema<FolderDetailResponse>;
  readonly DeleteFolderResponse: StandardSchema<DeleteFolderResponse>;
}

export const validators: Validators = {
  FileDetailsResponse: /* @__PURE__ */ validatorOf(schemas, "FileDetailsResponse"),
  FileDetailsData: /* @__PURE__ */ validatorOf(schemas, "FileDetailsData"),
  Dimensions: /* @__PURE__ */ validatorOf(schemas, "Dimensions"),
  Workspace: /* @__PURE__ */ validatorOf(schemas, "Workspace"),
  ErrorBody: /* @__PURE__ */ validatorOf(schemas, "ErrorBody"),
  DeleteFileResponse: /* @__PURE__ */ validatorOf(schemas, "DeleteFileResponse"),
  FileRenameResult: /* @__PURE__ */ validatorOf(schemas, "FileRenameResult"),
  FileListResponse: /* @__PURE__ */ validatorOf(schemas, "FileListResponse"),
  FileListItem: /* @__PURE__ */ validatorOf(schemas, "FileListItem"),
  FileListMeta: /* @__PURE__ */ validatorOf(schemas, "FileListMeta"),
  UploadResponse: /* @__PURE__ */ validatorOf(schemas, "UploadResponse"),
  UploadedFile: /* @__PURE__ */ validatorOf(schemas, "UploadedFile"),
  UploadRecord: /* @__PURE__ */ validatorOf(schemas, "UploadRecord"),
  MultipartStartResponse: /* @__PURE__ */ validatorOf(schemas, "MultipartStartResponse"),
  FolderListResponse: /* @__PURE__ */ validatorOf(schemas, "FolderListResponse"),
  Folder: /* @__PURE__ */ validatorOf(schemas, "Folder"),
  CreateFolderResponse: /* @__PURE__ */ validatorOf(schemas, "CreateFolderResponse"),
  FolderDetailResponse: /* @__PURE__ */ validatorOf(schemas, "FolderDetailResponse"),
  DeleteFolderResponse: /* @__PURE__ */ validatorOf(schemas, "DeleteFolderResponse"),
};

export type { Issue, StandardOptions, StandardResult, StandardSchema } from "@filespec/core/validate";
