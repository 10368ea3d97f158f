import { FilespecError } from "./filespec-error.ts";

/** What was waited for has failed for good: the server says so of its state. */
export class ProcessingError extends FilespecError {
  static override readonly type = "ProcessingError";
  declare readonly operationId: string;
  /** The state, in the provider's own word. */
  declare readonly state: string;
  /** Why, in the provider's own words, if the record has them. */
  declare readonly reason: string | undefined;
  /** The record in its last state. It is not shown when the error is printed. */
  declare readonly record: unknown;

  constructor(message: string, details: Pick<ProcessingError, "operationId" | "state" | "reason" | "record">) {
    super(message, details);
  }
}
