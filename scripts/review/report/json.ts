import type { Change, Excerpt, Review } from "../change.ts";

/** The reviews as JSON, of the form that `review.schema.json` describes. */
export function jsonReport(reviews: readonly Review[]): string {
  const value = { reviews: reviews.map(reviewValue) };
  // Escaped, so that no reader of the raw text is misled by what does not show; a parser gets the characters themselves.
  return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)}\n`;
}

function reviewValue({ provider, package: name, bump, changes }: Review): object {
  return { provider, package: name, bump, changes: changes.map(changeValue) };
}

function changeValue(change: Change): object {
  const { impact, lens, rule, message, operations, names, location, before, after } = change;
  const { file, line, column } = location;
  return {
    impact,
    lens,
    rule,
    message,
    operations,
    names,
    location: { file, line, column },
    before: excerptValue(before),
    after: excerptValue(after),
    compilerErrors: change.compilerErrors.map(({ file, line, code, message, source }) => ({
      file,
      line,
      code,
      message,
      source,
    })),
    documentation: change.documentation,
  };
}

function excerptValue(excerpt: Excerpt | null): object | null {
  return excerpt && { contract: excerpt.contract, typescript: excerpt.typescript };
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).toUpperCase().padStart(4, "0")}`).join("");
}
