import type { Change, Excerpt, Review } from "../change.ts";
import { codeBlock, codeSpan, markdownText } from "../report/markdown-text.ts";
import { visible } from "../report/visible-text.ts";

/** Lines of code that a changelog shows of a side. */
const longestExcerpt = 16;

/** What a changelog says of a changed package to its users, as Markdown. */
export function summaryOf({ provider, package: name, changes }: Review): string {
  const majors = changes.filter(({ impact }) => impact === "major");
  const minors = changes.filter(({ impact }) => impact === "minor");
  const bullets = [
    ...majors.map(({ message }) => `- **Breaking:** ${markdownText(message)}`),
    ...minors.map(({ message }) => `- ${markdownText(message)}`),
  ];
  const migration = majors.map(migrationOf);
  return [
    `The ${codeSpan(provider ?? name)} client ${headline(majors.length, minors.length)}.`,
    bullets.join("\n"),
    migration.length > 0 ? "**Migration**" : "",
    migration.join("\n\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function headline(majors: number, minors: number): string {
  const counts = [count(majors, "breaking change"), count(minors, "compatible change")].filter((part) => part !== "");
  return counts.length > 0 ? `has ${counts.join(" and ")}` : "is documented better; code that uses it stays as it is";
}

function count(number: number, noun: string): string {
  if (number === 0) {
    return "";
  }
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`;
}

/** What somebody who uses it has to change. */
function migrationOf({ lens, names, operations, before, after, compilerErrors, message }: Change): string {
  const subjects = (names.length > 0 ? names : operations).map(codeSpan);
  const title = subjects.length > 0 ? listed(subjects) : markdownText(message).replace(/\.$/, "");
  const examples = compilerErrors.slice(0, 3).map(({ source, code }) => `${codeSpan(source)} (${code})`);
  const such = examples.length > 0 ? `, such as ${examples.join(", ")}` : "";
  const isTyped = before?.typescript !== after?.typescript;
  const advice =
    isTyped || such !== "" || lens !== "facts"
      ? `change what the compiler complains of${such}.`
      : "the compiler does not show it; check each use by hand.";
  const code = [excerpt("before", before), excerpt("after", after)].filter((side) => side !== "").join("\n\n");
  return `- ${title}: ${advice}${isTyped ? `\n\n${indented(codeBlock("ts", visible(code)))}` : ""}`;
}

function excerpt(side: string, of: Excerpt | null): string {
  if (of?.typescript === undefined) {
    return "";
  }
  const lines = of.typescript.split("\n");
  const more = lines.length - longestExcerpt;
  const shown = [...lines.slice(0, longestExcerpt), ...(more > 0 ? [`// … ${more} more lines`] : [])];
  return [`// ${side}`, ...shown].join("\n");
}

function listed(subjects: readonly string[]): string {
  const shown = subjects.slice(0, 5).join(", ");
  return subjects.length > 5 ? `${shown} and ${subjects.length - 5} more` : shown;
}

/** The lines as part of an item of a list. */
function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "  ");
}
