import { isDeepStrictEqual } from "node:util";
import { Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import { isMembers, type Members } from "./members.ts";

const style = { lineWidth: 0, aliasDuplicateObjects: false };

/** What no reader sees: control characters, and what turns the direction of text. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The value as YAML: written into the text where there is one, so that its comments and its order stay. */
export function writeContract(value: Members, text: string | undefined): string {
  return (
    (text !== undefined && written(value, text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"))) ||
    yaml(new Document(value, { ...style }))
  );
}

function written(value: Members, text: string): string | undefined {
  const document = parseDocument(text, { merge: true });
  if (isDeepStrictEqual(document.toJS(), value) && text.search(unseen) < 0) {
    return text;
  }
  write(document, document.contents, value);
  const result = yaml(document);
  return isDeepStrictEqual(parseDocument(result).toJS(), value) ? result : undefined;
}

/** The document as text in which everything is seen: in a text between double quotes, an escape is the character. */
function yaml(document: Document): string {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && scalar.value.search(unseen) >= 0) {
        scalar.type = "QUOTE_DOUBLE";
      }
    },
  });
  return document.toString(style).replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** Brings a node to a value; false where another node has to stand there. */
function write(document: Document, node: unknown, value: unknown): boolean {
  if (isMap(node) && isMembers(value)) {
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

function writeMap(document: Document, map: YAMLMap, value: Members): void {
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
