import type { Json } from "@scripts/read";
import { propertyName } from "../source-text.ts";

/** A TypeScript type as text. What its form is tells whether it needs parentheses inside another. */
export interface TypeText {
  readonly text: string;
  readonly form: "word" | "object" | "union" | "intersection";
}

export const unknown: TypeText = word("unknown");
export const never: TypeText = word("never");

export function word(text: string): TypeText {
  return { text, form: "word" };
}

/** What fits one of them. */
export function union(types: readonly TypeText[]): TypeText {
  if (types.some(({ text }) => text === "unknown")) {
    return unknown;
  }
  const members = distinct(types.filter(({ text }) => text !== "never"));
  const [first = never, ...others] = members;
  const isMixed = ({ form }: TypeText) => form === "intersection";
  return others.length === 0
    ? first
    : { text: members.map((each) => (isMixed(each) ? `(${each.text})` : each.text)).join(" | "), form: "union" };
}

/** What fits all of them. */
export function intersection(types: readonly TypeText[]): TypeText {
  if (types.some(({ text }) => text === "never")) {
    return never;
  }
  const members = distinct(types.filter(({ text }) => text !== "unknown"));
  const [first = unknown, ...others] = members;
  return others.length === 0
    ? first
    : {
        text: members.map((each) => (each.form === "union" ? `(${each.text})` : each.text)).join(" & "),
        form: "intersection",
      };
}

export function list({ text, form }: TypeText): TypeText {
  return word(form === "union" || form === "intersection" ? `(${text})[]` : `${text}[]`);
}

/** An object of these members, each with its line end. */
export function object(members: readonly string[]): TypeText {
  return { text: `{\n${members.map(indented).join("")}}`, form: "object" };
}

/** An object of one member on one line, without its line end. */
export function briefObject(member: string): TypeText {
  return { text: `{ ${member} }`, form: "object" };
}

/** A member of an object, after its documentation. */
export function member(name: string, isRequired: boolean, { text }: TypeText, isReadonly = false): string {
  return `${isReadonly ? "readonly " : ""}${propertyName(name)}${isRequired ? "" : "?"}: ${text};\n`;
}

/** The type of one value. */
export function valueType(value: Json): TypeText {
  if (Array.isArray(value)) {
    return word(`[${value.map((each) => valueType(each).text).join(", ")}]`);
  }
  if (typeof value !== "object" || value === null) {
    return word(JSON.stringify(value));
  }
  const members = Object.entries(value).map(([name, each]) => `${propertyName(name)}: ${valueType(each).text}`);
  return word(members.length === 0 ? "{}" : `{ ${members.join("; ")} }`);
}

function distinct(types: readonly TypeText[]): TypeText[] {
  return [...new Map(types.map((each) => [each.text, each])).values()];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
