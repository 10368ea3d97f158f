// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { apiErrorOf, createMockClientOf, factoryOf, mockFetchOf } from "@filespec/core/mock";
import { contract } from "./contract.gen.ts";
import type { CreateMockClient, Factory, MakeApiError, MockDetails, MockFetch } from "@filespec/core/mock";
import type { Client, ClientOptions, Operations, Results } from "./contract.gen.ts";
import type { CreateFolderResponse, DeleteFileResponse, DeleteFolderResponse, Dimensions, ErrorBody, FileDetailsData, FileDetailsResponse, FileListItem, FileListMeta, FileListResponse, FileRenameResult, Folder, FolderDetailResponse, FolderListResponse, MultipartStartResponse, UploadRecord, UploadResponse, UploadedFile, Workspace } from "./schemas.gen.ts";

/** The body that the contract shows of each operation and status. */
export interface Examples {
  readonly getFile: {
    readonly 200: FileDetailsResponse;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
    readonly 500: ErrorBody;
  };
  readonly deleteFile: {
    readonly 200: DeleteFileResponse;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
    readonly 500: ErrorBody;
  };
  readonly renameFile: {
    readonly 200: FileRenameResult;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
  };
  readonly listFiles: {
    readonly 200: FileListResponse;
    readonly 401: ErrorBody;
  };
  readonly uploadFile: {
    readonly 200: UploadResponse;
    readonly 201: UploadRecord;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 500: ErrorBody;
  };
  readonly startMultipartUpload: {
    readonly 200: MultipartStartResponse;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 500: ErrorBody;
  };
  readonly completeMultipartUpload: {
    readonly 200: UploadResponse;
    readonly 201: UploadRecord;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
    readonly 500: ErrorBody;
  };
  readonly listFolders: {
    readonly 200: FolderListResponse;
    readonly 401: ErrorBody;
  };
  readonly createFolder: {
    readonly 200: CreateFolderResponse;
    readonly 400: ErrorBody;
    readonly 401: ErrorBody;
  };
  readonly renameFolder: {
    readonly 200: FolderDetailResponse;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
  };
  readonly deleteFolder: {
    readonly 200: DeleteFolderResponse;
    readonly 401: ErrorBody;
    readonly 404: ErrorBody;
  };
}

