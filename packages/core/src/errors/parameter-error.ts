import { FilespecError } from "./filespec-error.ts";

/** A parameter, an option or a credential is not valid. The request was not sent. */
export class ParameterError extends FilespecError {
  static override readonly type = "ParameterError";
}
