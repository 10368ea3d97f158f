// Control characters, invisible ones, and those that turn the direction of the text.
const harmful = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text for a terminal: what could steer it or hide something is written out, `\x1b` for an escape. */
export function harmless(text: string): string {
  return text.replace(harmful, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
  });
}

/** A value as one JSON document that is as harmless; it parses to the same value. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(harmful, (character) =>
    character === "\n"
      ? character
      : Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(""),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
