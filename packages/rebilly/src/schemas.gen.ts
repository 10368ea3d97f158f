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
  /** Where the file comes from. */
  sourceType?: "upload" | "camera" | "organization-export" | "organization-closure-export" | (string & {}) | null;
  /** Tags of the file. */
  tags?: string[];
  /** MIME type of the file. */
  mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg" | "application/json" | "application/zip" | "text/csv" | (string & {});
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

/** Records of files. */
export type FileRecordList = FileRecord[];

/** The bytes of a file. */
export type FileContent = Blob;

/** A file that is created, with its content or the URL where it is. */
export type NewFile = NewFileInline | NewFileFromUrl;

/** A file that is created, with its content. */
export interface NewFileInline {
  /** Content of the file, in base64. */
  file: string;
  /** Whether the file can be read without authentication. If so, its permalink is its public URL. */
  isPublic?: boolean;
  /**
   * Name of the file when it is downloaded.
   *
   * `maxLength: 255`
   */
  name?: string;
  /**
   * Description of the file.
   *
   * `maxLength: 255`
   */
  description?: string;
  /** Where the file comes from. */
  sourceType?: "upload" | "camera" | "organization-export" | "organization-closure-export" | (string & {}) | null;
  /** Tags of the file. */
  tags?: string[];
}

/** A file that is created from what a URL delivers. */
export interface NewFileFromUrl {
  /** URL that delivers the file. */
  url: string;
  /** Whether the file can be read without authentication. If so, its permalink is its public URL. */
  isPublic?: boolean;
  /**
   * Name of the file when it is downloaded.
   *
   * `maxLength: 255`
   */
  name?: string;
  /**
   * Description of the file.
   *
   * `maxLength: 255`
   */
  description?: string;
  /** Where the file comes from. */
  sourceType?: "upload" | "camera" | "organization-export" | "organization-closure-export" | (string & {}) | null;
  /** Tags of the file. */
  tags?: string[];
}

/** A file that is created, as a form of parts. */
export interface NewFileForm {
  /** The file. */
  file: Blob;
  /** Whether the file can be read without authentication. If so, its permalink is its public URL. */
  isPublic?: boolean;
  /**
   * Name of the file when it is downloaded.
   *
   * `maxLength: 255`
   */
  name?: string;
  /**
   * Description of the file.
   *
   * `maxLength: 255`
   */
  description?: string;
  /** Where the file comes from. */
  sourceType?: "upload" | "camera" | "organization-export" | "organization-closure-export" | (string & {}) | null;
  /** Tags of the file. */
  tags?: string[];
}

/** What can be changed of the record of a file. */
export interface FileUpdate {
  /** Extension of the file name. */
  extension?: string;
  /** Whether the file can be read without authentication. If so, its permalink is its public URL. */
  isPublic?: boolean;
  /**
   * Name of the file.
   *
   * `maxLength: 255`
   */
  name?: string;
  /**
   * Description of the file.
   *
   * `maxLength: 255`
   */
  description?: string;
  /** Where the file comes from. */
  sourceType?: "upload" | "camera" | "organization-export" | "organization-closure-export" | (string & {}) | null;
  /** Tags of the file. */
  tags?: string[];
}

/** Tie between a file and another object. */
export interface Attachment {
  /**
   * Identifier of the attachment.
   *
   * `maxLength: 50`
   */
  id?: string;
  /** Identifier of the file. */
  fileId: string;
  /** Type of the other object. */
  relatedType: "customer" | "customer-timeline-comment" | "dispute" | "gateway-timeline-comment" | "invoice" | "invoice-timeline-comment" | "order-timeline-comment" | "organization" | "payment" | "plan" | "product" | "subscription" | "transaction" | "transaction-timeline-comment" | "customer-edd-timeline-comment" | (string & {});
  /** Identifier of the other object. */
  relatedId: string;
  /** Name of the attachment. */
  name?: string;
  /** Description of the attachment. */
  description?: string;
  /**
   * Time at which the attachment was created.
   *
   * `format: date-time`
   */
  createdTime?: string;
  /**
   * Time of the last change.
   *
   * `format: date-time`
   */
  updatedTime?: string;
  /** Links of the attachment, to itself and to its file. */
  _links?: (SelfLink | FileLink)[];
  /** Objects that `expand` asks for. */
  _embedded?: AttachmentEmbedded;
}

/** Objects that are embedded in an attachment. */
export interface AttachmentEmbedded {
  /** The file. */
  file?: { [key: string]: unknown };
}

/** Attachments. */
export type AttachmentList = Attachment[];

/** What can be said of an attachment. */
export interface AttachmentChange {
  /** Identifier of the file. */
  fileId: string;
  /** Type of the other object. */
  relatedType: "customer" | "customer-timeline-comment" | "dispute" | "gateway-timeline-comment" | "invoice" | "invoice-timeline-comment" | "order-timeline-comment" | "organization" | "payment" | "plan" | "product" | "subscription" | "transaction" | "transaction-timeline-comment" | "customer-edd-timeline-comment" | (string & {});
  /** Identifier of the other object. */
  relatedId: string;
  /** Name of the attachment. */
  name?: string;
  /** Description of the attachment. */
  description?: string;
}

/** Link to the record of the file. */
export interface FileLink {
  /** URL of the link. */
  href: string;
  /** Type of the link. */
  rel: "file";
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

/** Body of a 409. */
export type ConflictProblem = Problem & {
  /** HTTP status. */
  status?: 409;
};

/** Body of a 422. */
export type ValidationProblem = Problem & {
  /** HTTP status. */
  status?: 422;
  /** The fields that are not valid. */
  invalidFields?: InvalidField[];
};

/** A field that is not valid. */
export interface InvalidField {
  /** Name of the field, with dots where it is nested. */
  field?: string;
  /** What is wrong with it, for people. */
  message?: string;
}

/** Body of a 429. */
export type TooManyRequestsProblem = Problem & {
  /** HTTP status. */
  status?: 429;
};
