import { FilespecError } from "./filespec-error.ts";

/** A parameter, option or credential was refused before anything was sent. */
export class ParameterError extends FilespecError {
  static override readonly type = "ParameterError";
}
