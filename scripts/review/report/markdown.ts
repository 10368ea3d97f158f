import type { Impact, Review } from "../change.ts";
import { changeLine, changeSection } from "./markdown-change.ts";
import { codeSpan, markdownText } from "./markdown-text.ts";
import { overviewOf, ruleCounts } from "./overview.ts";
import { reportFiles, reviewFolder } from "./report-files.ts";
import { changesOf, count, mostFirst, releases, verdict } from "./verdict.ts";
import { clip } from "./visible-text.ts";

/** Finds the comment of an earlier run again: it begins with this. */
export const marker = "<!-- filespec review -->";

/** How long the report may be with each part. GitHub takes 65,536 characters; the last thousand says what was cut. */
const ends = { packages: 12_000, excerpts: 34_000, major: 46_000, minor: 54_000, patch: 59_000 };

/** The reviews as a comment of a pull request: never over 60,000 characters, and it says what was cut. */
export function markdownReport(reviews: readonly Review[]): string {
  const released = releases(reviews);
  const cuts: string[] = [];
  let text = `${marker}\n## ${markdownText(clip(verdict(reviews), 200))}\n`;
  if (released.length > 0) {
    const head = `${text}\n| package | release | major | minor | patch |\n| --- | --- | ---: | ---: | ---: |\n`;
    const rows = released.map((review) => [{ text: tableRow(review), end: ends.packages }]);
    const table = fit(head, rows);
    text = `${table.text}${overviewText(released)}`;
    cuts.push(...cut(table.left, "package"));
  }
  for (const impact of mostFirst) {
    const changes = changesOf(released, impact);
    if (changes.length > 0) {
      const items = changes.map((each) => [
        ...(impact === "major" ? [{ text: changeSection(each), end: ends.excerpts }] : []),
        { text: changeLine(each), end: ends[impact] },
      ]);
      const part = fit(`${text.trimEnd()}\n${opening(impact, changes.length)}`, items);
      text = impact === "patch" ? `${part.text}\n</details>\n` : part.text;
      cuts.push(...cut(part.left, `${impact} change`), ...cut(part.shortened, "excerpt"));
    }
  }
  const what = cuts.length > 0 ? `Cut here: ${cuts.join(", ")}. ` : "";
  const { page, json } = reportFiles;
  return `${text.trimEnd()}\n\n${what}The whole review is in \`${reviewFolder}/${page}\` and \`${json}\`; what each package exports, in \`packages/*/api\`.\n`;
}

function overviewText(reviews: readonly Review[]): string {
  const overview = overviewOf(reviews);
  if (!overview) {
    return "";
  }
  const { breaking } = overview;
  const code = (name: string) => codeSpan(clip(name, 120));
  const shown = breaking.slice(0, 20).map(code).join(", ");
  const more = breaking.length > 20 ? ` and ${breaking.length - 20} more` : "";
  return `\n${clip(ruleCounts(overview, code), 4_000)}\n${
    breaking.length > 0 ? `\nOperations that break (${breaking.length}): ${shown}${more}\n` : ""
  }`;
}

/** A way to write something, and how long the report may be with it. */
interface Form {
  readonly text: string;
  readonly end: number;
}

/** Adds each item to a report in the first of its forms that there is room for, and counts those that there is none for. */
function fit(report: string, items: readonly (readonly Form[])[]): { text: string; left: number; shortened: number } {
  let text = report;
  let [left, shortened] = [0, 0];
  for (const forms of items) {
    const form = forms.findIndex((each) => text.length + each.text.length <= each.end);
    text += forms[form]?.text ?? "";
    left += form === -1 ? 1 : 0;
    shortened += form > 0 ? 1 : 0;
  }
  return { text, left, shortened };
}

function opening(impact: Impact, changes: number): string {
  return impact === "patch"
    ? `\n<details>\n<summary>Patch (${changes})</summary>\n\n`
    : `\n### ${impact === "major" ? "Major" : "Minor"} (${changes})\n\n`;
}

function tableRow({ package: name, bump, changes }: Review): string {
  const cells = [
    codeSpan(clip(name, 200)).replaceAll("|", "\\|"),
    bump === "major" ? "**major**" : `${bump}`,
    ...mostFirst.map((impact) => `${count(changes, impact) || ""}`),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function cut(number: number, what: string): string[] {
  return number === 0 ? [] : [`${number} ${what}${number === 1 ? "" : "s"}`];
}
