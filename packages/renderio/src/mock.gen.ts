// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { apiErrorOf, createMockClientOf, factoryOf, mockFetchOf } from "@filespec/core/mock";
import { contract } from "./contract.gen.ts";
import type { CreateMockClient, Factory, MakeApiError, MockDetails, MockFetch } from "@filespec/core/mock";
import type { Client, ClientOptions, Operations, Results } from "./contract.gen.ts";
import type { AcceptedFile, DeletedCommandFiles, DeletedFile, ErrorBody, StoredFile, StoredFileList, ValidationErrorBody, ValidationErrorDetail } from "./schemas.gen.ts";

/** The body that the contract shows of each operation and status. */
export interface Examples {
  readonly getFile: {
    readonly 200: StoredFile;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
    readonly 429: ErrorBody;
  };
  readonly deleteFile: {
    readonly 200: DeletedFile;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
    readonly 429: ErrorBody;
  };
  readonly listFiles: {
    readonly 200: StoredFileList;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 429: ErrorBody;
  };
  readonly storeFile: {
    readonly 200: AcceptedFile;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 422: ValidationErrorBody;
    readonly 429: ErrorBody;
  };
  readonly uploadFile: {
    readonly 200: AcceptedFile;
    readonly 401: ErrorBody;
    readonly 422: ValidationErrorBody;
    readonly 429: ErrorBody;
  };
  readonly deleteCommandFiles: {
    readonly 200: DeletedCommandFiles;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
    readonly 429: ErrorBody;
  };
}

export const examples: Examples = {
  getFile: {
    200: {
      file_id: "f1a2b3c4-d5e6-7890-abcd-ef1234567890",
      storage_url: "https://renderio.dev/api/media/outputs/abc123/video.mp4",
      status: "STORED",
      rendi_store_type: "OUTPUT",
      is_deleted: false,
      original_file_url: null,
      size_mbytes: 1,
      duration: 30,
      file_type: "video",
      file_format: "mp4",
      codec: "h264",
      pixel_format: "yuv420p",
      mime_type: "video/mp4",
      width: 1920,
      height: 1080,
      frame_rate: 30,
      bitrate_video_kb: 2500,
      bitrate_audio_kb: 128,
      sample_rate: 44100,
      channels: 2,
      error_status: null,
      error_message: null,
      created_at: "2025-01-01T00:00:00.000Z",
    },
    401: { error: "UNAUTHORIZED" },
    404: { error: "NOT_FOUND" },
    429: { error: "RATE_LIMITED" },
  },
  deleteFile: {
    200: { deleted: true, file_id: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" },
    401: { error: "UNAUTHORIZED" },
    404: { error: "NOT_FOUND" },
    429: { error: "RATE_LIMITED" },
  },
  listFiles: {
    200: {
      files: [
        {
          file_id: "file-002",
          storage_url: "https://renderio.dev/api/media/outputs/abc123/audio1.mp3",
          status: "STORED",
          rendi_store_type: "STORED_FILE",
          is_deleted: false,
          original_file_url: "https://example.com/audio1.mp3",
          size_mbytes: 0.5,
          duration: 120,
          file_type: "audio",
          file_format: "mp3",
          codec: "mp3",
          pixel_format: null,
          mime_type: "audio/mpeg",
          width: null,
          height: null,
          frame_rate: null,
          bitrate_video_kb: null,
          bitrate_audio_kb: 192,
          sample_rate: 44100,
          channels: 2,
          error_status: null,
          error_message: null,
          created_at: "2025-01-02T00:00:00.000Z",
        },
      ],
    },
    400: { error: "INVALID_REQUEST" },
    401: { error: "UNAUTHORIZED" },
    429: { error: "RATE_LIMITED" },
  },
  storeFile: {
    200: { file_id: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" },
    400: { error: "INVALID_REQUEST" },
    401: { error: "UNAUTHORIZED" },
    422: { detail: [{ loc: ["input_files"], msg: "...", type: "value_error" }] },
    429: { error: "RATE_LIMITED" },
  },
  uploadFile: {
    200: { file_id: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" },
    401: { error: "UNAUTHORIZED" },
    422: { detail: [{ loc: ["input_files"], msg: "...", type: "value_error" }] },
    429: { error: "RATE_LIMITED" },
  },
  deleteCommandFiles: {
    200: { deleted: true, files_deleted: 2 },
    401: { error: "UNAUTHORIZED" },
    404: { error: "NOT_FOUND" },
    429: { error: "RATE_LIMITED" },
  },
};

const details: MockDetails = {
  getFile: {
    pending: "PROCESSING",
    answers: { 429: { headers: { "Retry-After": "30" } } },
  },
  deleteFile: { answers: { 429: { headers: { "Retry-After": "30" } } } },
  listFiles: {
    pages: {
      style: "offset",
      param: "offset",
      items: ["files"],
      limit: "limit",
      usual: 50,
      most: 100,
      name: "file_id",
    },
    answers: { 429: { headers: { "Retry-After": "30" } } },
  },
  storeFile: { answers: { 429: { headers: { "Retry-After": "30" } } } },
  uploadFile: { answers: { 429: { headers: { "Retry-After": "30" } } } },
  deleteCommandFiles: { answers: { 429: { headers: { "Retry-After": "30" } } } },
};

/** Makes a `fetch` that answers with examples, or as it is told, by operation. */
export const mockFetch: MockFetch<Operations, Results, "listFiles", "getFile"> = /* @__PURE__ */ mockFetchOf(contract, examples, details);

/** Makes a client whose `fetch` is such a mock. */
export const createMockClient: CreateMockClient<Client, ClientOptions, Operations, Results, "listFiles", "getFile"> = /* @__PURE__ */ createMockClientOf(contract, examples, details);

/** The error that a method rejects with for a documented failure. */
export const apiError: MakeApiError<Results> = /* @__PURE__ */ apiErrorOf(contract, examples, details);

export const storedFile: Factory<StoredFile> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200"]);

export const errorBody: Factory<ErrorBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "401"]);

export const deletedFile: Factory<DeletedFile> = /* @__PURE__ */ factoryOf(examples, ["deleteFile", "200"]);

export const storedFileList: Factory<StoredFileList> = /* @__PURE__ */ factoryOf(examples, ["listFiles", "200"]);

export const acceptedFile: Factory<AcceptedFile> = /* @__PURE__ */ factoryOf(examples, ["storeFile", "200"]);

export const validationErrorBody: Factory<ValidationErrorBody> = /* @__PURE__ */ factoryOf(examples, ["storeFile", "422"]);

export const deletedCommandFiles: Factory<DeletedCommandFiles> = /* @__PURE__ */ factoryOf(examples, ["deleteCommandFiles", "200"]);

export const validationErrorDetail: Factory<ValidationErrorDetail> = /* @__PURE__ */ factoryOf(examples, ["storeFile", "422", "detail", "0"]);

export { rateLimited, slow, connectionLost, htmlPage, cutBody, sequence } from "@filespec/core/mock";

export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "@filespec/core/mock";
