import type { CompilerError } from "../change.ts";
import { type ComparedRun, comparisons } from "./excerpts.ts";
import { codeBlock, codeSpan, markdownText, webLink } from "./markdown-text.ts";
import type { PackageChange } from "./verdict.ts";
import { clip, oneLine } from "./visible-text.ts";

const most = { message: 800, names: 8, name: 120, lines: 40, line: 240, errors: 5 };

/** A change on one line of a list. */
export function changeLine({ package: name, change }: PackageChange): string {
  const { decision, location, message, rule } = change;
  const where = codeSpan(clip(`${location.file}:${location.line}`, most.line));
  return `- ${codeSpan(clip(name, most.name))}: ${markdownText(clip(message, most.message))} ${where} ${codeSpan(clip(rule, most.name))}${decided(decision)}\n`;
}

/** A change with all that belongs to it, what is long shortened. */
export function changeSection({ package: name, change }: PackageChange): string {
  const { compilerErrors, decision, documentation, lens, location, message, names, operations, rule } = change;
  const facts = [
    codeSpan(clip(`${location.file}:${location.line}`, most.line)),
    `${codeSpan(clip(rule, most.name))} (${lens})`,
    ...(operations.length > 0 ? [`operations ${list(operations)}`] : []),
    webLink("documentation", documentation),
  ];
  const errors = compilerErrors.slice(0, most.errors).map(errorLines);
  const more = compilerErrors.length - errors.length;
  return [
    `#### ${names.length > 0 ? `${list(names)} of ` : ""}${codeSpan(clip(name, most.name))}\n`,
    `${markdownText(clip(message, most.message))}${decided(decision)}\n`,
    `${facts.filter((fact) => fact !== "").join(" · ")}\n`,
    ...comparisons(change).map(({ runs }) => codeBlock("diff", shortened(runs.flatMap(diffLines)).join("\n"))),
    ...(errors.length > 0
      ? [codeBlock("text", [...errors, ...(more > 0 ? [`… ${more} more errors`] : [])].join("\n"))]
      : []),
    "",
  ].join("\n");
}

function decided(decision: PackageChange["change"]["decision"]): string {
  return decision === undefined
    ? ""
    : ` (decided instead of ${decision.table}: ${markdownText(clip(decision.reason, most.message))})`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, most.names).map((name) => codeSpan(clip(name, most.name)));
  return `${shown.join(", ")}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ""}`;
}

function diffLines({ equal, far, before, after }: ComparedRun): string[] {
  if (far) {
    return [`@@ ${before.length} lines are the same @@`];
  }
  if (equal) {
    return before.map((line) => `  ${line}`);
  }
  return [...before.map((line) => `- ${line}`), ...after.map((line) => `+ ${line}`)];
}

function shortened(lines: readonly string[]): string[] {
  const shown = lines.slice(0, most.lines).map((line) => clip(line, most.line));
  return lines.length > shown.length ? [...shown, `@@ ${lines.length - shown.length} more lines @@`] : shown;
}

function errorLines({ file, line, code, message, source }: CompilerError): string {
  const complaint = clip(oneLine(`${file}:${line} ${code} ${message}`), most.line * 2);
  return `${complaint}\n    ${clip(oneLine(source), most.line)}`;
}
