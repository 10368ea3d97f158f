import ts from "typescript";

/** Types of the platform that contract.gen.ts refers to. */
const contractTypes = [
  "ArrayBuffer",
  "ArrayBufferView",
  "AsyncIterable",
  "Blob",
  "FormData",
  "NonNullable",
  "Promise",
  "ReadableStream",
  "URLSearchParams",
  "Uint8Array",
];

/**
 * Gives each schema a declaration of its own: `components["schemas"]["StoredFile"]` becomes `StoredFile`, an interface
 * where it is an object, so that hovers and compiler messages name it. Names that TypeScript cannot declare stay.
 */
export function nameSchemas(
  nodes: readonly ts.Node[],
  reserved: ReadonlySet<string> = new Set(),
): {
  statements: ts.Statement[];
  schemaNames: ReadonlySet<string>;
} {
  const taken = new Set([...reserved, ...contractTypes, ...nodes.filter(isDeclaration).map(({ name }) => name.text)]);
  nodes.forEach((node) => void collectNames(node, taken));
  const components = nodes.filter(ts.isInterfaceDeclaration).find((node) => node.name.text === "components");
  const schemas = components?.members.filter(ts.isPropertySignature).find((member) => nameOf(member) === "schemas");
  const members = schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members : [];
  const named = new Map<string, ts.PropertySignature>();
  for (const member of members) {
    if (ts.isPropertySignature(member) && isDeclarable(nameOf(member)) && !taken.has(nameOf(member))) {
      named.set(nameOf(member), member);
    }
  }

  const rewrite: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const name = referencedSchema(node);
      if (name !== undefined && named.has(name)) {
        return ts.factory.createTypeReferenceNode(name);
      }
      if (ts.isPropertySignature(node) && named.get(nameOf(node)) === node) {
        return ts.factory.updatePropertySignature(
          node,
          node.modifiers,
          node.name,
          node.questionToken,
          ts.factory.createTypeReferenceNode(nameOf(node)),
        );
      }
      return ts.visitEachChild(node, visit, context);
    };
    return visit;
  };
  const rewriteInside: ts.TransformerFactory<ts.Node> = (context) => (node) => {
    const visit = rewrite(context);
    return ts.visitEachChild(node, visit, context);
  };

  const declarations = [...named].map(([name, member]) => declare(name, rewritten(member, rewriteInside)));
  const rest = nodes.map((node) => rewritten(node, rewrite));
  return { statements: [...declarations, ...rest].filter(ts.isStatement), schemaNames: new Set(named.keys()) };
}

function declare(name: string, member: ts.Node): ts.Statement {
  const type =
    ts.isPropertySignature(member) && member.type
      ? member.type
      : ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

function rewritten(node: ts.Node, transformer: ts.TransformerFactory<ts.Node>): ts.Node {
  return ts.transform(node, [transformer]).transformed[0] ?? node;
}

function isDeclaration(node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/**
 * Adds the types that a node refers to by name, such as `Record`. Throws where text of the description has become code:
 * openapi-typescript writes some of it as identifiers, which the printer does not look at.
 */
function collectNames(node: ts.Node, names: Set<string>): void {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    names.add(node.typeName.text);
  }
  if (ts.isIdentifier(node) && !/^([\w$]+|"(?:[^"\\]|\\.)*")$/.test(node.text)) {
    throw new Error(`${JSON.stringify(node.text)} is not a name`);
  }
  ts.forEachChild(node, (child) => collectNames(child, names));
}

function nameOf(member: ts.PropertySignature): string {
  return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : "";
}

/** The schema's name where the node is `components["schemas"]["…"]`. */
function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) {
    return undefined;
  }
  const { objectType, indexType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) &&
    ts.isIdentifier(objectType.typeName) &&
    objectType.typeName.text === "components";
  return isComponents && literalText(indexType) === "schemas" ? literalText(node.indexType) : undefined;
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/** True for what can name an interface: an identifier that is neither a keyword nor a built-in type. */
function isDeclarable(name: string): boolean {
  return (
    /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) &&
    ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) === undefined &&
    name !== "undefined"
  );
}
