import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import ts from "typescript";
import { generateClient } from "../generate-client.ts";
import { readingOf } from "./view-of.ts";

/** Modules by file name. */
export interface Modules {
  readonly [file: string]: string;
}

/** The modules of a package of this description, those that are written by hand included. */
export function packageOf(document: object): Modules {
  const { files } = generateClient(readingOf(document), "demo");
  const generated = [...files].filter(([path]) => path.endsWith(".gen.ts"));
  return {
    ...Object.fromEntries(generated.map(([path, text]) => [path.replace("src/", ""), text])),
    "index.ts": `
import { createContractClient } from "@filespec/core";
import { type Client, type ClientOptions, contract } from "./contract.gen.ts";
export function createClient(options?: ClientOptions): Client {
  return createContractClient<Client>(contract, options);
}
export * from "@filespec/core/errors";
export type * from "./types.gen.ts";
`,
  };
}

/** What the compiler says of each of these modules, compiled as the packages are, if it says something. */
export function complaintsAbout(modules: Modules, more: ts.CompilerOptions = {}): { [file: string]: string[] } {
  const folder = import.meta.dirname;
  const texts = new Map(Object.entries(modules).map(([name, text]) => [join(folder, name), text]));
  const { config } = ts.readConfigFile(join(workspace, "tsconfig.build.json"), ts.sys.readFile);
  const here = { rootDir: ".", customConditions: ["@filespec/source"] };
  const configuration = { ...config, compilerOptions: { ...config.compilerOptions, ...here } };
  const options = { ...ts.parseJsonConfigFileContent(configuration, ts.sys, workspace).options, ...more };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  // Or it looks for nothing in folders that are not there.
  host.directoryExists = (name) => name.startsWith(folder) || ts.sys.directoryExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const complaints = Object.keys(modules).map((name): [string, string[]] => {
    const source = program.getSourceFile(join(folder, name));
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
      ...program.getDeclarationDiagnostics(source),
    ];
    return [name, diagnostics.map((each) => ts.formatDiagnostic(each, { ...host, getNewLine: () => "\n" }))];
  });
  return Object.fromEntries(complaints.filter(([, said]) => said.length > 0));
}
