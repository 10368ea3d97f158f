// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { apiErrorOf, createMockClientOf, factoryOf, mockFetchOf } from "@filespec/core/mock";
import { contract } from "./contract.gen.ts";
import type { CreateMockClient, Factory, MakeApiError, MockDetails, MockFetch } from "@filespec/core/mock";
import type { Client, ClientOptions, Operations, Results } from "./contract.gen.ts";
import type { BadRequestBody, FileDeletion, ForbiddenBody, InternalServerErrorBody, NotFoundBody, TooManyRequestsBody, UnauthorizedBody, UploadedFile, UploadedFileList } from "./schemas.gen.ts";

/** The body that the contract shows of each operation and status. */
export interface Examples {
  readonly getFile: {
    readonly 200: UploadedFile;
    readonly 400: BadRequestBody;
    readonly 401: UnauthorizedBody;
    readonly 403: ForbiddenBody;
    readonly 404: NotFoundBody;
    readonly 429: TooManyRequestsBody;
    readonly 500: InternalServerErrorBody;
  };
  readonly deleteFile: {
    readonly 200: FileDeletion;
    readonly 400: BadRequestBody;
    readonly 401: UnauthorizedBody;
    readonly 403: ForbiddenBody;
    readonly 404: NotFoundBody;
    readonly 429: TooManyRequestsBody;
    readonly 500: FileDeletion;
  };
  readonly listFiles: {
    readonly 200: UploadedFileList;
    readonly 400: BadRequestBody;
    readonly 401: UnauthorizedBody;
    readonly 403: ForbiddenBody;
    readonly 429: TooManyRequestsBody;
    readonly 500: InternalServerErrorBody;
  };
}

export const examples: Examples = {
  getFile: {
    200: {
      id: "file_123",
      name: "my-video.mp4",
      type: "video",
      size: 15728640,
      length: 120,
      status: "completed",
      description: null,
      tags: ["short", "cropped"],
      jobId: "job_456",
      url: "https://storage.swiftia.io/media/files/org_123/file_123.mp4",
      thumbnailUrl: "https://storage.swiftia.io/media/thumbnails/file_123.jpg",
      createdAt: "2024-01-15T10:30:00Z",
    },
    400: { message: "Organization ID is required" },
    401: { error: "Unauthorized" },
    403: {
      message: "Organization ID mismatch. API key is bound to a different organization.",
    },
    404: { message: "File not found" },
    429: {
      status: 429,
      message: "Rate limit exceeded. Please try again later.",
      code: "RATE_LIMIT_EXCEEDED",
      retryAfter: 1,
    },
    500: { error: "Internal server error" },
  },
  deleteFile: {
    200: { id: "file_123", deleted: true },
    400: { message: "Organization ID is required" },
    401: { error: "Unauthorized" },
    403: {
      message: "Organization ID mismatch. API key is bound to a different organization.",
    },
    404: { message: "File not found" },
    429: {
      status: 429,
      message: "Rate limit exceeded. Please try again later.",
      code: "RATE_LIMIT_EXCEEDED",
      retryAfter: 1,
    },
    500: { id: "file_123", deleted: false, error: "Failed to delete file from storage" },
  },
  listFiles: {
    200: {
      subSize: 1000,
      usedSize: 750.5,
      usedSizePercent: 75.05,
      files: [
        {
          id: "file_123",
          name: "my-video.mp4",
          type: "video",
          size: 15728640,
          length: 120,
          status: "completed",
          description: null,
          tags: ["short", "cropped"],
          jobId: "job_456",
          url: "https://storage.swiftia.io/media/files/org_123/file_123.mp4",
          thumbnailUrl: "https://storage.swiftia.io/media/thumbnails/file_123.jpg",
          createdAt: "2024-01-15T10:30:00Z",
        },
      ],
    },
    400: { message: "Organization ID is required" },
    401: { error: "Unauthorized" },
    403: {
      message: "Organization ID mismatch. API key is bound to a different organization.",
    },
    429: {
      status: 429,
      message: "Rate limit exceeded. Please try again later.",
      code: "RATE_LIMIT_EXCEEDED",
      retryAfter: 1,
    },
    500: { error: "Internal server error" },
  },
};

const details: MockDetails = {
  getFile: {
    pending: "pending",
    answers: {
      429: {
        headers: {
          "Retry-After": "1",
          "X-RateLimit-Limit": "2",
          "X-RateLimit-Remaining": "0",
          "X-RateLimit-Reset": "1640995200000",
        },
      },
    },
  },
  deleteFile: {
    answers: {
      429: {
        headers: {
          "Retry-After": "1",
          "X-RateLimit-Limit": "2",
          "X-RateLimit-Remaining": "0",
          "X-RateLimit-Reset": "1640995200000",
        },
      },
    },
  },
  listFiles: {
    pages: {
      style: "offset",
      param: "offset",
      items: ["files"],
      limit: "limit",
      usual: 50,
      name: "id",
    },
    answers: {
      429: {
        headers: {
          "Retry-After": "1",
          "X-RateLimit-Limit": "2",
          "X-RateLimit-Remaining": "0",
          "X-RateLimit-Reset": "1640995200000",
        },
      },
    },
  },
};

/** Makes a `fetch` that answers with examples, or as it is told, by operation. */
export const mockFetch: MockFetch<Operations, Results, "listFiles", "getFile"> = /* @__PURE__ */ mockFetchOf(contract, examples, details);

/** Makes a client whose `fetch` is such a mock. */
export const createMockClient: CreateMockClient<Client, ClientOptions, Operations, Results, "listFiles", "getFile"> = /* @__PURE__ */ createMockClientOf(contract, examples, details);

/** The error that a method rejects with for a documented failure. */
export const apiError: MakeApiError<Results> = /* @__PURE__ */ apiErrorOf(contract, examples, details);

export const uploadedFile: Factory<UploadedFile> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200"]);

export const badRequestBody: Factory<BadRequestBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "400"]);

export const unauthorizedBody: Factory<UnauthorizedBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "401"]);

export const forbiddenBody: Factory<ForbiddenBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "403"]);

export const notFoundBody: Factory<NotFoundBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "404"]);

export const tooManyRequestsBody: Factory<TooManyRequestsBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "429"]);

export const internalServerErrorBody: Factory<InternalServerErrorBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "500"]);

export const fileDeletion: Factory<FileDeletion> = /* @__PURE__ */ factoryOf(examples, ["deleteFile", "200"]);

export const uploadedFileList: Factory<UploadedFileList> = /* @__PURE__ */ factoryOf(examples, ["listFiles", "200"]);

export { rateLimited, slow, connectionLost, htmlPage, cutBody, sequence } from "@filespec/core/mock";

export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "@filespec/core/mock";
