import type { Problem } from "@scripts/read";
import type { Impact, Review } from "../change.ts";
import { changesOf, mostFirst, type PackageChange } from "./verdict.ts";
import { clip, oneLine, visible } from "./visible-text.ts";

const commands: { readonly [impact in Impact]: string } = { major: "error", minor: "warning", patch: "notice" };

/**
 * The changes as annotations, majors first.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(reviews: readonly Review[]): string {
  return mostFirst
    .flatMap((impact) => changesOf(reviews, impact))
    .map(annotation)
    .join("");
}

/** An annotation of what stops a review, at its place if that is in a file. */
export function githubError({ file, line, column, what, fix }: Problem, isOfFile = true): string {
  const place = isOfFile ? `file=${escapeProperty(oneLine(file))},line=${line},col=${column},` : "";
  const text = isOfFile ? `${what}; ${fix}` : `${file}: ${what}; ${fix}`;
  return `::error ${place}title=${escapeProperty("The review cannot read this")}::${escapeData(visible(text))}\n`;
}

function annotation({ package: name, change }: PackageChange): string {
  const { file, line, column } = change.location;
  const properties = { file, line, col: column, title: `${name}: ${change.impact} (${change.rule})` };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(`${value}`))}`);
  return `::${commands[change.impact]} ${written.join(",")}::${escapeData(messageOf(change))}\n`;
}

function messageOf({ message, names, compilerErrors }: PackageChange["change"]): string {
  const lines = [
    clip(oneLine(message), 2_000),
    ...(names.length > 0 ? [clip(oneLine(`Affects ${names.join(", ")}`), 1_000)] : []),
    ...compilerErrors
      .slice(0, 5)
      .map((error) => clip(oneLine(`${error.file}:${error.line} ${error.code} ${error.message}`), 1_000)),
  ];
  return visible(lines.join("\n"));
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
