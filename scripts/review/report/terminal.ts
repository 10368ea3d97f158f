import { styleText } from "node:util";
import type { Impact, Review } from "../change.ts";
import { overviewOf, ruleCounts } from "./overview.ts";
import { reportFiles, reviewFolder } from "./report-files.ts";
import { clipWidth, widthOf, wrap } from "./text-width.ts";
import { changesOf, counts, type PackageChange, releases } from "./verdict.ts";
import { oneLine } from "./visible-text.ts";

export interface TerminalOptions {
  /** Off unless wanted. */
  readonly color?: boolean;
  /** In columns. */
  readonly width?: number;
  /** In lines. */
  readonly height?: number;
}

const colors = { major: "red", minor: "yellow", patch: "dim" } as const;

/** What a terminal shows of the reviews: the bump of each package, then the majors, on one screen. */
export function terminalReport(reviews: readonly Review[], options: TerminalOptions = {}): string {
  const { color = false, width = 100, height = 24 } = options;
  const released = releases(reviews);
  if (released.length === 0) {
    return "No change of a contract that a consumer could notice.\n";
  }
  const paint = (impact: Impact, text: string) =>
    color ? styleText(colors[impact], text, { validateStream: false }) : text;
  // A prompt takes the last line of a screen.
  const room = height - 1;
  const rest = counts(
    released.flatMap(({ changes }) => changes),
    ["minor", "patch"],
  );
  const overview = overviewOf(released);
  const rules = overview ? [oneLine(ruleCounts(overview))] : [];
  const end = [...(rest ? [rest] : []), ...rules, `${reviewFolder}/${reportFiles.page}`].map((line) =>
    clipWidth(line, width),
  );
  const packages = packageLines(released, width, Math.max(1, Math.floor(room / 3)), paint);
  const majors = majorLines(changesOf(released, "major"), width, room - packages.length - end.length - 2, paint);
  return [packages, majors, end]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

type Paint = (impact: Impact, text: string) => string;

function packageLines(reviews: readonly Review[], width: number, room: number, paint: Paint): string[] {
  const shown = reviews.length > room ? reviews.slice(0, room - 1) : reviews;
  const names = shown.map((review) => clipWidth(oneLine(review.package), Math.floor(width / 2)));
  const column = Math.max(0, ...names.map(widthOf)) + 2;
  const lines = shown.map(({ bump, changes }, index) => {
    const name = names[index] ?? "";
    const rest = clipWidth(counts(changes), width - column - 7);
    const line = `${name}${" ".repeat(column - widthOf(name))}${paint(bump ?? "patch", bump ?? "")}`;
    return rest ? `${line}  ${rest}` : line;
  });
  const left = reviews.length - shown.length;
  return left > 0 ? [...lines, `… and ${left} more packages`] : lines;
}

/** Each with as much of its sentence as there is room for all; what has none is counted. */
function majorLines(majors: readonly PackageChange[], width: number, room: number, paint: Paint): string[] {
  for (const most of [3, 2, 1]) {
    const lines = majors.flatMap((each) => majorLine(each, width, most, paint));
    if (lines.length <= room) {
      return lines;
    }
  }
  const fitting = Math.max(0, Math.floor((room - 1) / 2));
  const lines = majors.slice(0, fitting).flatMap((each) => majorLine(each, width, 1, paint));
  return [...lines, `… and ${majors.length - fitting} more major`];
}

function majorLine({ package: name, change }: PackageChange, width: number, most: number, paint: Paint): string[] {
  const { location, message, names, operations, rule } = change;
  const [subject = rule, ...others] = names.length > 0 ? names : operations;
  const more = others.length > 0 ? ` +${others.length}` : "";
  const where = clipWidth(`${oneLine(location.file)}:${location.line}`, Math.floor(width / 2));
  const what = clipWidth(oneLine(`${subject}${more}`) || name, width - widthOf(where) - 9);
  const sentence = wrap(oneLine(message), width - 2, most);
  return [`${paint("major", "major")}  ${what}  ${where}`, ...sentence.map((line) => `  ${line}`)];
}
