import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { split } from "../pointer.ts";
import { type Position, Unusable } from "./position.ts";

/** The library takes time for each that grows with their number. */
const maxAliases = 1000;

/** A YAML text that tools can work on: names are unique, and aliases end. */
export class LocatedYaml {
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #pairs = new WeakMap<YAMLMap, Map<string, YAMLMap["items"][number]>>();

  constructor(text: string) {
    // Merge keys are YAML 1.1, as are most tools. The library compares each name with each other.
    this.#document = parseDocument(text, { lineCounter: this.#lines, merge: true, uniqueKeys: false });
    const [problem] = [...this.#document.errors, ...this.#document.warnings];
    if (problem) {
      const [what = ""] = problem.message.split("\n");
      const position = this.#at(problem.pos[0]);
      if (/call stack/.test(what)) {
        throw new Unusable("it is nested too deep to be read", "move its inner parts under `components`", position);
      }
      throw new Unusable(what.replace(/ at line \d+, column \d+:?$/, ""), "fix the YAML", position);
    }
    this.#refuseBrokenNames();
    this.#refuseBrokenAliases();
  }

  value(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: 100 });
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause);
      throw new Unusable(what, "write out what the aliases repeat", this.#at());
    }
  }

  locate(pointers: Iterable<string>): Map<string, Position> {
    return new Map([...pointers].map((pointer) => [pointer, this.#at(this.#offset(pointer))]));
  }

  #at(offset = 0): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Where the name of a place begins: its key where it has one, so that a message points at the name. */
  #offset(pointer: string): number | undefined {
    let name: unknown = this.#document.contents;
    let node: unknown = this.#document.contents;
    for (const segment of split(pointer)) {
      if (isMap(node)) {
        const pair = this.#pairsOf(node).get(segment);
        name = pair?.key ?? name;
        node = pair?.value;
        continue;
      }
      node = isSeq(node) ? node.items[Number(segment)] : undefined;
      name = node ?? name;
    }
    return isNode(name) ? (name.range?.[0] ?? undefined) : undefined;
  }

  #pairsOf(map: YAMLMap): Map<string, YAMLMap["items"][number]> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #refuseBrokenNames(): void {
    visit(this.#document, {
      Map: (_, { items }) => {
        const names = new Set<string>();
        for (const { key } of items) {
          const position = this.#at(isNode(key) ? key.range?.[0] : undefined);
          if (isCollection(key)) {
            throw new Unusable("a name is a list or a map", "write a text", position);
          }
          if (!isScalar(key)) {
            continue;
          }
          const name = nameOf(key);
          if (names.has(name)) {
            throw new Unusable("Map keys must be unique", "fix the YAML", position);
          }
          names.add(name);
        }
      },
    });
  }

  /** An alias needs an anchor before it, and must not stand inside what it names: tools would never reach its end. */
  #refuseBrokenAliases(): void {
    const anchors = new Map<string, Node>();
    let aliases = 0;
    visit(this.#document, {
      Node: (_, node) => {
        if (!isAlias(node) && "anchor" in node && typeof node.anchor === "string") {
          anchors.set(node.anchor, node);
        }
      },
      Alias: (_, alias, ancestors) => {
        const position = this.#at(alias.range?.[0]);
        aliases++;
        if (aliases > maxAliases) {
          throw new Unusable(`it has more than ${maxAliases} aliases`, "write out what they repeat", position);
        }
        const named = anchors.get(alias.source);
        if (named === undefined || ancestors.includes(named)) {
          const what = named === undefined ? "has no anchor before it" : "stands inside its own anchor";
          throw new Unusable(`the alias *${alias.source} ${what}`, "fix the YAML", position);
        }
      },
    });
  }
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}
