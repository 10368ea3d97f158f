/** The value at a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
export function at(body: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce((value: unknown, key) => Object(value)[key.replaceAll("~1", "/").replaceAll("~0", "~")], body);
}
