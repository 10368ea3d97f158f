import { FilespecError } from "./filespec-error.ts";

/** No whole answer arrived: the name did not resolve, the connection failed or broke off. `cause` says why. */
export class ConnectionError extends FilespecError {
  static override readonly type = "ConnectionError";
}
