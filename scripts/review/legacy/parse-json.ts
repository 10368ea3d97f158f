/** The value of a JSON text. Undefined where it is none, or where an object of it has a name twice. */
export function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return countNames(value) === countWrittenNames(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The names in a text that is JSON: of two equal ones in an object, `JSON.parse` keeps the last and says nothing. */
function countWrittenNames(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    count += colon === undefined ? 0 : 1;
  }
  return count;
}

function countNames(root: unknown): number {
  let count = 0;
  const queue = [root];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== "object" || value === null) {
      continue;
    }
    const members: unknown[] = Object.values(value);
    count += Array.isArray(value) ? 0 : members.length;
    for (const member of members) {
      if (typeof member === "object" && member !== null) {
        queue.push(member);
      }
    }
  }
  return count;
}
