/** The segments in front of paths that say a version or `api`. */
const prefix = /^(?:\/(?:api|rest|v\d[\w.-]*))+(?=\/)/i;

/** Where paths differ in what stands in front of them and in nothing else, that difference; it is one cause for all. */
export function prefixChange(from: string, to: string): string | undefined {
  const [old, now] = [templateOf(from), templateOf(to)];
  if (now.endsWith(old) || old.endsWith(now)) {
    const more = Math.abs(now.length - old.length);
    return more === 0 ? undefined : now.length > old.length ? ` → ${now.slice(0, more)}` : `${old.slice(0, more)} → `;
  }
  const [before, after] = [prefix.exec(old)?.[0] ?? "", prefix.exec(now)?.[0] ?? ""];
  return old.slice(before.length) === now.slice(after.length) ? `${before} → ${after}` : undefined;
}

function templateOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
