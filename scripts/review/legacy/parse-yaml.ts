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
} from "yaml";
import { ContractError } from "./contract-error.ts";
import { parseJson } from "./parse-json.ts";
import { findUnfit } from "./plain-value.ts";

/** The value of a YAML text, and where its parts stand. */
export interface ParsedYaml {
  readonly value: unknown;
  /** `name:line:column` of what stands at the path, or of the nearest before it, for messages. */
  readonly locate: (path: readonly (string | number)[]) => string;
}

/** Parses a YAML text, or a JSON text, which is YAML too and far faster read; throws what is wrong with it. */
export function parseYaml(text: string, name: string): ParsedYaml {
  const json = parseJson(text);
  let document: LocatedDocument | undefined;
  const parsed = () => {
    document ??= new LocatedDocument(text, name);
    return document;
  };
  const value = json ?? parsed().value();
  // Of JSON, places are sought only where one is asked for: that takes far longer than reading the value.
  const locate: ParsedYaml["locate"] = (path) =>
    json !== undefined && path.length === 0 ? `${name}:1:1` : parsed().locate(path);
  const unfit = findUnfit(value);
  if (unfit) {
    throw new ContractError(locate(unfit.path), unfit.what, unfit.mend);
  }
  return { value, locate };
}

/** The library takes time for each that grows with their number. */
const maxAliases = 1000;

class LocatedDocument {
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #name: string;

  constructor(text: string, name: string) {
    this.#name = name;
    // Merge keys are YAML 1.1, as are most tools. The library compares each name with each other.
    this.#document = parseDocument(text, { lineCounter: this.#lines, merge: true, uniqueKeys: false });
    const [problem] = [...this.#document.errors, ...this.#document.warnings];
    if (problem) {
      const [what = ""] = problem.message.split("\n");
      const where = this.#at(problem.pos[0]);
      if (/call stack/.test(what)) {
        throw new ContractError(where, "it is nested too deep to be read", "name its parts");
      }
      throw new ContractError(where, what.replace(/ at line \d+, column \d+:?$/, ""), "mend the YAML");
    }
    this.#refuseBrokenNames();
    this.#refuseBrokenAliases();
  }

  value(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: 100 });
    } catch (cause) {
      throw new ContractError(this.#at(), Object(cause).message, "write out what the aliases repeat");
    }
  }

  locate(path: readonly (string | number)[]): string {
    return this.#at(nameOffset(this.#document, path));
  }

  #at(offset = 0): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  }

  #refuseBrokenNames(): void {
    visit(this.#document, {
      Map: (_, { items }) => {
        const names = new Set<string>();
        for (const { key } of items) {
          const where = this.#at(isNode(key) ? key.range?.[0] : undefined);
          if (isCollection(key)) {
            throw new ContractError(where, "a name is a list or a map", "write a text");
          }
          if (!isScalar(key)) {
            continue;
          }
          const name = String(key.value);
          if (names.has(name)) {
            throw new ContractError(where, "Map keys must be unique", "mend the YAML");
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
        aliases++;
        if (aliases > maxAliases) {
          const what = `it has more than ${maxAliases} aliases`;
          throw new ContractError(this.#at(alias.range?.[0]), what, "write out what they repeat");
        }
        const named = anchors.get(alias.source);
        if (named === undefined || ancestors.includes(named)) {
          const what = named === undefined ? "names no anchor before it" : "stands inside what it names";
          throw new ContractError(this.#at(alias.range?.[0]), `the alias *${alias.source} ${what}`, "mend the YAML");
        }
      },
    });
  }
}

/** Where the name of a place begins: its key where it has one, so that a message points at the name. */
function nameOffset(document: Document, path: readonly (string | number)[]): number | undefined {
  let name: unknown = document.contents;
  let node: unknown = document.contents;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
      name = pair?.key ?? name;
      node = pair?.value;
      continue;
    }
    node = isSeq(node) ? node.items[Number(segment)] : undefined;
    name = node ?? name;
  }
  return isNode(name) ? name.range?.[0] : undefined;
}
