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
