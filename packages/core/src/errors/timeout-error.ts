import { FilespecError } from "./filespec-error.ts";

/** An attempt took longer than `timeout`, from connecting to the last byte of the body. */
export class TimeoutError extends FilespecError {
  static override readonly type = "TimeoutError";
}
