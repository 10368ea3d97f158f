import type { Place } from "@scripts/read";

/** Where something was seen. */
export interface Occurrence {
  /** Number of the HAR entry or of the line, 1 for the first. */
  readonly entry: number;
  readonly method: string;
  /** Path of the operation; of a request that none describes, the URL's, `*` for what may be an identifier. */
  readonly path: string;
  readonly status: number;
}

/** What a finding is about: which members it has depends on its kind. */
export interface FindingKey {
  readonly kind: string;
  readonly operation?: string;
  /** Method and path that no operation describes. */
  readonly request?: string;
  readonly parameter?: string;
  /** The contract's name of the status (`200`, `4XX`, `default`), or the one that it lacks. */
  readonly status?: string;
  readonly mediaType?: string;
  /** JSON Pointer into the body, `*` for each index. */
  readonly pointer?: string;
  /** The word of the schema that does not hold. */
  readonly rule?: string;
  /** What is wrong, in words that follow its name. */
  readonly message?: string;
}

/** Where the contract says otherwise, or where it would say what it lacks. */
interface Placed<Where> {
  readonly at?: Where | undefined;
}

export interface Finding extends FindingKey, Placed<string> {
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
  readonly at: Place | undefined;
  readonly actual: Set<string>;
  readonly entries: Set<number>;
  readonly seen: Occurrence[];
}

/** Gathers what is found about the same into one finding. */
export class FindingList {
  readonly #gathered = new Map<string, Gathered>();

  add({ at, ...key }: FindingKey & Placed<Place>, seen: Occurrence, actual?: string): void {
    const id = JSON.stringify(key, Object.keys(key).sort());
    const finding = this.#gathered.get(id) ?? { key, at, actual: new Set(), entries: new Set(), seen: [] };
    this.#gathered.set(id, finding);
    if (actual !== undefined && finding.actual.size < mostValues) {
      finding.actual.add(actual);
    }
    if (!finding.entries.has(seen.entry) && finding.seen.length < mostOccurrences) {
      finding.seen.push(seen);
    }
    finding.entries.add(seen.entry);
  }

  /** Where in the contract they are. */
  places(): Place[] {
    return [...this.#gathered.values()].flatMap(({ at }) => at ?? []);
  }

  /** The findings, in the order in which they were first seen. */
  list(places: ReadonlyMap<Place, string>): Finding[] {
    return [...this.#gathered.values()].map(({ key, at, actual, entries, seen }) => ({
      ...key,
      ...(at !== undefined && places.has(at) ? { at: places.get(at) } : {}),
      actual: [...actual].sort(),
      count: entries.size,
      seen: seen.sort((one, other) => one.entry - other.entry),
    }));
  }
}
