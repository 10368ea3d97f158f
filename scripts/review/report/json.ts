import type { Change, Excerpt, Location, Review } from "../change.ts";

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
  const { impact, lens, rule, message, operations, names, location, locations, before, after } = change;
  return {
    impact,
    lens,
    rule,
    message,
    operations,
    names,
    location: locationValue(location),
    locations: locations.map(locationValue),
    before: excerptValue(before),
    after: excerptValue(after),
    compilerErrors: change.compilerErrors.map(({ file, line, code, message, source }) => ({
      file,
      line,
      code,
      message,
      source,
    })),
    decision: change.decision && { table: change.decision.table, reason: change.decision.reason },
    documentation: change.documentation,
  };
}

function locationValue({ file, line, column }: Location): Location {
  return { file, line, column };
}

function excerptValue(excerpt: Excerpt | null): object | null {
  return excerpt && { contract: excerpt.contract, typescript: excerpt.typescript };
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).toUpperCase().padStart(4, "0")}`).join("");
}
