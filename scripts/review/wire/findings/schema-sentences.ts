import { looser, narrower } from "./harmless-sentences.ts";
import type { Facts } from "./sentence.ts";
import { listed, quoted, went, without } from "./sentence.ts";

type Say = (facts: Facts) => string;

/** What changes of schemas do to people. */
export const schemaSentences: { readonly [rule: string]: Say } = {
  "enum-values-removed": ({ thing, old, now }) =>
    old === undefined
      ? `a caller that sends anything but ${quoted(now)} as ${thing} is refused`
      : `a caller that sends ${listed(without(old, now))} as ${thing} is refused`,
  "enum-values-added": ({ thing, old, now }) =>
    now === undefined
      ? `code that reads ${thing} gets other values than ${listed(asList(old), "and")}`
      : `code that reads ${thing} gets ${listed(without(now, old))}, which it does not know`,
  "schema-type-changed": typeSentence,
  "required-properties-added": ({ thing }) => `a caller that sends no ${thing} is refused`,
  "required-properties-removed": ({ thing }) => `code that reads ${thing} may find nothing there`,
  "property-removed": ({ thing, change, now }) =>
    change.kind === "modified"
      ? `code that reads ${thing} finds nothing there: it is called ${quoted(now)}`
      : `code that reads ${thing} finds nothing there`,
  "request-property-removed": ({ thing, change, now }) =>
    change.kind === "modified"
      ? `what a caller sends as ${thing} is not heeded or is refused: it is called ${quoted(now)}`
      : `what a caller sends as ${thing} is not heeded or is refused`,
  "property-added": ({ thing, directions }) =>
    directions.includes("request") ? `callers may send ${thing}` : `${thing} is answered as well`,
  "schema-constraint-changed": constraintSentence,
  "schema-combinator-changed": formSentence,
  "default-changed": ({ thing, old, now }) =>
    now === undefined
      ? `a caller that leaves out ${thing} gets no ${quoted(old)} any more, and is not told`
      : `a caller that leaves out ${thing} gets ${quoted(now)} instead of ${quoted(old)}, and is not told`,
  "default-added": ({ thing, now }) => `${thing} is ${quoted(now)} where a caller leaves it out`,
  "became-read-only": ({ thing }) => `a caller that sends ${thing} is refused or not heeded: it is only read`,
  "became-write-only": ({ thing }) => `code that reads ${thing} finds nothing there: it is only sent`,
  "discriminator-changed": ({ thing, change, old, now }) => {
    if (change.kind === "modified" && change.property === "propertyName") {
      return `code that tells the forms of ${thing} apart by ${quoted(old)} has to look at ${quoted(now)}`;
    }
    const lost = without(old, now).map((entry) => String(entry).split(" → ")[0]);
    return lost.length > 0
      ? `${listed(lost)} does not stand for the same form of ${thing} any more`
      : `code cannot tell the forms of ${thing} apart by a property any more`;
  },
  "discriminator-value-added": ({ thing, old, now }) => {
    const values = without(now, old).map((entry) => String(entry).split(" → ")[0]);
    return values.length > 0
      ? `${listed(values)} stands for a form of ${thing}`
      : `a property tells the forms of ${thing} apart`;
  },
  "body-schema-changed": ({ thing, change }) =>
    change.kind === "added"
      ? `a caller that sends another form of ${thing} is refused`
      : `code that reads ${thing} may get anything`,
  "body-schema-loosened": ({ thing }) => `${thing} has a schema on one side only`,
  "xml-changed": ({ thing }) => `${thing} is written in another way in XML`,
  "request-loosened": looser,
  "response-narrowed": narrower,
};

function typeSentence({ thing, directions, old, now }: Facts): string {
  const before = asList(old);
  const after = asList(now);
  if (before.length === 0 || after.length === 0) {
    const side = after.length === 0 ? "has no type any more" : `is ${listed(after)} only`;
    return `${thing} ${side}: ${who(directions)} that counts on ${before.length ? listed(before) : "anything"} breaks`;
  }
  const gained = without(after, before);
  const lost = without(before, after);
  if (gained.length === 0 || (gained.includes("null") && lost.length === 0)) {
    return gained.length > 0
      ? `code that reads ${thing} gets null, which it does not know`
      : `a caller that sends ${lost.includes("null") && lost.length === 1 ? "null" : listed(lost)} as ${thing} is refused`;
  }
  if (lost.length === 0) {
    return `code that reads ${thing} gets ${listed(gained)} as well as ${listed(before)}`;
  }
  return `${thing} is ${listed(after)} instead of ${listed(before)}: ${who(directions)} breaks`;
}

function who(directions: readonly string[]): string {
  if (directions.length > 1) {
    return "who sends it, and code that reads it,";
  }
  return directions.includes("request") ? "a caller that sends it" : "code that reads it";
}

/** A form of a union that came or went; or the union itself, where there was one form only. */
function formSentence({ thing, form, change, directions }: Facts): string {
  const isAdded = change.kind === "added";
  if (/^(All|Any|One)Of$/.test(change.typeName)) {
    return directions.includes(isAdded ? "request" : "response") && isAdded
      ? `a caller that sends another form of ${thing} is refused`
      : `code that reads ${thing} may get other forms`;
  }
  const isNull = Object((change.revision ?? change.base)?.value).type === "null";
  const sent = form === undefined ? `a former form of ${thing}` : `${quoted(form)} as a form of ${thing}`;
  const refused = `a caller that sends ${isNull ? `null as ${thing}` : sent} is refused`;
  const got = form === undefined ? "a form" : quoted(form);
  const unknown = `code that reads ${thing} gets ${isNull ? "null" : got}, which it does not know`;
  if (directions.length > 1) {
    return isAdded === change.path.includes("/allOf") ? refused : unknown;
  }
  return directions.includes("request") ? refused : unknown;
}

function constraintSentence({ thing, change, directions, old, now }: Facts): string {
  const writes = directions.includes("request");
  const reads = directions.includes("response");
  const limit = change.property ?? change.path.split("/").at(-1) ?? "";
  const what =
    change.kind === "modified"
      ? `\`${limit}\` of ${thing} ${went(old, now)}`
      : `\`${limit}\` of ${thing} is ${change.kind === "added" ? "new" : "gone"}`;
  const refused = "a caller that sends what was valid is refused";
  const unknown = "code that reads it gets what it did not before";
  return `${what}: ${[writes && refused, reads && unknown].filter(Boolean).join(", or ")}`;
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
