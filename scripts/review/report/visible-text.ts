/**
 * The text with characters written out that do not show or that reorder what stands around them: U+202E → `\u202E`.
 * Tabs and line ends stay.
 */
export function visible(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
      /[\n\t]/.test(character) ? character : code(character),
    );
}

/** The same on one line. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\s\u2028\u2029]+/g, " ").trim());
}

/** At most so many characters of a text; the last is `…` where some are missing. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function code(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hexadecimal.length > 4 ? `\\u{${hexadecimal}}` : `\\u${hexadecimal.padStart(4, "0")}`;
}
