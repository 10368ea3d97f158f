/** Something in a contract that stops the work. The message is one line: where, what is wrong, how to mend it. */
export class ContractError extends Error {
  override name = "ContractError";

  constructor(where: string, what: string, mend: string) {
    super(`${where}: ${what}; ${mend}`.replace(/\s*[\r\n\u2028\u2029]\s*/g, " "));
  }
}
