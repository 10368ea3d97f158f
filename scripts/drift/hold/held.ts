import type { Json } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import type { Exchange } from "../recording/read-har.ts";
import type { FindingList, Occurrence } from "../report/findings.ts";

/** An exchange of an operation, and where it was seen. */
export interface HeldExchange {
  readonly exchange: Exchange;
  readonly operation: NamedOperation;
  /** What the URL has for each `{name}` of the path. */
  readonly segments: readonly string[];
  readonly seen: Occurrence;
}

export interface Findings {
  /** In the contract. */
  readonly wrong: FindingList;
  /** What the contract lacks. */
  readonly lacks: FindingList;
  /** Fields that the contract does not name where it admits any. */
  readonly admitted: FindingList;
  /** What could not be judged. */
  readonly notes: FindingList;
}

export interface Finder {
  readonly contract: Contract;
  readonly findings: Findings;
}

/** A value beside those that the contract has; what came instead of a type or format, the message says. */
export function shown(rule: string, value: Json, path: readonly (string | number)[]): string | undefined {
  const found: unknown = path.reduce<unknown>((outer, key) => Object(outer)[key], value);
  return rule === "enum" && typeof found !== "object" ? JSON.stringify(found) : undefined;
}
