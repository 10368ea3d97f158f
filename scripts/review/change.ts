/** The part of a version that a release with the change must raise. https://semver.org */
export type Impact = "major" | "minor" | "patch";

/** From least to most. */
export const impacts: readonly Impact[] = ["patch", "minor", "major"];

/** What rates a change: facts of the contracts, the generated types as a whole, or code of a consumer that is compiled. */
export type Lens = "facts" | "types" | "canary";

/** A place in a contract, both counted from 1. */
export interface Location {
  /** Relative to the folder that the review is of. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What one side of a change says. */
export interface Excerpt {
  /** YAML of the contract. */
  readonly contract?: string | undefined;
  /** The generated types. */
  readonly typescript?: string | undefined;
}

/** A complaint of the compiler about code that compiled with the types of the base. */
export interface CompilerError {
  /** The file of the workspace that holds the code. */
  readonly file: string;
  readonly line: number;
  /** `TS2367`. */
  readonly code: string;
  readonly message: string;
  /** The line of code. */
  readonly source: string;
}

/** One root cause, and what it does to consumers. */
export interface Change {
  readonly impact: Impact;
  /** The lens that gave the impact. */
  readonly lens: Lens;
  readonly rule: string;
  /** One sentence: who breaks, and how. */
  readonly message: string;
  /** `operationId` of each operation that it affects. */
  readonly operations: readonly string[];
  /** Names that consumers write and that it affects: `StoredFile.status`, `GetFileParams`. */
  readonly names: readonly string[];
  /** In the head, or in the base for what the head no longer has. */
  readonly location: Location;
  /** All places where the description says it, the first of them `location`. */
  readonly locations: readonly Location[];
  readonly before: Excerpt | null;
  readonly after: Excerpt | null;
  readonly compilerErrors: readonly CompilerError[];
  /** What a person decided in place of the table. */
  readonly decision?: { readonly table: Impact; readonly reason: string } | undefined;
  /** The page of the provider that documents it. */
  readonly documentation?: string | undefined;
}

/** The review of one package. */
export interface Review {
  /** Null for the facade, which has none. */
  readonly provider: string | null;
  readonly package: string;
  /** Null where nothing that a consumer could notice has changed. */
  readonly bump: Impact | null;
  /** Majors first. */
  readonly changes: readonly Change[];
}

/** The highest of these impacts, or null of none. */
export function highest(of: Iterable<Impact | null>): Impact | null {
  const ranks = [...of].map((impact) => (impact === null ? -1 : impacts.indexOf(impact)));
  return impacts[Math.max(-1, ...ranks)] ?? null;
}
