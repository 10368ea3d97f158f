import { readFileSync } from "node:fs";
import ts from "typescript";

/** Tells what an editor shows over the last word of `needle` in one of these files: the signature, then the documentation. */
export function hoverIn(files: readonly string[]): (file: string, needle: string) => string {
  const service = serviceOf(files);
  return (file, needle) => {
    const position = readFileSync(file, "utf8").indexOf(needle) + needle.length - 1;
    const info = service.getQuickInfoAtPosition(file, position);
    const tags = info?.tags?.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`) ?? [];
    const texts = [info?.displayParts, info?.documentation].map((parts) => ts.displayPartsToString(parts));
    return [...texts, ...tags].join("\n");
  };
}

/** Tells what an editor offers behind `needle` in one of these files, in its order. */
export function completionsIn(files: readonly string[]): (file: string, needle: string) => string[] {
  const service = serviceOf(files);
  return (file, needle) => {
    const position = readFileSync(file, "utf8").indexOf(needle) + needle.length;
    const entries = service.getCompletionsAtPosition(file, position, {})?.entries ?? [];
    return entries
      .toSorted((one, other) => one.sortText.localeCompare(other.sortText) || one.name.localeCompare(other.name))
      .map(({ name }) => name);
  };
}

function serviceOf(files: readonly string[]): ts.LanguageService {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true, types: [] };
  return ts.createLanguageService({
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
}
