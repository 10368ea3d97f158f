import { FilespecError } from "./filespec-error.ts";

/**
 * The response is not what it claims to be or what the contract documents: JSON that does not parse, another media type,
 * an empty body where one is documented, a redirect to another origin.
 */
export class ResponseError extends FilespecError {
  static override readonly type = "ResponseError";
  declare readonly response: Response;

  constructor(message: string, details: { response: Response; cause?: unknown }) {
    super(message, details);
  }
}
