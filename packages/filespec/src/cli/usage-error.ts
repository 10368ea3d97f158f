/** The command was called in a way that it does not know. The message is one sentence. */
export class UsageError extends Error {
  override name = "UsageError";
}
