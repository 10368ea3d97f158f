import { type Facts, listed, quoted, went, without } from "./sentence.ts";

/** What was not possible and is, for those who send it. */
export function looser({ thing, form, change, old, now }: Facts): string {
  switch (change.property) {
    case "enum":
      return now === undefined
        ? `callers may send anything as ${thing}`
        : `callers may send ${listed(without(now, old))} as ${thing}`;
    case "required":
      return `callers may leave out ${thing}`;
    case "writeOnly":
      return `${thing} is answered as well, where it is read`;
    case "readOnly":
      return `callers may send ${thing}`;
    case undefined:
      return `callers may send ${form === undefined ? "more forms" : `${quoted(form)} as a form`} of ${thing}`;
    default:
      return `callers may send more as ${thing}: its \`${change.property}\` ${went(old, now)}`;
  }
}

/** What was possible and is not, for those who read it. */
export function narrower({ thing, change, old, now }: Facts): string {
  switch (change.property) {
    case "enum":
      return old === undefined
        ? `code that reads ${thing} gets ${quoted(now)} only`
        : `code that reads ${thing} never gets ${listed(without(old, now))}`;
    case "required":
      return `code that reads ${thing} always finds it`;
    case "writeOnly":
      return `${thing} is answered as well`;
    case undefined:
      return `code that reads ${thing} gets fewer forms of it`;
    default:
      return `code that reads ${thing} gets less than before: its \`${change.property}\` ${went(old, now)}`;
  }
}
