import { readFileSync } from "node:fs";
import ts from "typescript";

/** Tells what an editor shows over the last word of `needle` in one of these files: the signature, then the documentation. */
export function hoverIn(files: readonly string[]): (file: string, needle: string) => string {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true, types: [] };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: () => "0",
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined,
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath ? { realpath: ts.sys.realpath } : {}),
  });
  return (file, needle) => {
    const position = readFileSync(file, "utf8").indexOf(needle) + needle.length - 1;
    const info = service.getQuickInfoAtPosition(file, position);
    const tags = info?.tags?.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`) ?? [];
    const texts = [info?.displayParts, info?.documentation].map((parts) => ts.displayPartsToString(parts));
    return [...texts, ...tags].join("\n");
  };
}
