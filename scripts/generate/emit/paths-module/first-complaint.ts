import ts from "typescript";

const options: ts.CompilerOptions = { lib: ["lib.es5.d.ts"], strict: true, types: [], target: ts.ScriptTarget.ESNext };

/** The library of the language alone takes a tenth of the time that the platform's takes. */
const platform = "interface Blob { readonly size: number }\n";

/** Files of the language's library, which are read once. */
const library = new Map<string, ts.SourceFile | undefined>();

/** What is wrong with a module that is to declare types and nothing else: the first that TypeScript says of it. */
export function firstComplaint(text: string): string | undefined {
  const name = "paths.ts";
  const own = new Map(Object.entries({ "platform.d.ts": platform, [name]: text }).map(parsed));
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    if (own.has(path)) {
      return own.get(path);
    }
    library.set(path, library.get(path) ?? getSourceFile(path, ...rest));
    return library.get(path);
  };
  const program = ts.createProgram([...own.keys()], options, host);
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

function parsed([path, text]: [string, string]): [string, ts.SourceFile] {
  return [path, ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)];
}
