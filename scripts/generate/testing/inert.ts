import { runInNewContext } from "node:vm";
import * as core from "@filespec/core";
import * as mock from "@filespec/core/mock";
import * as operations from "@filespec/core/operations";
import * as validate from "@filespec/core/validate";
import ts from "typescript";

/** What a generated module may be made of. */
const expected: ReadonlySet<unknown> = new Set(
  `ImportDeclaration ImportClause NamedImports ImportSpecifier VariableStatement VariableDeclarationList
  VariableDeclaration CallExpression InterfaceDeclaration ExpressionWithTypeArguments HeritageClause TypeAliasDeclaration TypeParameter
  PropertySignature MethodSignature IndexSignature Parameter TypeLiteral TypeReference UnionType IntersectionType
  ArrayType TupleType LiteralType IndexedAccessType ParenthesizedType TypeOperator MappedType ConditionalType
  ObjectLiteralExpression ArrayLiteralExpression PropertyAssignment ComputedPropertyName PrefixUnaryExpression Identifier
  StringLiteral NumericLiteral NullKeyword TrueKeyword FalseKeyword ExportKeyword ReadonlyKeyword QuestionToken
  MinusToken StringKeyword NumberKeyword BooleanKeyword UnknownKeyword NeverKeyword UndefinedKeyword ObjectKeyword
  PropertyAccessExpression ExportDeclaration NamedExports ExportSpecifier EndOfFileToken`
    .split(/\s+/)
    .map((name) => Reflect.get(ts.SyntaxKind, name)),
);

