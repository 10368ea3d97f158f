import type { Exchange } from "../recording/read-har.ts";

/** Where something was seen. */
export interface Occurrence {
  /** Number of the HAR entry, 1 for the first. */
  readonly entry: number;
  readonly method: string;
  /** Path of the URL, identifiers included, without its query. */
  readonly path: string;
  readonly status: number;
}

/** What a finding is about: which members it has depends on its kind. */
export interface FindingKey {
  readonly kind: string;
  readonly operation?: string;
  /** Method and path that no operation describes, `*` for what looks like an identifier. */
  readonly request?: string;
  readonly parameter?: string;
  /** The contract's name of the status (`200`, `4XX`, `default`), or the one that it lacks. */
  readonly status?: string;
  readonly mediaType?: string;
  /** JSON Pointer into the body, `*` for each index. */
  readonly pointer?: string;
  /** What the contract says, in words. */
  readonly expected?: string;
}

export interface Finding extends FindingKey {
  /** What came instead, or what it is: a few different values or types. */
  readonly actual: readonly string[];
  /** In how many entries. */
  readonly count: number;
  /** The first of them. */
  readonly seen: readonly Occurrence[];
}

/** More than anyone looks up; the count goes on. */
const mostOccurrences = 100;
const mostValues = 5;

interface Gathered {
  readonly key: FindingKey;
  readonly actual: Set<string>;
  readonly entries: Set<number>;
  readonly seen: Occurrence[];
}

/** Gathers what is found about the same into one finding. */
export class FindingList {
  readonly #gathered = new Map<string, Gathered>();

  add(key: FindingKey, { entry, method, url, status }: Exchange, actual?: string): void {
    const id = JSON.stringify(key, Object.keys(key).sort());
    const finding = this.#gathered.get(id) ?? { key, actual: new Set(), entries: new Set(), seen: [] };
    this.#gathered.set(id, finding);
    if (actual !== undefined && finding.actual.size < mostValues) {
      finding.actual.add(actual);
    }
    if (!finding.entries.has(entry) && finding.seen.length < mostOccurrences) {
      finding.seen.push({ entry, method, path: url.pathname, status });
    }
    finding.entries.add(entry);
  }

  /** The findings, in the order in which they were first seen. */
  list(): Finding[] {
    return [...this.#gathered.values()].map(({ key, actual, entries, seen }) => ({
      ...key,
      actual: [...actual].sort(),
      count: entries.size,
      seen: seen.sort((one, other) => one.entry - other.entry),
    }));
  }
}
