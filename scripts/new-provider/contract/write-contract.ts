import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from "yaml";
import { isTree, type Tree } from "./draft.ts";

const style = { lineWidth: 120, aliasDuplicateObjects: false, flowCollectionPadding: false };

/** The value as YAML: written into the text where there is one, so that its comments and its order stay. */
export function writeContract(value: Tree, text: string | undefined): string {
  if (text !== undefined) {
    const document = parseDocument(text);
    if (isDeepStrictEqual(document.toJS(), value)) {
      return text;
    }
    write(document, document.contents, value);
    const written = document.toString(style);
    if (isDeepStrictEqual(parseDocument(written).toJS(), value)) {
      return written;
    }
  }
  return stringify(value, style);
}

/** Brings a node to a value; false where another node has to stand there. */
function write(document: Document, node: unknown, value: unknown): boolean {
  if (isMap(node) && isTree(value)) {
    writeMap(document, node, value);
    return true;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = value.map((item, index) =>
      write(document, node.items[index], item) ? node.items[index] : document.createNode(item, style),
    );
    return true;
  }
  if (isScalar(node) && (typeof value !== "object" || value === null)) {
    if (node.value !== value) {
      node.value = value;
      delete node.source;
    }
    return true;
  }
  return isAlias(node) && isDeepStrictEqual(node.resolve(document)?.toJS(document), value);
}

function writeMap(document: Document, map: YAMLMap, value: Tree): void {
  const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? `${pair.key.value}` : pair.key, pair]));
  map.items = Object.entries(value).map(([name, member]): Pair => {
    const pair = pairs.get(name);
    if (!pair) {
      return document.createPair(name, member, style);
    }
    if (!write(document, pair.value, member)) {
      pair.value = document.createNode(member, style);
    }
    return pair;
  });
}
