import ts from "typescript";
import { checkedModule } from "../types/checked-module.ts";

/** What is wrong with a module that is to declare types and nothing else: the first that TypeScript says of it. */
export function firstComplaint(text: string): string | undefined {
  const { source, diagnostics } = checkedModule(text);
  const isMore = source?.statements.some(
    (each) => !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each),
  );
  if (isMore) {
    return "it declares more than types";
  }
  const [first] = diagnostics;
  return first && ts.flattenDiagnosticMessageText(first.messageText, "\n").split("\n")[0];
}
