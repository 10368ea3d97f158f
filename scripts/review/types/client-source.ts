import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });

/** The declarations of a `contract.gen.ts`, to be shown. */
export class ClientSource {
  readonly #text: string;
  #source: ts.SourceFile | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** A member of an interface, without comments. */
  member(interfaceName: string, name: string): string | undefined {
    const declaration = this.#statements()
      .filter(ts.isInterfaceDeclaration)
      .find((each) => each.name.text === interfaceName);
    const member = declaration?.members.find(
      (each) => each.name && !ts.isComputedPropertyName(each.name) && each.name.text === name,
    );
    return member && this.#print(member);
  }

  /** A type alias, without comments. */
  alias(name: string): string | undefined {
    const alias = this.#statements()
      .filter(ts.isTypeAliasDeclaration)
      .find((each) => each.name.text === name);
    return alias && this.#print(alias).replace(/^export /, "");
  }

  #statements(): readonly ts.Statement[] {
    return this.#parsed().statements;
  }

  #print(node: ts.Node): string {
    return printer.printNode(ts.EmitHint.Unspecified, node, this.#parsed()).replace(/;$/, "");
  }

  #parsed(): ts.SourceFile {
    this.#source ??= ts.createSourceFile("contract.gen.ts", this.#text, {
      languageVersion: ts.ScriptTarget.ES2022,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    });
    return this.#source;
  }
}
