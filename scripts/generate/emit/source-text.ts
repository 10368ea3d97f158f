import { isIdentifier } from "../client-view/names.ts";

/** First line of every generated file. */
export function header(source: string): string {
  return `// Generated from ${source} by \`pnpm generate\`. Do not edit: change the contract.\n\n`;
}

/**
 * The source with what no reader sees written as an escape: control characters, what turns the direction of text, lone
 * surrogates. In a string the escape is the character itself, in a comment it is text.
 */
export function visible(source: string): string {
  return source.replace(
    /(?![\t\n])[\p{Control}\p{Bidi_Control}\p{Surrogate}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A JSDoc comment of these paragraphs, whatever they hold. */
export function comment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph.trim() !== "")
    .map((paragraph) =>
      `${paragraph}`
        .trim()
        .replaceAll("*/", "*\\/")
        .split(/\r\n|[\r\n\u2028\u2029]/),
    );
  if (lines.length === 0) {
    return "";
  }
  const [only] = lines;
  if (lines.length === 1 && only?.length === 1) {
    return `${indent}/** ${only[0]} */\n`;
  }
  const text = lines
    .map((each) => each.map((line) => `${indent} * ${line}`.trimEnd()).join("\n"))
    .join(`\n${indent} *\n`);
  return `${indent}/**\n${text}\n${indent} */\n`;
}

/** Tells bundlers that a call only makes a value. */
export const pure = "/* @__PURE__ */ ";

/** A name within data, or a call of it. */
export class Code {
  readonly name: string;
  readonly values: readonly unknown[] | undefined;

  constructor(name: string, values?: readonly unknown[]) {
    this.name = name;
    this.values = values;
  }
}

/** Data as a TypeScript expression. */
export function literal(value: unknown, indent = ""): string {
  if (value instanceof Code) {
    return value.values
      ? `${pure}${value.name}(${value.values.map((each) => literal(each, indent)).join(", ")})`
      : value.name;
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const list = Array.isArray(value);
  const parts = list
    ? value.map((item) => literal(item, `${indent}  `))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${propertyName(name)}: ${literal(member, `${indent}  `)}`);
  const [open, close] = list ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) {
    return open + close;
  }
  const line = list ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  if (!line.includes("\n") && line.length < 80) {
    return line;
  }
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join("")}${indent}${close}`;
}

/** A name as a member is declared with: a plain `__proto__` would set the prototype, a plain `new` be a constructor. */
export function propertyName(name: string): string {
  if (name === "__proto__") {
    return '["__proto__"]';
  }
  const plain = (isIdentifier(name) && name !== "new") || /^(0|[1-9]\d{0,8})$/.test(name);
  return plain ? name : JSON.stringify(name);
}
