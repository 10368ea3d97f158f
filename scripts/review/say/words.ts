/** A value in a sentence. */
export function quoted(value: unknown): string {
  return value === null ? "null" : `\`${typeof value === "string" && value !== "" ? value : JSON.stringify(value)}\``;
}

/** Values in a sentence, at most so many of them. */
export function listed(values: readonly unknown[], word = "or", most = 5): string {
  const texts = values.slice(0, most).map(quoted);
  const rest = values.length - texts.length;
  const all = rest > 0 ? [...texts, `${rest} more`] : texts;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${word} ${all.at(-1)}`;
}

/** Makes a sentence of what may begin with code. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
