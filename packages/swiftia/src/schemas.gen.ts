// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

/** Metadata of a file, without the internal fields `key`, `userId` and `organizationId`. */
export interface UploadedFile {
  /** Identifier of the file. */
  id: string;
  /** Original name of the file. */
  name: string;
  /** Type of the file. */
  type: "image" | "video" | "audio" | (string & {});
  /** Size of the file in bytes. */
  size: number;
  /** Duration of video or audio in seconds, 0 for other files. */
  length: number;
  /** Status of the file. A sample on the page takes any other value as a failure. */
  status: "completed" | "pending" | (string & {});
  /** Description of the file, if it has one. */
  description: string | null;
  /** Tags of the file. */
  tags: string[];
  /** Identifier of the job that created the file, if one did. */
  jobId: string | null;
  /** Public URL of the file. */
  url: string;
  /** URL of the thumbnail, for videos. */
  thumbnailUrl: string | null;
  /**
   * Time at which the file was created, in ISO 8601 format.
   *
   * `format: date-time`
   */
  createdAt: string;
}

/** One page of files, with figures about the storage of the organization. It is documented in part, so other fields may come. */
export interface UploadedFileList {
  /** Storage that the subscription has. Its unit is not documented; it is not bytes, as `size` of a file is. */
  subSize?: number;
  /** Storage that is used, in the unit of `subSize`. */
  usedSize?: number;
  /** Storage that is used, in per cent. */
  usedSizePercent?: number;
  /** The files. */
  files: UploadedFile[];
  [key: string]: unknown;
}

/** What became of a deletion. */
export interface FileDeletion {
  /** Identifier of the file that was to be deleted. */
  id: string;
  /** Whether the file has been deleted. */
  deleted: boolean;
  /** Why it has not, if `deleted` is false. */
  error?: string;
}

/** Body of a 400. */
export interface BadRequestBody {
  /** Description of the error, for people. */
  message?: string;
}

/** Body of a 401. */
export interface UnauthorizedBody {
  /** Description of the error, for people. */
  error?: string;
}

/** Body of a 403. */
export interface ForbiddenBody {
  /** Description of the error, for people. */
  message?: string;
}

/** Body of a 404. */
export interface NotFoundBody {
  /** Description of the error, for people. */
  message?: string;
}

/** Body of a 500. */
export interface InternalServerErrorBody {
  /** Description of the error, for people. */
  error?: string;
}

/** Body of a 429. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
export interface TooManyRequestsBody {
  /** HTTP status. */
  status: number;
  /** Description of the error, for people. */
  message: string;
  /** Code of the error, for programs. */
  code?: string;
  /** Time to wait before the next request, in seconds. One revision of that page lacks it. */
  retryAfter?: number;
}
