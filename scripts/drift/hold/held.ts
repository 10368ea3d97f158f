import type { Json, Place, Schema } from "@scripts/read";
import type { Contract, NamedOperation } from "../contract.ts";
import { valueAt } from "../json.ts";
import type { Exchange } from "../recording/read-har.ts";
import type { FindingKey, FindingList } from "../report/findings.ts";
import { placeIssue } from "./issue-place.ts";

/** An exchange of an operation. */
export interface HeldExchange {
  readonly exchange: Exchange;
  readonly operation: NamedOperation;
  /** What the URL has for each `{name}` of the path. */
  readonly segments: readonly string[];
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

/** Notes what the validators say of a value, each issue where the schemas state it, else where the key says. */
export function holdValue(
  { contract: { fields, validators }, findings }: Finder,
  key: FindingKey & { readonly at: Place },
  entry: number,
  { schema }: { readonly schema?: Schema },
  value: Json,
  way: "sent" | "answered",
  isTold: (issue: { readonly rule: string; readonly pointer: string }) => boolean = () => true,
): void {
  for (const { path, rule, message } of schema ? validators.issues(schema, value, way) : []) {
    const { pointer, at = key.at } = placeIssue(fields, schema ? [schema] : [], { path, rule, message });
    if (isTold({ rule, pointer })) {
      const found = valueAt(value, ...path.map(String));
      // Of other rules the message says enough.
      const shown = rule === "enum" && typeof found !== "object" ? JSON.stringify(found) : undefined;
      findings.wrong.add(
        { ...key, ...(key.parameter === undefined ? { pointer } : {}), rule, message, at },
        entry,
        shown,
      );
    }
  }
}
