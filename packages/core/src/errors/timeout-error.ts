import { FilespecError } from "./filespec-error.ts";

/** An attempt took longer than `timeout`, from connecting to the last byte of the body, or the whole call than `deadline`. */
export class TimeoutError extends FilespecError {
  static override readonly type = "TimeoutError";
}
