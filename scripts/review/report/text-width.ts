const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u;

/** The columns that a terminal needs for a text, at most. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

/** As much of a text as fits this width; the last character is `…` where some are missing. */
export function clipWidth(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${fitting(text, width - 1)}…`;
}

/** A text in at most so many lines of this width. The last says by `…` that some is missing. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && widthOf(rest) > width) {
    const start = fitting(rest, width);
    const space = rest[start.length] === " " ? start.length : start.lastIndexOf(" ");
    const end = space > 0 ? space : start.length;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, clipWidth(rest, width)];
}

function fitting(text: string, width: number): string {
  let used = 0;
  let start = "";
  for (const character of text) {
    used += widthOf(character);
    if (used > width) {
      break;
    }
    start += character;
  }
  return start;
}
