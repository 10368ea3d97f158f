import { ContractError } from "@scripts/read";

/** What stops a review and has no line: a folder, an option, a command; and how to fix it. */
export class Failure extends ContractError {
  constructor(where: string, what: string, fix: string) {
    super([{ file: where, line: 1, column: 1, path: "", what, fix }]);
    this.message = `${where}: ${what}; ${fix}`.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ");
  }
}
