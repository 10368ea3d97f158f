import { FilespecError } from "./filespec-error.ts";

/** The server answered with a status that is no success. */
export class ApiError extends FilespecError {
  static override readonly type = "ApiError";
  declare readonly operationId: string;
  /** HTTP status code. */
  declare readonly status: number;
  /** The provider's own code of the failure, where the body carries one. */
  declare readonly code: string | undefined;
  /** The body: parsed if it is JSON, else its text, undefined if it is empty. */
  declare readonly body: unknown;
  declare readonly headers: Headers;
  /** Seconds until another try makes sense, where the answer says so. */
  declare readonly retryAfter: number | undefined;
  /** The provider's name of this request, for its support: `X-Request-Id` or `Request-Id`. */
  declare readonly requestId: string | undefined;

  constructor(
    message: string,
    details: Pick<ApiError, "operationId" | "status" | "code" | "body" | "headers" | "retryAfter" | "requestId">,
  ) {
    super(message, details);
  }
}