/** What of a generated module is more than declarations of types, data, and parts of core; empty if nothing is. */
export function findCode(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const found = syntaxErrors(source).map(({ messageText }) => `does not parse: ${messageText}`);
  if (/(?![\t\n])[\p{Control}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/u.test(text)) {
    found.push("holds a character that nobody sees");
  }
  const visit = (node: ts.Node): void => {
    if (!expected.has(node.kind)) {
      found.push(`holds a ${kindName(node)}: ${node.getText(source).slice(0, 80)}`);
    }
    found.push(...misplaced(node, source));
    ts.forEachChild(node, visit);
  };
  source.statements.forEach(visit);
  return found;
}

/** A program tells them without emitting: its only file is this one. */
function syntaxErrors(source: ts.SourceFile): readonly ts.Diagnostic[] {
  const options = { noLib: true, noResolve: true };
  const host = { ...ts.createCompilerHost(options), getSourceFile: () => source };
  return ts.createProgram([source.fileName], options, host).getSyntacticDiagnostics(source);
}

/** The first of its names: the others mark where a range of kinds begins and ends. */
function kindName({ kind }: ts.Node): string | undefined {
  return Object.keys(ts.SyntaxKind).find((name) => Reflect.get(ts.SyntaxKind, name) === kind);
}

function misplaced(node: ts.Node, source: ts.SourceFile): string[] {
  const text = node.getText(source);
  if (ts.isImportDeclaration(node)) {
    const isType =
      /^import type .* from "(@filespec\/core(\/mock|\/operations|\/validate)?|\.\/(contract|schemas)\.gen\.ts)";$/.test(
        text,
      );
    const [, names] =
      /^import \{ (.*) \} from "(?:@filespec\/core(?:\/mock|\/operations|\/validate)?|\.\/contract\.gen\.ts)";$/.exec(
        text,
      ) ?? [];
    return isType || names?.split(", ").every((each) => isKnown(each.split(" as ")[0] ?? ""))
      ? []
      : [`imports: ${text}`];
  }
  if (ts.isExportDeclaration(node)) {
    const isOfTypes =
      /^export type \{[^"'`]*\} from "(@filespec\/core(\/mock|\/validate)?|\.\/(contract|schemas)\.gen\.ts)";$/.test(
        text,
      );
    const [, names] = /^export \{ (.*) \} from "@filespec\/core\/mock";$/.exec(text) ?? [];
    return isOfTypes || names?.split(", ").every(isKnown) ? [] : [`exports: ${text}`];
  }
  if (ts.isComputedPropertyName(node)) {
    return text === '["__proto__"]' ? [] : [`computes a name: ${text}`];
  }
  if (ts.isVariableDeclaration(node)) {
    const type = node.type && ts.isTypeReferenceNode(node.type) ? node.type.typeName.getText(source) : "";
    return /^(Answers|Api|Contract|CreateMockClient|Examples|Factory|MakeApiError|MockDetails|MockFetch|Operation|OperationFunction|Schemas|Validate|Validators)_*$/.test(
      type,
    )
      ? []
      : [`declares: ${text.slice(0, 80)}`];
  }
  if (ts.isPropertyAssignment(node) && /^"?__proto__"?$/.test(node.name.getText(source))) {
    return ["sets a prototype"];
  }
  if (ts.isPropertyAccessExpression(node)) {
    return text === "Object.assign" ? [] : [`asks for ${text}`];
  }
  if (ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node.expression)) {
    const called = node.expression.getText(source);
    return isKnown(called) ? [] : [`calls ${called}`];
  }
  const holds = ts.isPropertyAssignment(node) ? node.initializer : undefined;
  return holds !== undefined && ts.isIdentifier(holds) && !isKnown(holds.text) ? [`refers to ${holds.text}`] : [];
}

/** True for what a module may name: what core has at run time, and what the contract's module exports. */
function isKnown(name: string): boolean {
  const own = name.replace(/_+$/, "");
  const isOfCore = [core, mock, operations, validate].some((module) => Object.hasOwn(module, own));
  return isOfCore || /^(answers|api|contract|details|examples|schemas)$|Operation$/.test(own);
}

const modules: { readonly [name: string]: object | undefined } = {
  "@filespec/core": core,
  "@filespec/core/mock": mock,
  "@filespec/core/operations": operations,
  "@filespec/core/validate": validate,
};

/** What a module did and made. */
export interface Run {
  /** What it changed in its world. */
  readonly changed: string[];
  readonly contract: unknown;
  readonly exports: object;
}

/** Runs a module; `contract` is what the module of the contract exports. */
export function run(text: string, contract: object = {}): Run {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const world = {
    exports: { contract: undefined },
    called: [],
    require: (name: string) => modules[name] ?? contract,
  };
  const code = `const before = Object.getOwnPropertyNames(globalThis).join();
    const canary = () => called.push("canary");
    ${outputText};
    [...called, ...Object.keys(Object.prototype), ...(Object.getOwnPropertyNames(globalThis).join() === before ? [] : ["global"])]`;
  const changed: string[] = runInNewContext(code, world);
  return { changed: [...changed], contract: world.exports.contract, exports: world.exports };
}

/** What in a document is not as its generator lays it out: headings, code blocks, cells, HTML and links of a text's own. */
export function findMarkup(document: string, own: { readonly fences: number; readonly headings: number }): string[] {
  const lines = document.split("\n");
  const fences = lines.filter((line) => /^\s*(```|~~~)/.test(line));
  const headings = lines.filter((line) => line.startsWith("#"));
  const rows = lines.filter((line) => line.startsWith("|")).map((line) => line.replaceAll("\\|", "").split("|").length);
  const prose = lines
    .slice(1)
    .join("\n")
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
  return [
    ...(fences.length === own.fences ? [] : [`${fences.length} fences`]),
    ...(headings.length === own.headings ? [] : [`headings: ${headings.join()}`]),
    ...(rows.every((cells) => cells >= 4 && cells <= 6) ? [] : [`rows of ${[...new Set(rows)]} cells`]),
    ...(/(?<!\\)</.test(prose) ? ["HTML"] : []),
    ...[...prose.matchAll(/(?<!\\)\]\(([^)]*)\)/g)]
      .map(([, target = ""]) => target)
      .filter((each) => !/^(https?:\/\/|\.\.\/\.\.\/docs\/|README\.md$|AGENTS\.md$|dist\/)[^\s()]*$/.test(each)),
  ];
}
