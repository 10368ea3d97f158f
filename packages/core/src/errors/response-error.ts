import { FilespecError } from "./filespec-error.ts";

/**
 * The answer is not what it says or what the contract promises: JSON that does not parse, another media type,
 * an empty body where one is promised, a redirect to another origin.
 */
export class ResponseError extends FilespecError {
  static override readonly type = "ResponseError";
  declare readonly response: Response;

  constructor(message: string, details: { response: Response; cause?: unknown }) {
    super(message, details);
  }
}
