import { type Document, isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { Edit } from "./case.ts";

/** Several edits, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (document) => {
    for (const edit of edits) {
      edit(document);
    }
  };
}

/** Gives a member, new or not, this value. Paths are keys and indexes with spaces between them. */
export function set(path: string, value: unknown): Edit {
  return (document) => {
    parentOf(document, path).set(lastOf(path), document.createNode(value));
  };
}

export function remove(path: string): Edit {
  return (document) => {
    if (!parentOf(document, path).delete(lastOf(path))) {
      throw new Error(`the description has no ${path}`);
    }
  };
}

/** Adds an item to the end of a list. */
export function add(path: string, value: unknown): Edit {
  return (document) => {
    const list = collectionAt(document, path);
    list.set(list.items.length, document.createNode(value));
  };
}

/** Gives a member of a map another name; it stays where it is. */
export function rename(path: string, name: string): Edit {
  return (document) => {
    const key = lastOf(path);
    const map = parentOf(document, path);
    const pair = isMap(map) ? map.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
    if (!pair) {
      throw new Error(`the description has no ${path}`);
    }
    pair.key = document.createNode(name);
  };
}

/** Puts what stands at one path at another, too. */
export function copy(from: string, to: string): Edit {
  return (document) => {
    const value = document.toJS();
    set(
      to,
      from.split(" ").reduce((at, key) => Object(at)[key], value),
    )(document);
  };
}

/** Moves what stands at one path to another. */
export function move(from: string, to: string): Edit {
  return all(copy(from, to), remove(from));
}

/** Writes what stands at one path as an alias of what stands at another before it. */
export function alias(anchored: string, path: string): Edit {
  return (document) => {
    const node = collectionAt(document, anchored);
    parentOf(document, path).set(lastOf(path), document.createAlias(node));
  };
}

/** Writes what stands there with braces and brackets. */
export function flow(path: string): Edit {
  return (document) => {
    collectionAt(document, path).flow = true;
  };
}

/** Replaces each text that is exactly this, references in particular. */
function replaceText(text: string, replacement: string): Edit {
  return (document) => {
    let found = false;
    visit(document, {
      Scalar: (key, scalar) => {
        if (key === "value" || typeof key === "number") {
          found ||= scalar.value === text;
          scalar.value = scalar.value === text ? replacement : scalar.value;
        }
      },
    });
    if (!found) {
      throw new Error(`the description does not hold ${text}`);
    }
  };
}

/** Turns the order of a list or map around. */
export function reverse(path: string): Edit {
  return (document) => {
    collectionAt(document, path).items.reverse();
  };
}

/** A schema under another name, with all that refers to it. */
export function renameSchema(name: string, other: string): Edit {
  return all(
    rename(`components schemas ${name}`, other),
    replaceText(`#/components/schemas/${name}`, `#/components/schemas/${other}`),
  );
}

/** A reference to a schema. */
export function schema(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function parentOf(document: Document, path: string): YAMLMap | YAMLSeq {
  return collectionAt(document, path.split(" ").slice(0, -1).join(" "));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(" ") + 1);
}

function collectionAt(document: Document, path: string): YAMLMap | YAMLSeq {
  const node = path === "" ? document.contents : document.getIn(path.split(" "), true);
  if (!isMap(node) && !isSeq(node)) {
    throw new Error(`the description has no list or map ${path}`);
  }
  return node;
}
