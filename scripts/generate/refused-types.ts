import type { Place, Problem, Reading } from "@scripts/read";
import ts from "typescript";
import { clientView, methodsOf } from "./client-view/client-view.ts";
import { ShownBodies } from "./emit/mock-module/shown-bodies.ts";
import type { GeneratedClient } from "./generate-client.ts";

/** What TypeScript refuses of a generated client. */
export interface RefusedTypes {
  /** The first that it says of the entry `paths`. */
  readonly paths: string | undefined;
  /** The examples of answers whose first is not of its type. A schema may accept what its type cannot say. */
  readonly examples: readonly Problem[];
}

/** Compiles of a client what a description can make wrong: what openapi-typescript writes, and examples. */
export function refusedTypes(client: GeneratedClient, provider: string, reading: Reading): RefusedTypes {
  const modules = Object.fromEntries(
    ["mock", "paths", "schemas"].map((name) => [`/${name}.gen.ts`, client.files.get(`src/${name}.gen.ts`) ?? ""]),
  );
  const program = programOf(modules);
  const complaints = (file: string): readonly ts.Diagnostic[] => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  };
  const [first] = complaints("/paths.gen.ts");
  const starts = complaints("/mock.gen.ts").flatMap(({ start }) => start ?? []);
  const wrong = shownExamples(program.getSourceFile("/mock.gen.ts")).filter(({ node }) =>
    starts.some((start) => node.pos <= start && start < node.end),
  );
  return {
    paths: first && ts.flattenDiagnosticMessageText(first.messageText, "\n").split("\n")[0],
    examples: placesOf(wrong, provider, reading).map((place) =>
      reading.problemAt(place, "the example is not of the type that its schema has", "correct it"),
    ),
  };
}

const options: ts.CompilerOptions = {
  // The library of the language alone takes a tenth of the time that the platform's takes.
  lib: ["lib.es5.d.ts"],
  strict: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** Files of the language's library, which are read once. */
const library = new Map<string, ts.SourceFile | undefined>();

/** A program of these modules alone: what they import from others is of any type. */
function programOf(modules: { readonly [file: string]: string }): ts.Program {
  const files = { ...modules, "/platform.d.ts": "interface Blob { readonly size: number }\n" };
  const own = new Map(
    Object.entries(files).map(([file, text]) => [file, ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.fileExists = (file) => own.has(file);
  host.getSourceFile = (file, ...rest) => {
    if (!own.has(file) && !library.has(file)) {
      library.set(file, getSourceFile(file, ...rest));
    }
    return own.get(file) ?? library.get(file);
  };
  return ts.createProgram([...own.keys()], options, host);
}

interface ShownExample {
  readonly operationId: string;
  readonly status: string;
  readonly node: ts.Node;
}

/** The members of `examples` of a mock module. */
function shownExamples(source: ts.SourceFile | undefined): ShownExample[] {
  const declared = source?.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => ts.isIdentifier(name) && name.text === "examples");
  return membersOf(declared?.initializer).flatMap(([operationId, value]) =>
    membersOf(value).map(([status, , node]) => ({ operationId, status, node })),
  );
}

function membersOf(value: ts.Node | undefined): [name: string, value: ts.Node, member: ts.Node][] {
  const members = value && ts.isObjectLiteralExpression(value) ? value.properties.filter(ts.isPropertyAssignment) : [];
  return members.flatMap((each) =>
    ts.isComputedPropertyName(each.name) ? [] : [[each.name.text, each.initializer, each]],
  );
}

function placesOf(wrong: readonly ShownExample[], provider: string, { facts, valueAt }: Reading): Place[] {
  const view = clientView(facts, provider);
  const bodies = new ShownBodies(view.facts);
  const places = wrong.flatMap(({ operationId, status }) => {
    const operation = methodsOf(view).find((each) => each.operationId === operationId);
    const response = operation?.responses.find((each) => each.status === status);
    return operation && response ? (bodies.of(operation, response)[0]?.places ?? []) : [];
  });
  return [...new Set(places)].filter((place) => valueAt(place) !== undefined);
}
