// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

import { apiErrorOf, blobOf, createMockClientOf, factoryOf, mockFetchOf } from "@filespec/core/mock";
import { contract } from "./contract.gen.ts";
import type { CreateMockClient, Factory, MakeApiError, MockDetails, MockFetch } from "@filespec/core/mock";
import type { Client, ClientOptions, Operations, Results } from "./contract.gen.ts";
import type { Attachment, AttachmentList, ConflictProblem, FileRecord, FileRecordList, ForbiddenProblem, NotFoundProblem, TooManyRequestsProblem, UnauthorizedProblem, ValidationProblem } from "./schemas.gen.ts";

/** The body that the contract shows of each operation and status. */
export interface Examples {
  readonly getFile: {
    readonly 200: FileRecord;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly updateFile: {
    readonly 200: FileRecord;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
    readonly 422: ValidationProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly deleteFile: {
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly listFiles: {
    readonly 200: FileRecordList;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
  };
  readonly createFile: {
    readonly 201: FileRecord;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 422: ValidationProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly downloadFile: {
    readonly 200: Blob;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
  };
  readonly listAttachments: {
    readonly 200: AttachmentList;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
  };
  readonly createAttachment: {
    readonly 201: Attachment;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 409: ConflictProblem;
    readonly 422: ValidationProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly getAttachment: {
    readonly 200: Attachment;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
  };
  readonly updateAttachment: {
    readonly 200: Attachment;
    readonly 201: Attachment;
    readonly 401: UnauthorizedProblem;
    readonly 403: ForbiddenProblem;
    readonly 404: NotFoundProblem;
    readonly 409: ConflictProblem;
    readonly 422: ValidationProblem;
    readonly 429: TooManyRequestsProblem;
  };
  readonly deleteAttachment: {
    readonly 401: UnauthorizedProblem;
    readonly 404: NotFoundProblem;
    readonly 429: TooManyRequestsProblem;
  };
}

export const examples: Examples = {
  getFile: {
    200: {
      id: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      name: "string",
      extension: "string",
      description: "string",
      sourceType: "upload",
      tags: ["string"],
      mime: "image/png",
      size: 0,
      width: 0,
      height: 0,
      sha1: "string",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      isPublic: true,
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21/download",
          rel: "download",
        },
        {
          href: "https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "signedLink",
        },
        {
          href: "https://public.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "permalink",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  updateFile: {
    200: {
      id: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      name: "string",
      extension: "string",
      description: "string",
      sourceType: "upload",
      tags: ["string"],
      mime: "image/png",
      size: 0,
      width: 0,
      height: 0,
      sha1: "string",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      isPublic: true,
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21/download",
          rel: "download",
        },
        {
          href: "https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "signedLink",
        },
        {
          href: "https://public.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "permalink",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
    422: {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      invalidFields: [{ field: "name", message: "name is too long" }],
    },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  deleteFile: {
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  listFiles: {
    200: [
      {
        id: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
        name: "string",
        extension: "string",
        description: "string",
        sourceType: "upload",
        tags: ["string"],
        mime: "image/png",
        size: 0,
        width: 0,
        height: 0,
        sha1: "string",
        createdTime: "2019-08-24T14:15:22Z",
        updatedTime: "2019-08-24T14:15:22Z",
        isPublic: true,
        _links: [
          {
            href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
            rel: "self",
          },
          {
            href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21/download",
            rel: "download",
          },
          {
            href: "https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
            rel: "signedLink",
          },
          {
            href: "https://public.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
            rel: "permalink",
          },
        ],
      },
    ],
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
  },
  createFile: {
    201: {
      id: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      name: "string",
      extension: "string",
      description: "string",
      sourceType: "upload",
      tags: ["string"],
      mime: "image/png",
      size: 0,
      width: 0,
      height: 0,
      sha1: "string",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      isPublic: true,
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21/download",
          rel: "download",
        },
        {
          href: "https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "signedLink",
        },
        {
          href: "https://public.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "permalink",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    422: {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      invalidFields: [{ field: "name", message: "name is too long" }],
    },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  downloadFile: {
    200: /* @__PURE__ */ blobOf("bytes of logo.png", "application/octet-stream"),
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
  },
  listAttachments: {
    200: [
      {
        id: "attachment_1",
        fileId: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
        relatedType: "customer",
        relatedId: "customer_1",
        name: "Logo",
        description: "The logo of the customer",
        createdTime: "2019-08-24T14:15:22Z",
        updatedTime: "2019-08-24T14:15:22Z",
        _links: [
          {
            href: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
            rel: "self",
          },
          {
            href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
            rel: "file",
          },
        ],
      },
    ],
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
  },
  createAttachment: {
    201: {
      id: "attachment_1",
      fileId: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      relatedType: "customer",
      relatedId: "customer_1",
      name: "Logo",
      description: "The logo of the customer",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "file",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    409: { type: "about:blank", title: "Conflict", status: 409 },
    422: {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      invalidFields: [{ field: "name", message: "name is too long" }],
    },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  getAttachment: {
    200: {
      id: "attachment_1",
      fileId: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      relatedType: "customer",
      relatedId: "customer_1",
      name: "Logo",
      description: "The logo of the customer",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "file",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
  },
  updateAttachment: {
    200: {
      id: "attachment_1",
      fileId: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      relatedType: "customer",
      relatedId: "customer_1",
      name: "Logo",
      description: "The logo of the customer",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "file",
        },
      ],
    },
    201: {
      id: "attachment_1",
      fileId: "4f6cf35x-2c4y-483z-a0a9-158621f77a21",
      relatedType: "customer",
      relatedId: "customer_1",
      name: "Logo",
      description: "The logo of the customer",
      createdTime: "2019-08-24T14:15:22Z",
      updatedTime: "2019-08-24T14:15:22Z",
      _links: [
        {
          href: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          rel: "self",
        },
        {
          href: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          rel: "file",
        },
      ],
    },
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    403: { type: "about:blank", title: "Forbidden", status: 403 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
    409: { type: "about:blank", title: "Conflict", status: 409 },
    422: {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      invalidFields: [{ field: "name", message: "name is too long" }],
    },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
  deleteAttachment: {
    401: { type: "about:blank", title: "Unauthorized", status: 401 },
    404: { type: "about:blank", title: "Not Found", status: 404 },
    429: { type: "about:blank", title: "Rate Limit Exceeded", status: 429 },
  },
};

const details: MockDetails = {
  getFile: { answers: { 429: { headers: { "X-RateLimit-Retry-After": "1713187500" } } } },
  updateFile: {
    answers: {
      200: { headers: { "X-RateLimit-Limit": "3000", "X-RateLimit-Remaining": "2999" } },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
  deleteFile: {
    answers: {
      204: { headers: { "X-RateLimit-Limit": "3000", "X-RateLimit-Remaining": "2999" } },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
  listFiles: {
    pages: {
      style: "offset",
      param: "offset",
      items: [],
      limit: "limit",
      most: 1000,
      total: "Pagination-Total",
      name: "id",
    },
    answers: {
      200: {
        headers: {
          "Pagination-Total": "1",
          "Pagination-Limit": "100",
          "Pagination-Offset": "0",
        },
      },
    },
  },
  createFile: {
    answers: {
      201: {
        headers: {
          Location: "https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21",
          "X-RateLimit-Limit": "3000",
          "X-RateLimit-Remaining": "2999",
        },
      },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
  downloadFile: {
    answers: {
      200: { type: "application/octet-stream" },
      302: {
        headers: { Location: "https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21" },
      },
    },
  },
  listAttachments: {
    pages: {
      style: "offset",
      param: "offset",
      items: [],
      limit: "limit",
      most: 1000,
      total: "Pagination-Total",
      name: "id",
    },
    answers: {
      200: {
        headers: {
          "Pagination-Total": "1",
          "Pagination-Limit": "100",
          "Pagination-Offset": "0",
        },
      },
    },
  },
  createAttachment: {
    answers: {
      201: {
        headers: {
          Location: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          "X-RateLimit-Limit": "3000",
          "X-RateLimit-Remaining": "2999",
        },
      },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
  updateAttachment: {
    answers: {
      200: { headers: { "X-RateLimit-Limit": "3000", "X-RateLimit-Remaining": "2999" } },
      201: {
        headers: {
          Location: "https://api.rebilly.com/organizations/unknown/attachments/attachment_1",
          "X-RateLimit-Limit": "3000",
          "X-RateLimit-Remaining": "2999",
        },
      },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
  deleteAttachment: {
    answers: {
      204: { headers: { "X-RateLimit-Limit": "3000", "X-RateLimit-Remaining": "2999" } },
      429: { headers: { "X-RateLimit-Retry-After": "1713187500" } },
    },
  },
};

/** Makes a `fetch` that answers with examples, or as it is told, by operation. */
export const mockFetch: MockFetch<Operations, Results, "listFiles" | "listAttachments", never> = /* @__PURE__ */ mockFetchOf(contract, examples, details);

/** Makes a client whose `fetch` is such a mock. */
export const createMockClient: CreateMockClient<Client, ClientOptions, Operations, Results, "listFiles" | "listAttachments", never> = /* @__PURE__ */ createMockClientOf(contract, examples, details);

/** The error that a method rejects with for a documented failure. */
export const apiError: MakeApiError<Results> = /* @__PURE__ */ apiErrorOf(contract, examples, details);

export const fileRecord: Factory<FileRecord> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200"]);

export const unauthorizedProblem: Factory<UnauthorizedProblem> = /* @__PURE__ */ factoryOf(examples, ["getFile", "401"]);

export const forbiddenProblem: Factory<ForbiddenProblem> = /* @__PURE__ */ factoryOf(examples, ["getFile", "403"]);

export const notFoundProblem: Factory<NotFoundProblem> = /* @__PURE__ */ factoryOf(examples, ["getFile", "404"]);

export const tooManyRequestsProblem: Factory<TooManyRequestsProblem> = /* @__PURE__ */ factoryOf(examples, ["getFile", "429"]);

export const validationProblem: Factory<ValidationProblem> = /* @__PURE__ */ factoryOf(examples, ["updateFile", "422"]);

export const attachment: Factory<Attachment> = /* @__PURE__ */ factoryOf(examples, ["createAttachment", "201"]);

export const conflictProblem: Factory<ConflictProblem> = /* @__PURE__ */ factoryOf(examples, ["createAttachment", "409"]);

export { rateLimited, slow, connectionLost, htmlPage, cutBody, sequence } from "@filespec/core/mock";

export type { Factory, Mock, MockCall, Overrides, PartOf, Scenario } from "@filespec/core/mock";
