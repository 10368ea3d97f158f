import { FilespecError } from "./filespec-error.ts";

/** No complete response arrived: the host name did not resolve, or the connection failed or broke off. `cause` says why. */
export class ConnectionError extends FilespecError {
  static override readonly type = "ConnectionError";
}
