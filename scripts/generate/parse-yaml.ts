import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { ContractError } from "./contract-error.ts";

/** The value of a YAML text, and where its parts stand. */
export interface ParsedYaml {
  readonly value: unknown;
  /** `name:line:column` of what stands at the path, or of the nearest before it, for messages. */
  readonly locate: (path: readonly (string | number)[]) => string;
}

/** Parses a YAML text; throws what is wrong with it. */
export function parseYaml(text: string, name: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset = 0): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error) {
    const what = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "");
    throw new ContractError(at(error.pos[0]), `${what}`, "mend the YAML");
  }
  refuseBrokenAliases(document, at);
  try {
    return {
      value: document.toJS({ maxAliasCount: 100 }),
      locate: (path) => at(nameOffset(document, path)),
    };
  } catch (cause) {
    throw new ContractError(at(), Object(cause).message, "write out what the aliases repeat");
  }
}

/** An alias needs an anchor before it, and must not stand inside what it names: tools would never reach its end. */
function refuseBrokenAliases(document: Document, at: (offset?: number) => string): void {
  visit(document, {
    Alias: (_, alias, ancestors) => {
      const named = alias.resolve(document);
      if (named === undefined || ancestors.includes(named)) {
        const what = named === undefined ? "names no anchor before it" : "stands inside what it names";
        throw new ContractError(at(alias.range?.[0]), `the alias *${alias.source} ${what}`, "mend the YAML");
      }
    },
  });
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
