import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { referenceOf, type SchemaDeclarations, type Section, sections, typeOf } from "./schema-declarations.ts";

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ["lib.es5.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
};
const libraryFolder = dirname(fileURLToPath(import.meta.resolve("typescript")));
const libraries = new Map<string, ts.SourceFile | undefined>();
const printer = ts.createPrinter({ removeComments: true });

/**
 * Brings declarations of both sides into one program, in which a name means what the head says it is: so a change inside
 * of a type counts for that type alone, not for each use of it. What the head lacks is taken from the base.
 */
export class OneScope {
  readonly #before: SchemaDeclarations;
  readonly #after: SchemaDeclarations;
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #pairs: string[] = [];
  /** Of the base, by name, and by section and name for members of `components`. */
  readonly #declarations = new Map<string, string>();
  readonly #members = new Map<Section, Map<string, string>>();

  constructor(before: SchemaDeclarations, after: SchemaDeclarations, renamed: ReadonlyMap<string, string>) {
    this.#before = before;
    this.#after = after;
    this.#renamed = renamed;
  }

  /** Adds what is to be compared: a node of the base, and how the head's module names its counterpart. */
  add(before: ts.Node, after: string): number {
    const type = typeOf(before);
    this.#pairs.push(
      `type before${this.#pairs.length} = ${type ? this.#print(type) : "never"};\ntype after${this.#pairs.length} = ${headPrefix}${after};\n`,
    );
    return this.#pairs.length - 1;
  }

  /** The types of all pairs, in order, and the checker that knows them. */
  check(): { checker: ts.TypeChecker; pairs: (readonly [ts.Type, ts.Type])[] } {
    const { source: head } = this.#after;
    const base = ts.createSourceFile(join(dirname(head.fileName), "base.ts"), this.#text(), ts.ScriptTarget.ES2022);
    const files = new Map([head, base].map((file) => [file.fileName, file]));
    const host: ts.CompilerHost = {
      getSourceFile: (name) => files.get(name) ?? library(name),
      getDefaultLibFileName: () => join(libraryFolder, "lib.es5.d.ts"),
      getDefaultLibLocation: () => libraryFolder,
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      fileExists: (name) => files.has(name),
      readFile: (name) => files.get(name)?.text,
      writeFile: () => {},
    };
    const checker = ts.createProgram([base.fileName], options, host).getTypeChecker();
    const types = new Map(
      base.statements
        .filter(ts.isTypeAliasDeclaration)
        .map((alias) => [alias.name.text, checker.getTypeFromTypeNode(alias.type)]),
    );
    const typeNamed = (name: string): ts.Type => types.get(name) ?? checker.getAnyType();
    return {
      checker,
      pairs: this.#pairs.map((_, index) => [typeNamed(`before${index}`), typeNamed(`after${index}`)]),
    };
  }

  #text(): string {
    const components = sections
      .map((section) => [section, [...(this.#members.get(section) ?? [])]] as const)
      .filter(([, members]) => members.length > 0)
      .map(([section, members]) => {
        const lines = members.map(([name, type]) => `${JSON.stringify(name)}: ${type};\n`);
        return `${section}: {\n${lines.join("")}};\n`;
      });
    return [
      `import type * as ${headPrefix.slice(0, -1)} from "./${this.#after.source.fileName.split("/").at(-1)}";\n`,
      ...this.#declarations.values(),
      `interface components {\n${components.join("")}}\n`,
      ...this.#pairs,
    ].join("");
  }

  /** A type of the base as text, its names as those of the head where the head has them. */
  #print(type: ts.TypeNode): string {
    const rewrite: ts.TransformerFactory<ts.TypeNode> = (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const reference = referenceOf(node);
        if (!reference) {
          return ts.visitEachChild(node, visit, context);
        }
        const { name, keys } = reference;
        if (!this.#isInHead(name.text, keys)) {
          this.#declare(name.text, keys);
          return ts.isTypeReferenceNode(node) ? ts.visitEachChild(node, visit, context) : node;
        }
        const inHead = (inside: ts.Node): ts.Node =>
          inside === name
            ? ts.factory.createIdentifier(`${headPrefix}${name.text}`)
            : ts.visitEachChild(inside, inHead, context);
        return inHead(node);
      };
      // A type stays a type under the visitor.
      return (node) => visit(node) as ts.TypeNode;
    };
    const [result = type] = ts.transform(type, [rewrite]).transformed;
    return printer.printNode(ts.EmitHint.Unspecified, result, this.#before.source);
  }

  #isInHead(name: string, keys: readonly string[]): boolean {
    const modifiers = this.#after.declarations.get(name)?.modifiers ?? [];
    // openapi-typescript's own helpers are not exported, and the same in both.
    const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const [section, member] = keys;
    const isComponent = name === "components" && section !== undefined && member !== undefined && section !== "schemas";
    return (
      isExported &&
      this.#after.at(name, ...keys) !== undefined &&
      (!isComponent || this.#after.isReferredTo(section, member))
    );
  }

  #declare(name: string, [section, member]: readonly string[]): void {
    const declaration = this.#before.declarations.get(name);
    if (name === "components") {
      const known = sections.find((each) => each === section);
      if (known && member !== undefined) {
        this.#declareMember(known, member);
      }
      return;
    }
    if (!declaration || this.#declarations.has(name)) {
      return;
    }
    // Before its body is printed, which may name it.
    this.#declarations.set(name, "");
    const type = typeOf(declaration);
    const parameters = ts.isTypeAliasDeclaration(declaration)
      ? declaration.typeParameters?.map((each) => this.#before.print(each)).join(", ")
      : undefined;
    const body = this.#renamedTo(name) ?? (type ? this.#print(type) : "never");
    this.#declarations.set(name, `type ${name}${parameters ? `<${parameters}>` : ""} = ${body};\n`);
  }

  #declareMember(section: Section, name: string): void {
    const members = this.#members.get(section) ?? new Map<string, string>();
    this.#members.set(section, members);
    const node = this.#before.at("components", section, name);
    const type = node && typeOf(node);
    if (!type || members.has(name)) {
      return;
    }
    members.set(name, "");
    members.set(name, (section === "schemas" ? this.#renamedTo(name) : undefined) ?? this.#print(type));
  }

  #renamedTo(name: string): string | undefined {
    const to = this.#renamed.get(name);
    return to === undefined ? undefined : `${headPrefix}components["schemas"][${JSON.stringify(to)}]`;
  }
}

/** No schema has this name, so that texts can be rid of it. */
const headPrefix = "ħead.";

/** The text of a type, its names as the base wrote them. */
export function withoutScope(text: string): string {
  return text.replaceAll(headPrefix, "");
}

function library(name: string): ts.SourceFile | undefined {
  if (!libraries.has(name)) {
    const text = name.startsWith(libraryFolder) ? ts.sys.readFile(name) : undefined;
    libraries.set(name, text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022));
  }
  return libraries.get(name);
}
