import { FilespecError } from "./filespec-error.ts";

/** The server answered with a status that is not a success. */
export class ApiError extends FilespecError {
  static override readonly type = "ApiError";
  readonly operationId: string;
  /** HTTP status code. */
  readonly status: number;
  /** The provider's own code of the failure, where the body carries one. */
  readonly code: string | undefined;
  /** The body: parsed if it is JSON, else its text, undefined if it is empty. */
  readonly body: unknown;
  readonly headers: Headers;
  /** Seconds until another try makes sense, where the answer says so. */
  readonly retryAfter: number | undefined;
  /** The provider's name of this request, for its support: `X-Request-Id` or `Request-Id`. */
  readonly requestId: string | undefined;

  constructor(
    message: string,
    details: {
      operationId: string;
      status: number;
      code: string | undefined;
      body: unknown;
      headers: Headers;
      retryAfter: number | undefined;
    },
  ) {
    super(message);
    this.operationId = details.operationId;
    this.status = details.status;
    this.code = details.code;
    this.body = details.body;
    this.headers = details.headers;
    this.retryAfter = details.retryAfter;
    this.requestId = details.headers.get("x-request-id") ?? details.headers.get("request-id") ?? undefined;
  }
}
