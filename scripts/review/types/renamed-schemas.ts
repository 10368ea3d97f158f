import ts from "typescript";
import { referenceOf, type SchemaDeclarations, typeOf } from "./schema-declarations.ts";

/** Pairs of nodes that stand for one thing on both sides. */
export type NodePair = readonly [before: ts.Node, after: ts.Node];

/**
 * The schemas that have another name in the head, with that name: one takes the place of the other where it is used, or
 * says the same.
 */
export function renamedSchemas(
  before: SchemaDeclarations,
  after: SchemaDeclarations,
  changed: readonly NodePair[],
): Map<string, string> {
  const removed = new Set(before.names("schemas").filter((name) => !after.schema(name)));
  const added = new Set(after.names("schemas").filter((name) => !before.schema(name)));
  const renamed = new Map<string, string>();
  const propose = (from: string, to: string): void => {
    if (removed.has(from) && added.has(to) && isAlike(before, from, after, to)) {
      removed.delete(from);
      added.delete(to);
      renamed.set(from, to);
      // What is inside of them may have been renamed with them.
      pair(before.schema(from), after.schema(to));
    }
  };
  const pair = (left: ts.Node | undefined, right: ts.Node | undefined): void => {
    if (left && right && removed.size > 0 && added.size > 0) {
      pairReferences(left, right, propose);
    }
  };
  for (const [left, right] of changed) {
    pair(left, right);
  }
  const unpaired = new Map([...added].map((name) => [body(after, name), name]));
  for (const from of [...removed]) {
    propose(from, unpaired.get(body(before, from)) ?? "");
  }
  return renamed;
}

function pairReferences(left: ts.Node, right: ts.Node, propose: (from: string, to: string) => void): void {
  const from = schemaName(left);
  const to = schemaName(right);
  if (from !== undefined && to !== undefined) {
    propose(from, to);
    return;
  }
  const children = childrenOf(right);
  for (const [key, child] of childrenOf(left)) {
    const other = children.get(key);
    if (other) {
      pairReferences(child, other, propose);
    }
  }
}

/** Members by name, others by position. */
function childrenOf(node: ts.Node): Map<string, ts.Node> {
  const children = new Map<string, ts.Node>();
  ts.forEachChild(node, (child) => {
    const isNamed = ts.isPropertySignature(child) && !ts.isComputedPropertyName(child.name);
    children.set(isNamed ? `.${child.name.text}` : `${children.size}`, (isNamed && child.type) || child);
  });
  return children;
}

function schemaName(node: ts.Node): string | undefined {
  const reference = referenceOf(node);
  if (!reference) {
    return undefined;
  }
  const { name, keys } = reference;
  if (keys.length === 0) {
    return name.text;
  }
  return name.text === "components" && keys[0] === "schemas" && keys.length === 2 ? keys[1] : undefined;
}

/** Whether at least half of the properties, or else the text but for its names, is the same. */
function isAlike(before: SchemaDeclarations, from: string, after: SchemaDeclarations, to: string): boolean {
  const names = propertyNames(before.schema(from));
  const others = new Set(propertyNames(after.schema(to)));
  const common = names.filter((name) => others.has(name)).length;
  return names.length === 0 ? outline(before, from) === outline(after, to) : common * 2 >= names.length;
}

function propertyNames(node: ts.Node | undefined): string[] {
  const names: string[] = [];
  const collect = (type: ts.Node | undefined): void => {
    if (type && ts.isTypeLiteralNode(type)) {
      names.push(...type.members.flatMap(({ name }) => (name && !ts.isComputedPropertyName(name) ? name.text : [])));
    }
    if (type && ts.isIntersectionTypeNode(type)) {
      type.types.forEach(collect);
    }
  };
  collect(node && typeOf(node));
  return names;
}

/** What a schema that has no properties says, whatever the schemas in it are called. */
function outline(side: SchemaDeclarations, name: string): string {
  const names = new Set(side.names("schemas"));
  return body(side, name).replace(/"(?:[^"\\]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu, (word) =>
    names.has(word.replaceAll('"', "")) ? "_" : word,
  );
}

function body(side: SchemaDeclarations, name: string): string {
  const node = side.schema(name);
  const type = node && typeOf(node);
  return type ? side.print(type) : "";
}
