/** The base64 of a text's UTF-8, or the text itself where the platform has none. */
export function base64(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (each) => String.fromCharCode(each));
  return globalThis.btoa?.(bytes.join("")) ?? text;
}
