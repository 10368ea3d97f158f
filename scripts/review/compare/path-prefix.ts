/** The segments in front of paths that say a version or `api`. */
const prefix = /^(?:\/(?:api|rest|v\d[\w.-]*))+(?=\/)/i;

/** Where paths differ in the version in front of them and in nothing else, that difference; it is one cause for all. */
export function prefixChange(from: string, to: string): string | undefined {
  const [old, now] = [prefix.exec(from)?.[0] ?? "", prefix.exec(to)?.[0] ?? ""];
  const isSameRest = templateOf(from.slice(old.length)) === templateOf(to.slice(now.length));
  return old !== now && isSameRest ? `${old} → ${now}` : undefined;
}

function templateOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
