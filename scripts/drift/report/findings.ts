import type { Place } from "@scripts/read";

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
  /** In how many entries of a HAR file, or lines of reports. */
  readonly count: number;
  /** The numbers of the first of them, 1 for the first in the file. */
  readonly seen: readonly number[];
}

/** More than anyone looks up; the count goes on. */
const mostEntries = 100;
const mostValues = 5;

interface Gathered {
  readonly key: FindingKey;
  readonly at: Place | undefined;
  readonly actual: Set<string>;
  readonly entries: Set<number>;
}

/** Gathers what is found about the same into one finding. */
export class FindingList {
  readonly #gathered = new Map<string, Gathered>();

  add({ at, ...key }: FindingKey & Placed<Place>, entry: number, actual?: string): void {
    const id = JSON.stringify(key, Object.keys(key).sort());
    const finding = this.#gathered.get(id) ?? { key, at, actual: new Set(), entries: new Set() };
    this.#gathered.set(id, finding);
    if (actual !== undefined && finding.actual.size < mostValues) {
      finding.actual.add(actual);
    }
    finding.entries.add(entry);
  }

  /** Where in the contract they are. */
  places(): Place[] {
    return [...this.#gathered.values()].flatMap(({ at }) => at ?? []);
  }

  /** The findings, in the order in which they were first seen. */
  list(places: ReadonlyMap<Place, string>): Finding[] {
    return [...this.#gathered.values()].map(({ key, at, actual, entries }) => ({
      ...key,
      ...(at !== undefined && places.has(at) ? { at: places.get(at) } : {}),
      actual: [...actual].sort(),
      count: entries.size,
      seen: [...entries].sort((one, other) => one - other).slice(0, mostEntries),
    }));
  }
}
