import { FilespecError } from "./filespec-error.ts";

/** The server responded with a status that is not a success. */
export class ApiError extends FilespecError {
  static override readonly type = "ApiError";
  declare readonly operationId: string;
  /** HTTP status code. */
  declare readonly status: number;
  /** The provider's own error code, if the body has one. */
  declare readonly code: string | undefined;
  /** The body in the server's own words: parsed if it is JSON, otherwise as text; undefined if it is empty. */
  declare readonly body: unknown;
  /** In the server's own words. Neither they nor the body are shown when the error is printed. */
  declare readonly headers: Headers;
  /** Seconds to wait before the next try, if the response says so. */
  declare readonly retryAfter: number | undefined;
  /** The provider's identifier of this request, for support questions: `X-Request-Id` or `Request-Id`. */
  declare readonly requestId: string | undefined;

  constructor(
    message: string,
    details: Pick<ApiError, "operationId" | "status" | "code" | "body" | "headers" | "retryAfter" | "requestId">,
  ) {
    super(message, details);
  }
}
