import { ContractError as Problems } from "@scripts/read";

/** Something in a contract that stops the work, where it stands as `file:line:column`, and how to fix it. */
export class ContractError extends Problems {
  constructor(where: string, what: string, fix: string) {
    const position = /^(.*):(\d+):(\d+)$/s.exec(where);
    const [, file = where, line = "1", column = "1"] = position ?? [];
    super([{ file, line: Number(line), column: Number(column), path: "", what, fix }]);
    if (!position) {
      this.message = `${where}: ${what}; ${fix}`.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ");
    }
  }
}
