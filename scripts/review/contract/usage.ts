import type { Place } from "../../generate/description.ts";
import { methods } from "../../generate/operations.ts";
import { findReferences } from "../../generate/references.ts";
import type { ContractSide } from "./contract-side.ts";
import type { Subject } from "./subject.ts";

/** Which way data flows: a request's to the API, a response's from it. */
export type Direction = "request" | "response";

export interface Use {
  /** `operationId`, or `GET /path` of an operation that has none. */
  readonly operation: string;
  readonly direction: Direction;
}

/** Which operations use a part of a description, directly or through references. */
export class Usage {
  readonly #side: ContractSide;
  /** The places that refer to something of an owner. */
  readonly #referrers = new Map<string, Place[]>();
  readonly #known = new Map<string, readonly Use[]>();

  constructor(side: ContractSide) {
    this.#side = side;
    const { description } = side;
    for (const root of description.files()) {
      for (const { path, text } of findReferences(root.value)) {
        const from: Place = { file: root.file, path, value: text };
        this.#add(ownerOf(description.target(from)), from);
      }
    }
    this.#addSecurity(description.root);
  }

  of(subject: Subject): readonly Use[] {
    const place = this.#side.placeOf(subject);
    return place ? this.#usesOf(place) : [];
  }

  #usesOf(place: Place): readonly Use[] {
    const owner = ownerOf(place);
    const known = this.#known.get(owner);
    const isOwnPlace = place.path[0] === "components" || place.path.length === 0;
    if (known && isOwnPlace) {
      return known;
    }
    const uses = new Map<string, Use>();
    const queue = [place];
    const seen = new Set<string>();
    for (let at = queue.pop(); at; at = queue.pop()) {
      const operations = this.#operationsAt(at);
      for (const use of operations) {
        uses.set(`${use.operation} ${use.direction}`, use);
      }
      const own = ownerOf(at);
      if (operations.length === 0 && !seen.has(own)) {
        seen.add(own);
        queue.push(...(this.#referrers.get(own) ?? []));
      }
    }
    const result = [...uses.values()];
    if (isOwnPlace) {
      this.#known.set(owner, result);
    }
    return result;
  }

  /** The operations that a place stands in, or stands above. */
  #operationsAt({ file, path }: Place): Use[] {
    const { description } = this.#side;
    if (file !== description.root.file) {
      return [];
    }
    const [top, url, member] = path;
    if (top === "servers" || top === "security" || (top === "paths" && url === undefined)) {
      return description
        .entries(description.get(description.root, "paths"))
        .flatMap(([each]) => this.#operationsAt({ file, path: ["paths", each], value: undefined }));
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

  #add(owner: string, from: Place): void {
    const referrers = this.#referrers.get(owner) ?? [];
    referrers.push(from);
    this.#referrers.set(owner, referrers);
  }
}

/** What a place belongs to: a component, a path, or a whole file. */
function ownerOf({ file, path }: Place): string {
  const depth = path[0] === "components" ? 3 : 2;
  return `${file}#${path.slice(0, depth).join("/")}`;
}