export const examples: Examples = {
  getFile: {
    200: {
      success: true,
      data: {
        id: "974628c2-9b55-4ce4-adf1-9b63edff6baa",
        file_no: "2338045312",
        name: "Screenshot from 2026-03-27 18-58-16.png",
        url: "https://dev.autorender.io/FWA7PWC7LZ/Screenshot from 2026-03-27 18-58-16.png",
        path: null,
        format: "PNG",
        dimensions: { width: 1849, height: 910 },
        size: 194141,
        workspace: { name: "api-testing", workspace_no: "FWA7PWC7LZ" },
        folder: null,
        uploaded_by: "premmm2201",
        uploaded_at: "2026-03-27T14:56:20.511Z",
        asset_key: "2338045312",
        asset_url: "https://dev.autorender.io/FWA7PWC7LZ/null",
        extension: "image",
      },
    },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    404: { error: "File not found" },
    500: { error: "Failed to get file details" },
  },
  deleteFile: {
    200: { message: "file deleted successfully" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    404: { error: "File not found" },
    500: { success: false, error: "Upload failed", message: "Detailed error message" },
  },
  renameFile: {
    200: {
      id: "974628c2-9b55-4ce4-adf1-9b63edff6baa",
      file_no: "2338045312",
      name: "demo.png",
      folder_id: null,
      path: null,
      url: "FWA7PWC7LZ/demo.png",
      original_url: null,
      workspace_id: "4328e3bf-8252-4f07-a0ec-b3265ffe1552",
      workspace_no: "FWA7PWC7LZ",
      height: 910,
      width: 1849,
      format: "png",
      file_size: 194141,
      is_delete: false,
      is_active: true,
      created_by: "27d7fa01-2cd1-4326-9f56-015af7df06e1",
      meta_data: {
        size: 194141,
        width: 1849,
        format: "image/png",
        height: 910,
        orientation: null,
      },
      created_at: "2026-03-27T14:56:20.511Z",
      updated_at: "2026-03-27T17:55:05.675Z",
      transform_string: null,
      source: "app",
      is_default: false,
      orientation: "square",
      extension: "image",
    },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    404: {
      error: "File with ID File not found or access denied not found",
      code: "FILE_NOT_FOUND",
    },
  },
  listFiles: {
    200: {
      files: [
        {
          file_no: "2353377462",
          name: "ar-juice.jpg",
          thumbanil: "https://dev.autorender.io/FWA7PWC7LZ/h_320,w_320,c_center/ar-juice.jpg",
          url: "https://dev.autorender.io/FWA7PWC7LZ/ar-juice.jpg",
          file_size: 1278975,
          format: "jpg",
          width: 3788,
          height: 5869,
          created_at: "2026-03-27T14:58:53.795Z",
          workspace_no: "FWA7PWC7LZ",
          path: "ar-juice.jpg",
          extension: "image",
        },
      ],
      meta: { page: 1, limit: 20, total: 2, hasNext: false, hasPrev: false },
    },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
  },
  uploadFile: {
    200: {
      success: true,
      data: {
        id: "file-id",
        file_no: "FILE123",
        name: "my-image.jpg",
        url: "https://...",
        path: "uploads",
        width: 1920,
        height: 1080,
        format: "jpg",
        file_size: 1024000,
        workspace_no: "WS123",
      },
    },
    201: {
      id: "file-id",
      created_at: "2026-03-27T14:58:53.795Z",
      custom_id: null,
      extension: "image",
      file_no: "FILE123",
      folder_no: null,
      height: 1080,
      is_duplicate: false,
      metadata: null,
      mime_type: "image/jpeg",
      name: "my-image.jpg",
      path: "uploads/my-image.jpg",
      size: 1024000,
      tags: ["tag1"],
      thumbnail: "https://...",
      upload_source: "api",
      url: "https://...",
      width: 1920,
      workspace_id: "4328e3bf-8252-4f07-a0ec-b3265ffe1552",
      format: "jpg",
      hash: "sha256:...",
      is_private: false,
    },
    400: { success: false, error: "Validation error message" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    500: { success: false, error: "Upload failed", message: "Detailed error message" },
  },
  startMultipartUpload: {
    200: {
      session_id: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      part_size: 10485760,
      parts: [
        "https://storage.example.com/presigned-part-1?X-Amz-Signature=abc",
        "https://storage.example.com/presigned-part-2?X-Amz-Signature=def",
      ],
    },
    400: { success: false, error: "Validation error message" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    500: { success: false, error: "Upload failed", message: "Detailed error message" },
  },
  completeMultipartUpload: {
    200: {
      success: true,
      data: {
        id: "file-id",
        file_no: "FILE123ABC",
        name: "big-video.mp4",
        url: "https://cdn.example.com/uploads/videos/big-video.mp4",
        path: "uploads/videos",
        width: null,
        height: null,
        format: "mp4",
        file_size: 73400320,
        workspace_no: "WS123",
      },
    },
    201: {
      id: "file-id",
      created_at: "2026-03-27T14:58:53.795Z",
      custom_id: null,
      extension: "image",
      file_no: "FILE123",
      folder_no: null,
      height: 1080,
      is_duplicate: false,
      metadata: null,
      mime_type: "image/jpeg",
      name: "my-image.jpg",
      path: "uploads/my-image.jpg",
      size: 1024000,
      tags: ["tag1"],
      thumbnail: "https://...",
      upload_source: "api",
      url: "https://...",
      width: 1920,
      workspace_id: "4328e3bf-8252-4f07-a0ec-b3265ffe1552",
      format: "jpg",
      hash: "sha256:...",
      is_private: false,
    },
    400: { success: false, error: "Validation error message" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    500: { success: false, error: "Upload failed", message: "Detailed error message" },
  },
  listFolders: {
    200: {
      folders: [
        {
          folder_no: "4bu71SsGmM",
          name: "demo",
          created_at: "2026-03-27T15:59:36.104Z",
          total_items: 0,
          total_size: 0,
        },
        {
          folder_no: "53855hxPoq",
          name: "demo2",
          created_at: "2026-03-27T15:21:40.693Z",
          total_items: 3,
          total_size: 1166070,
        },
      ],
    },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
  },
  createFolder: {
    200: { name: "demo2", folder_no: "dejfjijf" },
    400: { success: false, error: "Validation error message" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
  },
  renameFolder: {
    200: {
      id: "f3b738aa-c8f7-480d-a861-f5c5895f258b",
      folder_no: "53855hxPoq",
      name: "demo2",
      parent_folder: "84248393-8f6c-4f33-995d-16cf9c738424",
      workspace_id: "4328e3bf-8252-4f07-a0ec-b3265ffe1552",
      workspace_no: "FWA7PWC7LZ",
      is_delete: false,
      is_active: true,
      created_by: "27d7fa01-2cd1-4326-9f56-015af7df06e1",
      created_at: "2026-03-27T15:21:40.693Z",
      updated_at: "2026-03-27T16:01:38.284Z",
      source: "app",
      path: "demo_nested_folder/demo2",
      workspace: { workspace_no: "FWA7PWC7LZ" },
    },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    404: { error: "Folder not found" },
  },
  deleteFolder: {
    200: { message: "folder deleted" },
    401: {
      success: false,
      error: "Unauthorized",
      message: "Invalid or missing API key",
    },
    404: { error: "Folder not found" },
  },
};

const details: MockDetails = {
  listFiles: {
    pages: {
      style: "page",
      param: "page",
      items: ["files"],
      hasMore: ["meta", "hasNext"],
      limit: "limit",
      usual: 20,
      name: "file_no",
    },
  },
};

/** Makes a `fetch` that answers with examples, or as it is told, by operation. */
export const mockFetch: MockFetch<Operations, Results, "listFiles", never> = /* @__PURE__ */ mockFetchOf(contract, examples, details);

/** Makes a client whose `fetch` is such a mock. */
export const createMockClient: CreateMockClient<Client, ClientOptions, Operations, Results, "listFiles", never> = /* @__PURE__ */ createMockClientOf(contract, examples, details);

/** The error that a method rejects with for a documented failure. */
export const apiError: MakeApiError<Results> = /* @__PURE__ */ apiErrorOf(contract, examples, details);

export const fileDetailsResponse: Factory<FileDetailsResponse> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200"]);

export const errorBody: Factory<ErrorBody> = /* @__PURE__ */ factoryOf(examples, ["getFile", "401"]);

export const deleteFileResponse: Factory<DeleteFileResponse> = /* @__PURE__ */ factoryOf(examples, ["deleteFile", "200"]);

export const fileRenameResult: Factory<FileRenameResult> = /* @__PURE__ */ factoryOf(examples, ["renameFile", "200"]);

export const fileListResponse: Factory<FileListResponse> = /* @__PURE__ */ factoryOf(examples, ["listFiles", "200"]);

export const uploadResponse: Factory<UploadResponse> = /* @__PURE__ */ factoryOf(examples, ["uploadFile", "200"]);

export const uploadRecord: Factory<UploadRecord> = /* @__PURE__ */ factoryOf(examples, ["uploadFile", "201"]);

export const multipartStartResponse: Factory<MultipartStartResponse> = /* @__PURE__ */ factoryOf(examples, ["startMultipartUpload", "200"]);

export const folderListResponse: Factory<FolderListResponse> = /* @__PURE__ */ factoryOf(examples, ["listFolders", "200"]);

export const createFolderResponse: Factory<CreateFolderResponse> = /* @__PURE__ */ factoryOf(examples, ["createFolder", "200"]);

export const folderDetailResponse: Factory<FolderDetailResponse> = /* @__PURE__ */ factoryOf(examples, ["renameFolder", "200"]);

export const deleteFolderResponse: Factory<DeleteFolderResponse> = /* @__PURE__ */ factoryOf(examples, ["deleteFolder", "200"]);

export const fileDetailsData: Factory<FileDetailsData> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200", "data"]);

export const fileListMeta: Factory<FileListMeta> = /* @__PURE__ */ factoryOf(examples, ["listFiles", "200", "meta"]);

export const uploadedFile: Factory<UploadedFile> = /* @__PURE__ */ factoryOf(examples, ["uploadFile", "200", "data"]);

export const workspace: Factory<Workspace> = /* @__PURE__ */ factoryOf(examples, ["renameFolder", "200", "workspace"]);

export const dimensions: Factory<Dimensions> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200", "data", "dimensions"]);

export const fileListItem: Factory<FileListItem> = /* @__PURE__ */ factoryOf(examples, ["listFiles", "200", "files", "0"]);

export const folder: Factory<Folder> = /* @__PURE__ */ factoryOf(examples, ["listFolders", "200", "folders", "0"]);

export { rateLimited, slow, connectionLost, htmlPage, cutBody, sequence } from "@filespec/core/mock";

export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "@filespec/core/mock";
