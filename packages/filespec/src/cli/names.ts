/** `getFile` → `get-file`, `X-Organization-Id` → `x-organization-id`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2-")
    .replace(/[^A-Za-z\d]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

/** The first candidate that is not taken, or the last with a number behind it; it is taken from then on. */
export function takeName(taken: Set<string>, ...candidates: readonly [string, ...string[]]): string {
  const last = candidates.at(-1) ?? "";
  let name = candidates.find((each) => each !== "" && !taken.has(each));
  for (let number = 2; name === undefined; number++) {
    name = taken.has(`${last}-${number}`) ? undefined : `${last}-${number}`;
  }
  taken.add(name);
  return name;
}

/** What was probably meant, in words that follow a message; empty if nothing known is near. */
export function suggestion(word: string, known: Iterable<string>, prefix = ""): string {
  const farthest = Math.max(word.length > 3 ? 2 : 1, word.length / 3);
  const [nearest] = [...known]
    .map((each) => ({ each, distance: word.length > 2 && each.startsWith(word) ? 0 : distance(word, each) }))
    .filter((each) => each.distance <= farthest)
    .sort((one, other) => one.distance - other.distance);
  return nearest ? `; did you mean ${prefix}${nearest.each}?` : "";
}

/** How many letters have to be exchanged, added or taken away: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
