import type { Description, Place } from "../legacy/description.ts";
import { methods } from "../legacy/operations.ts";
import { findReferences } from "../legacy/references.ts";
import type { Subject } from "./subject.ts";

/** Which way data flows: a request's to the API, a response's from it. */
export type Direction = "request" | "response";

export interface Use {
  /** `operationId`, or `GET /path` of an operation that has none. */
  readonly operation: string;
  readonly direction: Direction;
}

/** What is asked of a side of a review. */
interface Side {
  readonly description: Description;
  readonly placeOf: (subject: Subject) => Place | undefined;
}

/** Which operations use a part of a description, directly or through references. */
export class Usage {
  readonly #side: Side;
  /** The places that refer to a place. */
  readonly #referrers = new Map<string, Place[]>();
  readonly #known = new Map<string, readonly Use[]>();

  constructor(side: Side) {
    this.#side = side;
    const { description } = side;
    for (const root of description.files()) {
      for (const { path, text } of findReferences(root.value)) {
        const from: Place = { file: root.file, path, value: text };
        const target = description.target(from);
        this.#add(keyOf(target, target.path.length), from);
      }
    }
    this.#addSecurity(description.root);
  }

  of(subject: Subject): readonly Use[] {
    const place = this.#side.placeOf(subject);
    return place ? this.#usesOf(place) : [];
  }

  #usesOf(place: Place): readonly Use[] {
    const key = keyOf(place, place.path.length);
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const uses = new Map<string, Use>();
    const queue = [place];
    const seen = new Set<string>();
    for (let at = queue.pop(); at; at = queue.pop()) {
      for (const use of this.#operationsAt(at)) {
        uses.set(`${use.operation} ${use.direction}`, use);
      }
      // What refers to the place refers to it, or to something around it.
      for (let length = 0; length <= at.path.length; length++) {
        const target = keyOf(at, length);
        if (!seen.has(target)) {
          seen.add(target);
          queue.push(...(this.#referrers.get(target) ?? []));
        }
      }
    }
    const result = [...uses.values()];
    this.#known.set(key, result);
    return result;
  }

  /** The operations that a place stands in, or stands above. */
  #operationsAt({ file, path }: Place): Use[] {
    const { description } = this.#side;
    if (file !== description.root.file) {
      return [];
    }
    const [top, url, member] = path;
    if (top === "servers" || top === "security") {
      return this.#operationsWithout(top);
    }
    if (top !== "paths" || url === undefined) {
      return [];
    }
    const item = description.get(description.root, "paths", url);
    const named = methods.filter((method) => item && description.get(item, method));
    const those = methods.includes(String(member)) ? [String(member)] : named;
    return those.map((method) => ({
      operation: (item && description.text(item, method, "operationId")) ?? `${method.toUpperCase()} ${url}`,
      direction: path.includes("responses") ? "response" : "request",
    }));
  }

  /** A security requirement names a scheme without a reference. */
  #addSecurity(root: Place): void {
    const { description } = this.#side;
    const lists: Place["path"][] = [["security"]];
    for (const [url, item] of description.entries(description.get(root, "paths"))) {
      lists.push(
        ...methods
          .filter((method) => description.get(item, method))
          .map((method) => ["paths", url, method, "security"]),
      );
    }
    for (const list of lists) {
      for (const [index, requirement] of description.entries(description.get(root, ...list))) {
        for (const name of Object.keys(Object(requirement.value))) {
          const from: Place = { file: root.file, path: [...list, Number(index), name], value: undefined };
          this.#add(`${root.file}#components/securitySchemes/${name}`, from);
        }
      }
    }
  }

  /** The operations that have no such member of their own, so that the description's counts. */
  #operationsWithout(member: "security" | "servers"): Use[] {
    const { description } = this.#side;
    return description
      .entries(description.get(description.root, "paths"))
      .flatMap(([url, item]) =>
        methods
          .filter((method) => description.get(item, method) && !description.get(item, method, member))
          .flatMap((method) => this.#operationsAt({ ...description.root, path: ["paths", url, method] })),
      );
  }

  #add(target: string, from: Place): void {
    const referrers = this.#referrers.get(target) ?? [];
    referrers.push(from);
    this.#referrers.set(target, referrers);
  }
}

/** A place, or the one around it whose path has this length. */
function keyOf({ file, path }: Place, length: number): string {
  return `${file}#${path.slice(0, length).join("/")}`;
}
