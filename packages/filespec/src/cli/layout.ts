import { printableLine } from "./terminal.ts";

/** A line of a list: what is explained, and its explanation. */
export type Row = readonly [string, string];

/** A title, and rows in two columns. */
export function section(title: string, rows: readonly Row[], width: number): string {
  if (rows.length === 0) {
    return "";
  }
  const column = Math.min(Math.max(...rows.map(([name]) => name.length)), 40) + 4;
  const lines = rows.map(([name, text]) => {
    const lead = `  ${printableLine(name)}`;
    const lines = wrapped(printableLine(text), Math.max(width - column, 30)).replaceAll(
      "\n",
      `\n${" ".repeat(column)}`,
    );
    const isLong = lead.length + 2 > column;
    return `${isLong && lines !== "" ? `${lead}\n${" ".repeat(column)}` : lead.padEnd(column)}${lines}`.trimEnd();
  });
  return `${printableLine(title)}\n${lines.join("\n")}`;
}

/** Broken at spaces, where lines are longer than this. */
export function wrapped(text: string, width: number): string {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const lines = [""];
      for (const word of line.split(" ")) {
        const last = lines.at(-1) ?? "";
        if (last === "" || last.length + 1 + word.length <= width) {
          lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
        } else {
          lines.push(word);
        }
      }
      return lines.join("\n");
    })
    .join("\n");
}

/** Paragraphs. */
export function joined(...parts: readonly string[]): string {
  return `${parts.filter((each) => each !== "").join("\n\n")}\n`;
}
