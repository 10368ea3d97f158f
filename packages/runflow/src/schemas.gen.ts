// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

/** Metadata of an asset. */
export interface Asset {
  /** Identifier of the asset. */
  id?: string | null;
  /**
   * Identifier of the organization that owns the asset, a UUID.
   *
   * `format: uuid`
   */
  org_id?: string | null;
  /**
   * Identifier of the folder that holds the asset, a UUID.
   *
   * `format: uuid`
   */
  folder_id?: string | null;
  /** Name of the asset. */
  name?: string | null;
  /** Key of the asset in storage. */
  r2_key?: string | null;
  /** Download URL. It is signed and expires soon; the next answer holds a new one. Documented elsewhere: https://github.com/runflow-io/runflow-js. */
  url?: string | null;
  /** URL of the thumbnail. */
  thumbnail_url?: string | null;
  /** MIME type of the asset. */
  mime_type?: string | null;
  /** Size of the asset in bytes. */
  size_bytes?: number | null;
  /** Type of the asset. Its values are not documented. */
  asset_type?: string | null;
  /** Type of the source that the asset comes from. Its values are not documented. */
  source_type?: string | null;
  /** Identifier of the source that the asset comes from. */
  source_id?: string | null;
  /**
   * Identifier of the user who created the asset, a UUID.
   *
   * `format: uuid`
   */
  created_by?: string | null;
  /**
   * Time at which the asset was created.
   *
   * `format: date-time`
   */
  created_at?: string | null;
  /**
   * Time at which the asset was last changed.
   *
   * `format: date-time`
   */
  updated_at?: string | null;
  /**
   * Time at which the asset was deleted.
   *
   * `format: date-time`
   */
  deleted_at?: string | null;
  /**
   * Identifier of the user who deleted the asset, a UUID.
   *
   * `format: uuid`
   */
  deleted_by?: string | null;
  /** The user who created the asset, if `embed` asks for it. */
  created_by_user?: EmbeddedUser | null;
}

/** What is going to be uploaded. */
export interface AssetUploadRequest {
  /**
   * Name of the file.
   *
   * `minLength: 1`, `maxLength: 500`
   */
  filename: string;
  /**
   * Media type of the file. `GET /v1/assets/types`, which is not documented, lists those that are supported.
   *
   * `minLength: 1`, `maxLength: 255`
   */
  mime_type: string;
  /**
   * Exact size of the file in bytes, at most 50 MiB.
   *
   * `minimum: 1`, `maximum: 52428800`
   */
  size_bytes: number;
}

/** An upload that has begun. */
export interface AssetUpload {
  /** Identifier of the upload, and of the asset once it is confirmed. */
  asset_id: string;
  /**
   * URL to which the file is sent. It carries its own credential, so it gets no other.
   *
   * `format: uri`
   */
  upload_url: string;
}

/** Where the asset goes. */
export interface AssetConfirmation {
  /**
   * Identifier of the folder that shall hold the asset, a UUID, or null for none.
   *
   * `format: uuid`
   */
  folder_id?: string | null;
}

/** The part of a user that is meant for display. The page calls it EmbedValidator. It leaves out `email_verified_at`, `disabled_at`, `is_internal`, `locale_code` and `timezone`. */
export interface EmbeddedUser {
  /** Identifier of the user. */
  id?: string | null;
  /** Email address of the user. */
  email?: string | null;
  /** First name of the user. */
  first_name?: string | null;
  /** Last name of the user. */
  last_name?: string | null;
  /** URL of the picture of the user. */
  avatar_url?: string | null;
}

/** Body of an error. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
export interface ErrorBody {
  /** Code of the error, for programs. It stays the same across releases. */
  code: "UNAUTHORIZED" | "INSUFFICIENT_CREDIT" | "PERMISSION_DENIED" | "RUN_NOT_FOUND" | "RATE_LIMITED" | "MODEL_UNAVAILABLE" | (string & {});
  /** Description of the error, for people. It may change. */
  message: string;
  /** Details of a 422, field by field. */
  errors?: ErrorDetail[] | null;
}

/** Details about one field. Its shape is not documented. */
export interface ErrorDetail { [key: string]: unknown }
