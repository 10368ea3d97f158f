// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

/** Metadata of a file. The page calls it StoredFileResponse. */
export interface StoredFile {
  /** Identifier of the file. */
  file_id: string;
  /** Direct download URL, or null while the file is being processed and after it has failed. */
  storage_url: string | null;
  /** Processing status of the file. */
  status: "PROCESSING" | "STORED" | "FAILED";
  /** How the file came to be: `OUTPUT` by a command, `STORED_FILE` through the store-file endpoint, `UPLOAD` through an upload. */
  rendi_store_type: "OUTPUT" | "STORED_FILE" | "UPLOAD";
  /** Whether the file has been deleted from storage. Its metadata stays readable. Documented elsewhere: https://renderio.dev/docs/api-reference/files/delete-file. */
  is_deleted: boolean;
  /** Source URL of a file that came through the store-file endpoint. */
  original_file_url?: string | null;
  /** Size of the file in megabytes. */
  size_mbytes?: number | null;
  /** Duration of audio or video in seconds. */
  duration?: number | null;
  /** General type, such as `video`, `audio` or `image`. */
  file_type?: string | null;
  /** Container format, such as `mp4`, `webm` or `png`. */
  file_format?: string | null;
  /** Primary codec, such as `h264`, `vp9` or `aac`. */
  codec?: string | null;
  /** Pixel format, such as `yuv420p`. */
  pixel_format?: string | null;
  /** MIME type, such as `video/mp4`. */
  mime_type?: string | null;
  /** Width of video or image in pixels. */
  width?: number | null;
  /** Height of video or image in pixels. */
  height?: number | null;
  /** Frame rate of video in frames per second. */
  frame_rate?: number | null;
  /** Video bitrate in kb/s. */
  bitrate_video_kb?: number | null;
  /** Audio bitrate in kb/s. */
  bitrate_audio_kb?: number | null;
  /** Audio sample rate in hertz. */
  sample_rate?: number | null;
  /** Number of audio channels. */
  channels?: number | null;
  /** Code of the error, for programs, if the status is `FAILED`. */
  error_status?: string | null;
  /** Description of the error, for people, if the status is `FAILED`. */
  error_message?: string | null;
  /**
   * Time at which the file was created, in ISO 8601 format.
   *
   * `format: date-time`
   */
  created_at: string;
}

/** One page of files. Its shape is not published, so other fields may come. */
export interface StoredFileList {
  /** The files. A page with fewer than `limit` of them is the last one. */
  files: StoredFile[];
  [key: string]: unknown;
}

/** Where the file is. */
export interface StoreFileRequest {
  /** URL of the file, which anyone can read. */
  file_url: string;
}

/** The file that is uploaded. */
export interface UploadFileForm {
  /** The file. */
  file: Blob;
}

/** Answer to a file that is processed from now on. */
export interface AcceptedFile {
  /** Identifier of the file, with which its status is asked for. */
  file_id: string;
}

/** Answer to a deletion. */
export interface DeletedFile {
  /** Always true. */
  deleted: true;
  /** Identifier of the file. */
  file_id: string;
}

/** Answer to the deletion of the files of a command. */
export interface DeletedCommandFiles {
  /** Always true. */
  deleted: true;
  /** Number of files that have been deleted. */
  files_deleted: number;
}

/** Body of an error. Its shape is not published, so every field is optional and others may come. */
export interface ErrorBody {
  /** The error, as a code or a text. */
  error?: string;
  [key: string]: unknown;
}

/** Body of a 422. Other fields may come. Documented elsewhere: https://renderio.dev/docs/concepts/error-handling. */
export interface ValidationErrorBody {
  /** What is wrong, value by value. */
  detail?: ValidationErrorDetail[];
  [key: string]: unknown;
}

/** What is wrong with one value. */
export interface ValidationErrorDetail {
  /** Where the value stands. */
  loc?: string[];
  /** What is wrong, for people. */
  msg?: string;
  /** Kind of error. */
  type?: "value_error" | "type_error" | (string & {});
}
