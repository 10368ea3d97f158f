import ts from "typescript";

const options: ts.CompilerOptions = { lib: ["lib.es5.d.ts"], strict: true, types: [], target: ts.ScriptTarget.ESNext };

/** The library of the language alone takes a tenth of the time that the platform's takes. */
const platform = "interface Blob { readonly size: number }\n";

/** What is wrong with a module that is to declare types and nothing else: the first that TypeScript says of it. */
export function firstComplaint(text: string): string | undefined {
  const [name, texts] = ["paths.ts", new Map(Object.entries({ "platform.d.ts": platform, "paths.ts": text }))] as const;
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    const known = texts.get(path);
    return known === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, known, ts.ScriptTarget.ESNext);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const source = program.getSourceFile(name);
  const isMore = source?.statements.some(
    (each) => !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each),
  );
  if (isMore) {
    return "it declares more than types";
  }
  const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return first && ts.flattenDiagnosticMessageText(first.messageText, "\n").split("\n")[0];
}
