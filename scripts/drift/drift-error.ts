/** What keeps traffic from being held against a contract: exit code 2. The message is one line and says what to do. */
export class DriftError extends Error {
  override name = "DriftError";

  constructor(message: string) {
    super(message.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ").trim());
  }
}
