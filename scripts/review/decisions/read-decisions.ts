import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContractError } from "@scripts/read";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { impacts } from "../change.ts";
import type { Decision } from "./decision.ts";

/** The file of a provider's contract that holds decisions. */
export const decisionsFile = "review-decisions.yaml";

/** The decisions that are recorded beside a contract; none where there is no file. Throws what is wrong with them. */
export function readDecisions(workspace: string, provider: string): Decision[] {
  const file = `specs/${provider}/${decisionsFile}`;
  const path = join(workspace, file);
  if (!existsSync(path)) {
    return [];
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    throw wrong(file, error.linePos?.[0].line ?? 1, error.message.split("\n")[0] ?? "it is not YAML");
  }
  if (!isSeq(document.contents)) {
    throw wrong(file, 1, "it is not a list of decisions");
  }
  return document.contents.items.map((item) => {
    const line = isMap(item) ? lines.linePos(item.range?.[0] ?? 0).line : 1;
    return decisionOf(isMap(item) ? item : undefined, file, line);
  });
}

function decisionOf(item: YAMLMap | undefined, file: string, line: number): Decision {
  const text = (name: string): string | undefined => {
    const value = item?.get(name, true);
    return isScalar(value) && typeof value.value === "string" && value.value.trim() !== "" ? value.value : undefined;
  };
  const [rule, reason] = [text("rule"), text("reason")];
  const impact = impacts.find((each) => each === text("verdict"));
  if (rule === undefined || reason === undefined || impact === undefined) {
    throw wrong(file, line, "a decision needs `rule`, `verdict` (major, minor or patch) and `reason`");
  }
  return { rule, of: text("of"), impact, reason, file, line };
}

function wrong(file: string, line: number, what: string, fix = "CONTRIBUTING.md shows one"): ContractError {
  return new ContractError([{ file, line, column: 1, path: "", what, fix }]);
}
