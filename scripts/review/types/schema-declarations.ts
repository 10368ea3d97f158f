import ts from "typescript";

/** The sections of `components` that types are made of. */
export const sections = ["schemas", "responses", "parameters", "requestBodies", "headers"] as const;

export type Section = (typeof sections)[number];

/** A name and the literal keys after it: `components["responses"]["NotFound"]`. */
export interface Reference {
  readonly name: ts.Identifier;
  readonly keys: readonly string[];
}

const printer = ts.createPrinter({ removeComments: true });

/** What a `schema.gen.ts` declares. It is parsed, not checked. */
export class SchemaDeclarations {
  readonly source: ts.SourceFile;
  /** Interfaces and type aliases, by name. */
  readonly declarations = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  readonly #members = new Map<ts.Node, Map<string, ts.PropertySignature>>();

  constructor(fileName: string, text: string) {
    const options = { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    this.source = ts.createSourceFile(fileName, text, options);
    for (const statement of this.source.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        this.declarations.set(statement.name.text, statement);
      }
    }
  }

  /** Names in a section of `components`. */
  names(section: Section): string[] {
    return [...this.#membersOf(this.at("components", section)).keys()];
  }

  /** A schema's own declaration, or its member of `components` where its name cannot be declared. */
  schema(name: string): ts.Node | undefined {
    return this.isNamed(name) ? this.declarations.get(name) : this.at("components", "schemas", name);
  }

  /** Whether a schema's type is exported by its own name. */
  isNamed(name: string): boolean {
    const member = this.at("components", "schemas", name);
    const type = member && typeOf(member);
    const reference = type && referenceOf(type);
    return reference?.name.text === name && reference.keys.length === 0;
  }

  /** Whether anything refers to a component: what only refers to a file is there for nobody. */
  isReferredTo(section: string, name: string): boolean {
    return this.source.text.includes(`components["${section}"][${JSON.stringify(name)}]`);
  }

  /** The node that a name and the keys after it lead to. */
  at(name: string, ...keys: readonly string[]): ts.Node | undefined {
    let node: ts.Node | undefined = this.declarations.get(name);
    for (const key of keys) {
      node = this.#member(this.#followed(node), key);
    }
    return node;
  }

  /** What an operation's member of `paths` refers to, or that member where it is written out. */
  operation(path: string, method: string): ts.Node | undefined {
    return this.#followed(this.at("paths", path, method));
  }

  /** Its source, comments included. */
  raw(node: ts.Node): string {
    return this.source.text.slice(node.pos, node.end);
  }

  /** Its source, without comments. */
  print(node: ts.Node): string {
    return printer.printNode(ts.EmitHint.Unspecified, node, this.source);
  }

  /** Its type's source, without comments. */
  printType(node: ts.Node): string {
    const type = typeOf(node);
    return type ? this.print(type) : "";
  }

  /** What a declaration refers to, where it is nothing but a reference. */
  #followed(node: ts.Node | undefined): ts.Node | undefined {
    const seen = new Set<ts.Node>();
    let at = node;
    while (at && !seen.has(at)) {
      seen.add(at);
      const type = typeOf(at);
      const reference = type && referenceOf(type);
      if (!reference || !this.declarations.has(reference.name.text)) {
        return at;
      }
      at = this.at(reference.name.text, ...reference.keys);
    }
    return at;
  }

  #member(node: ts.Node | undefined, key: string): ts.PropertySignature | undefined {
    return this.#membersOf(node).get(key);
  }

  #membersOf(node: ts.Node | undefined): Map<string, ts.PropertySignature> {
    const literal = node && bodyOf(node);
    if (!literal) {
      return new Map();
    }
    const known = this.#members.get(literal);
    if (known) {
      return known;
    }
    const members = new Map<string, ts.PropertySignature>();
    for (const member of literal.members) {
      if (ts.isPropertySignature(member) && !ts.isComputedPropertyName(member.name)) {
        members.set(member.name.text, member);
      }
    }
    this.#members.set(literal, members);
    return members;
  }
}

/** The type of a declaration or member; of an interface, its members as a type. */
export function typeOf(node: ts.Node): ts.TypeNode | undefined {
  if (ts.isInterfaceDeclaration(node)) {
    return ts.factory.createTypeLiteralNode(node.members);
  }
  if (ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node)) {
    return node.type;
  }
  return undefined;
}

/** The reference that a type is, with the keys that are literal. */
export function referenceOf(node: ts.Node): Reference | undefined {
  if (ts.isTypeReferenceNode(node)) {
    return ts.isIdentifier(node.typeName) ? { name: node.typeName, keys: [] } : undefined;
  }
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) {
    return undefined;
  }
  const { literal } = node.indexType;
  const owner = referenceOf(node.objectType);
  const isKey = ts.isStringLiteral(literal) || ts.isNumericLiteral(literal);
  return owner && isKey ? { name: owner.name, keys: [...owner.keys, literal.text] } : undefined;
}

function bodyOf(node: ts.Node): ts.InterfaceDeclaration | ts.TypeLiteralNode | undefined {
  if (ts.isInterfaceDeclaration(node)) {
    return node;
  }
  const type = typeOf(node);
  return type && ts.isTypeLiteralNode(type) ? type : undefined;
}
