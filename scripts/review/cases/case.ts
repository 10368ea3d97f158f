import type { Document } from "yaml";

/** One isolated change of the description, and the row of `docs/contract-changes.md` that it is of. */
export interface Case {
  readonly name: string;
  /** What the row says in its first column. */
  readonly row: string;
  readonly edit: Edit;
  /** What the description is like before, where the base does not have it. */
  readonly given?: Edit;
  /** Files beside the changed description, by path. */
  readonly files?: { readonly [path: string]: string };
  /** How the changed description is written. Default: as YAML that is laid out like the base. */
  readonly print?: (document: Document) => string;
  /** The operations that an entry has to name, in the order of the alphabet, where the case is about them. */
  readonly operations?: readonly string[];
  /** How many entries it may take to say it: a renamed property is one removed and one added. Default: 1. */
  readonly entries?: number;
}

export type Edit = (document: Document) => void;
