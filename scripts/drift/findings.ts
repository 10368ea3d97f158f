import type { Exchange } from "./har.ts";

/** Where something was seen. */
export interface Sighting {
  /** Number of the HAR entry, 1 for the first. */
  readonly entry: number;
  readonly method: string;
  /** Path of the URL, identifiers included, without its query. */
  readonly path: string;
  readonly status: number;
}

/** What something is about: which members it has depends on its kind. */
export interface Subject {
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

export interface Finding extends Subject {
  /** What came instead, or what it is: a few different values or types. */
  readonly actual: readonly string[];
  /** In how many entries. */
  readonly count: number;
  /** The first of them. */
  readonly seen: readonly Sighting[];
}

/** More sightings than anyone looks up; the count goes on. */
const mostSightings = 100;
const mostValues = 5;

/** Gathers sightings of the same subject into one finding. */
export class Findings {
  readonly #found = new Map<
    string,
    { subject: Subject; actual: Set<string>; entries: Set<number>; seen: Sighting[] }
  >();

  add(subject: Subject, exchange: Pick<Exchange, "entry" | "method" | "url" | "status">, actual?: string): void {
    const key = JSON.stringify(subject, Object.keys(subject).sort());
    const finding = this.#found.get(key) ?? { subject, actual: new Set(), entries: new Set(), seen: [] };
    this.#found.set(key, finding);
    if (actual !== undefined && finding.actual.size < mostValues) {
      finding.actual.add(actual);
    }
    const { entry, method, url, status } = exchange;
    if (!finding.entries.has(entry) && finding.seen.length < mostSightings) {
      finding.seen.push({ entry, method, path: url.pathname, status });
    }
    finding.entries.add(entry);
  }

  /** The findings, in the order in which they were first seen. */
  list(): Finding[] {
    return [...this.#found.values()].map(({ subject, actual, entries, seen }) => ({
      ...subject,
      actual: [...actual].sort(),
      count: entries.size,
      seen: seen.sort((one, other) => one.entry - other.entry),
    }));
  }
}
