// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

/** Envelope around the details of a file. */
export interface FileDetailsResponse {
  /** Whether the request succeeded. */
  success?: boolean;
  /** The details of the file. */
  data?: FileDetailsData;
}

/** The details of a file. */
export interface FileDetailsData {
  /**
   * Internal identifier of the file, a UUID. Requests take `file_no` instead.
   *
   * `format: uuid`
   */
  id?: string;
  /** Number of the file, digits in a string. */
  file_no?: string;
  /** Name of the file, with its extension. */
  name?: string;
  /** Address that delivers the file. Spaces of the file name may stand in it unencoded. */
  url?: string;
  /** Path of the file, or null. */
  path?: string | null;
  /** File format, such as `PNG`. The list of files is documented with lower-case values such as `jpg`. */
  format?: string;
  /** Size of the picture in pixels. */
  dimensions?: Dimensions;
  /** Size of the file in bytes. */
  size?: number;
  /** Workspace that holds the file. */
  workspace?: Workspace;
  /** Folder of the file. Documented only as null, so any value is admitted. */
  folder?: unknown;
  /** Name of the user who uploaded the file. */
  uploaded_by?: string;
  /**
   * Time of the upload, in ISO 8601 format.
   *
   * `format: date-time`
   */
  uploaded_at?: string;
  /** Key of the asset. In the documented example it equals `file_no`. */
  asset_key?: string;
  /** Address of the asset. The documented example ends in the word `null`, where its path is null. */
  asset_url?: string;
  /** Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
  extension?: string;
}

/** Width and height of a picture. */
export interface Dimensions {
  /** Width in pixels. */
  width?: number;
  /** Height in pixels. */
  height?: number;
}

/** A workspace. */
export interface Workspace {
  /** Name of the workspace. */
  name?: string;
  /** Identifier of the workspace, as in file URLs. */
  workspace_no?: string;
}

/** One page of files. */
export interface FileListResponse {
  /** The files. */
  files: FileListItem[];
  /** Which page it is, and whether there are others. */
  meta: FileListMeta;
}

/** A file of a list. Other fields may come. */
export interface FileListItem {
  /** Number of the file, digits in a string. */
  file_no?: string;
  /** Name of the file, with its extension. */
  name?: string;
  /** Address that delivers a small picture of the file. The API spells the name of this field so. */
  thumbanil?: string;
  /** Address that delivers the file. Spaces of the file name may stand in it unencoded. */
  url?: string;
  /** Size of the file in bytes. For a single file, this field is called `size`. */
  file_size?: number;
  /** File format, such as `jpg`. */
  format?: string;
  /** Width in pixels, or null. */
  width?: number | null;
  /** Height in pixels, or null. */
  height?: number | null;
  /**
   * Time of the upload.
   *
   * `format: date-time`
   */
  created_at?: string;
  /** Identifier of the workspace, as in file URLs. */
  workspace_no?: string;
  /** Path of the file. */
  path?: string;
  /** Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
  extension?: string;
  [key: string]: unknown;
}

/** Which page of a list an answer is. */
export interface FileListMeta {
  /** Number of the page. */
  page: number;
  /** Number of files on a page. */
  limit: number;
  /** Number of files on all pages. */
  total: number;
  /** Whether a page follows. */
  hasNext: boolean;
  /** Whether a page precedes. */
  hasPrev: boolean;
}

/** The file that is uploaded, and what becomes of it. */
export interface UploadFileForm {
  /** The file. */
  file: Blob;
  /** Name of the file in the workspace. The name of the part does not count. */
  file_name: string;
  /** Path of the folder. Slashes at its ends do not matter. */
  folder?: string;
  /** Tags, separated by commas. */
  tags?: string;
  /** Transformation of a picture before it is stored; the original is not kept. Documented elsewhere: https://github.com/autorender/ai. */
  transform?: string;
  /** An object of the caller's own, as JSON. */
  metadata?: string;
  /** Identifier of the caller's own. */
  custom_id?: string;
  /** With the value `true`, a random text is added at the end of the name, despite the name of this field. */
  random_prefix?: string;
}

/** Envelope around a file that has been uploaded. */
export interface UploadResponse {
  /** Whether the request succeeded. */
  success: boolean;
  /** The file. */
  data: UploadedFile;
}

/** A file that has been uploaded. */
export interface UploadedFile {
  /** Internal identifier of the file. */
  id?: string;
  /** Number of the file, with ten characters. */
  file_no?: string;
  /** Name of the file. */
  name?: string;
  /** Address that delivers the file. */
  url?: string;
  /** Path of the folder of the file. Another documented example has the name of the file in it. */
  path?: string;
  /** Width in pixels, or null. */
  width?: number | null;
  /** Height in pixels, or null. */
  height?: number | null;
  /** File format, such as `jpg`. */
  format?: string;
  /** Size in bytes of what is stored. */
  file_size?: number;
  /** Identifier of the workspace, as in file URLs. */
  workspace_no?: string;
}

/** A file that has been uploaded, without an envelope. Documented elsewhere: https://github.com/autorenderhq/autorender-ruby. */
export interface UploadRecord {
  /** Internal identifier of the file. */
  id: string;
  /**
   * Time of the upload.
   *
   * `format: date-time`
   */
  created_at: string;
  /** Identifier of the caller's own, or null. */
  custom_id: string | null;
  /** Kind of file, such as `image`. */
  extension: string;
  /** Number of the file. */
  file_no: string;
  /** Number of the folder, or null at the root. */
  folder_no: string | null;
  /** Height in pixels, or null. */
  height: number | null;
  /** Whether the file is a duplicate. */
  is_duplicate: boolean;
  /** Object of the caller's own, or null. */
  metadata: { [key: string]: unknown } | null;
  /** MIME type of the file. */
  mime_type: string;
  /** Name of the file. */
  name: string;
  /** Path of the file. */
  path: string;
  /** Size of the file in bytes. */
  size: number;
  /** Tags of the file. */
  tags: string[];
  /** Address that delivers a small picture of the file. */
  thumbnail: string;
  /** Where the upload came from. */
  upload_source: string;
  /** Address that delivers the file. */
  url: string;
  /** Width in pixels, or null. */
  width: number | null;
  /** Identifier of the workspace. */
  workspace_id: string;
  /** File format, such as `jpg`. */
  format?: string;
  /** Hash of the file, which begins with the name of its function. */
  hash?: string;
  /** Whether the file is private. */
  is_private?: boolean;
}

/** What is going to be uploaded in parts. */
export interface MultipartStartRequest {
  /** Name of the file. */
  file_name: string;
  /**
   * Size of the whole file in bytes.
   *
   * `format: int64`
   */
  size: number;
  /** MIME type of the file. */
  format: string;
  /** Path of the folder. */
  folder?: string;
  /** Tags of the file. */
  tags?: string[];
  /** An object of the caller's own. */
  metadata?: { [key: string]: unknown };
  /** Identifier of the caller's own. */
  custom_id?: string;
  /** Whether a random text is added at the end of the name, despite the name of this field. */
  random_prefix?: boolean;
  /** Time for which the URLs are valid, in seconds. */
  ttl_seconds?: number;
}

/** An upload in parts that has begun. */
export interface MultipartStartResponse {
  /** Identifier of the upload, with which it is completed. */
  session_id?: string;
  /**
   * Size in bytes of each part but the last.
   *
   * `format: int64`
   */
  part_size?: number;
  /** URLs to which the parts are sent, in their order. Each carries its own credential, so it gets no other. */
  parts?: string[];
}

/** Which upload is complete. */
export interface MultipartCompleteRequest {
  /** Identifier of the upload. */
  session_id: string;
}

/** The new name of a file. */
export interface RenameFileRequest {
  /** New name, without extension, which the server may add. */
  name: string;
}

/** A renamed file. */
export interface FileRenameResult {
  /**
   * Internal identifier of the file, a UUID.
   *
   * `format: uuid`
   */
  id?: string;
  /** Number of the file, which a new name does not change. */
  file_no?: string;
  /** New name of the file, with its extension. */
  name?: string;
  /** Internal identifier of the folder, or null at the root. */
  folder_id?: string | null;
  /** Path of the file, or null. */
  path?: string | null;
  /** Path of the address that delivers the file, without scheme and host. */
  url?: string;
  /** Address of the original, or null. */
  original_url?: string | null;
  /**
   * Internal identifier of the workspace, a UUID.
   *
   * `format: uuid`
   */
  workspace_id?: string;
  /** Identifier of the workspace, as in file URLs. */
  workspace_no?: string;
  /** Height in pixels, or null. */
  height?: number | null;
  /** Width in pixels, or null. */
  width?: number | null;
  /** File format, such as `png`. */
  format?: string;
  /** Size of the file in bytes. */
  file_size?: number;
  /** Whether the file is deleted. */
  is_delete?: boolean;
  /** Whether the file is active. */
  is_active?: boolean;
  /**
   * Internal identifier of the user who uploaded the file, a UUID.
   *
   * `format: uuid`
   */
  created_by?: string;
  /** What is known of the content, such as its width. Its shape is not published. */
  meta_data?: { [key: string]: unknown };
  /**
   * Time of the upload.
   *
   * `format: date-time`
   */
  created_at?: string;
  /**
   * Time of the last change.
   *
   * `format: date-time`
   */
  updated_at?: string;
  /** Transformation with which the file was stored, or null. */
  transform_string?: string | null;
  /** Where the upload came from, such as `app`. */
  source?: string;
  /** Whether the file is a default one. */
  is_default?: boolean;
  /** Orientation of the picture, such as `square`, or null. */
  orientation?: string | null;
  /** Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
  extension?: string;
}

/** Answer to the deletion of a file. */
export interface DeleteFileResponse {
  /** What happened, for people. */
  message?: string;
}

/** Folders. */
export interface FolderListResponse {
  /** The folders. */
  folders?: Folder[];
}

/** A folder of a list. */
export interface Folder {
  /** Number of the folder, letters and digits. */
  folder_no?: string;
  /** Name of the folder. */
  name?: string;
  /**
   * Time at which the folder was created.
   *
   * `format: date-time`
   */
  created_at?: string;
  /** Number of files in the folder. */
  total_items?: number;
  /** Size of the files in the folder, in bytes. */
  total_size?: number;
}

/** A folder that is created. */
export interface CreateFolderRequest {
  /** Name of the folder. */
  name: string;
  /** Number of the folder in which it is created. Without it, at the root. */
  parent_folder_no?: string;
}

/** A folder that has been created. */
export interface CreateFolderResponse {
  /** Name of the folder. */
  name?: string;
  /** Number of the folder. */
  folder_no?: string;
}

/** The new name of a folder. */
export interface RenameFolderRequest {
  /** New name. */
  name: string;
}

/** A renamed folder. */
export interface FolderDetailResponse {
  /**
   * Internal identifier of the folder, a UUID.
   *
   * `format: uuid`
   */
  id?: string;
  /** Number of the folder. */
  folder_no?: string;
  /** New name of the folder. */
  name?: string;
  /** Internal identifier of the folder that holds it, a UUID and no folder number, or null at the root. */
  parent_folder?: string | null;
  /**
   * Internal identifier of the workspace, a UUID.
   *
   * `format: uuid`
   */
  workspace_id?: string;
  /** Identifier of the workspace, as in file URLs. */
  workspace_no?: string;
  /** Whether the folder is deleted. */
  is_delete?: boolean;
  /** Whether the folder is active. */
  is_active?: boolean;
  /**
   * Internal identifier of the user who created the folder, a UUID.
   *
   * `format: uuid`
   */
  created_by?: string;
  /**
   * Time at which the folder was created.
   *
   * `format: date-time`
   */
  created_at?: string;
  /**
   * Time of the last change.
   *
   * `format: date-time`
   */
  updated_at?: string;
  /** Where the folder came from, such as `app`. */
  source?: string;
  /** Path of the folder. */
  path?: string;
  /** Workspace that holds the folder. */
  workspace?: Workspace;
}

/** Answer to the deletion of a folder. */
export interface DeleteFolderResponse {
  /** What happened, for people. */
  message?: string;
}

/** Body of an error. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
export interface ErrorBody {
  /** Usually false. */
  success?: boolean;
  /** Short description of the error, for people. */
  error?: string;
  /** Longer description of the error, for people. */
  message?: string;
  /** Code of the error, for programs. */
  code?: string;
  [key: string]: unknown;
}
