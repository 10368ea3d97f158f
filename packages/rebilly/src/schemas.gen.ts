// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

/** Record of an uploaded file. */
export interface FileRecord {
  /**
   * Identifier of the file. A UUID of version 4 unless it was chosen otherwise.
   *
   * `maxLength: 50`
   */
  id?: string;
  /** Original name of the file. */
  name?: string;
  /** Extension of the file name. */
  extension?: string;
  /** Description of the file. */
  description?: string;
  /** Where the file comes from. https://github.com/Rebilly/api-definitions has two more values, for exports; the page is carried here. */
  sourceType?: "upload" | "camera" | null;
  /** Tags of the file. */
  tags?: string[];
  /** MIME type of the file. https://github.com/Rebilly/api-definitions has other values too and lacks `audio/mpeg`; the page is carried here. */
  mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg";
  /** Size of the file in bytes. */
  size?: number;
  /** Width in pixels, for images only. */
  width?: number;
  /** Height in pixels, for images only. */
  height?: number;
  /** SHA-1 hash of the file. */
  sha1?: string;
  /**
   * Time of the upload.
   *
   * `format: date-time`
   */
  createdTime?: string;
  /**
   * Time of the last change of the record. It is read-only.
   *
   * `format: date-time`
   */
  updatedTime?: string;
  /** Whether the file can be read without authentication. If so, the `permalink` among the links is its public URL. */
  isPublic?: boolean;
  /**
   * Links of the record, at least three.
   *
   * `minItems: 3`
   */
  _links?: (SelfLink | FileDownloadLink | SignedLink | PermalinkLink)[];
}

/** Link to the record itself. */
export interface SelfLink {
  /** URL of the link. */
  href: string;
  /** Type of the link. */
  rel: "self";
}

/** Link that downloads the file. */
export interface FileDownloadLink {
  /** URL of the link. */
  href: string;
  /** Type of the link. */
  rel: "download";
}

/** Signed link to the file. The page calls it SignedLinkLink. */
export interface SignedLink {
  /** URL of the link. */
  href: string;
  /** Type of the link. */
  rel: "signedLink";
}

/** Lasting link to the file, which is public if `isPublic` is true. */
export interface PermalinkLink {
  /** URL of the link. */
  href: string;
  /** Type of the link. */
  rel: "permalink";
}

/** What the bodies of all errors share: an RFC 9457 problem, sent as `application/json`. Documented elsewhere: https://github.com/Rebilly/api-definitions. */
export interface Problem {
  /**
   * URI that identifies the kind of problem. If it is absent, `about:blank` is meant.
   *
   * `format: uri`
   */
  type?: string;
  /** Short name of the kind of problem, for people. */
  title?: string;
  /** What went wrong this time, for people. */
  detail?: string;
  /** Identifies this occurrence of the problem. */
  instance?: string;
  [key: string]: unknown;
}

/** Body of a 401. */
export type UnauthorizedProblem = Problem & {
  /** HTTP status. */
  status?: 401;
};

/** Body of a 403. */
export type ForbiddenProblem = Problem & {
  /** HTTP status. */
  status?: 403;
};

/** Body of a 404. */
export type NotFoundProblem = Problem & {
  /** HTTP status. */
  status?: 404;
};

/** Body of a 429. */
export type TooManyRequestsProblem = Problem & {
  /** HTTP status. */
  status?: 429;
};
