/** What became of a description. */
export interface Adoption {
  readonly operations: number;
  /** Why operations have no method, one for each. */
  readonly reasons: readonly string[];
  /** Of the changes, one for each. */
  readonly rules: readonly string[];
  /** Of the problems that are ignored, one for each. */
  readonly ignored: readonly string[];
  /** The file that has the whole list. */
  readonly list: string;
}

/** A few lines, whatever the size of the description. */
export function summary(provider: string, { operations, reasons, rules, ignored, list }: Adoption): string {
  const methods = operations - reasons.length;
  const lines = [
    ["operations", `${number(methods)} of ${number(operations)} have a method`],
    ["no method", counted(reasons)],
    ["changes", counted(rules)],
    ["ignored", counted(ignored)],
  ].filter(([, value]) => value !== "");
  return [
    ...lines.map(([name = "", value = ""]) => `  ${name.padEnd(11)}${value}`),
    `  all changes are in ${list}${ignored.length > 0 ? `; \`pnpm lint ${provider}\` lists what is ignored` : ""}`,
  ].join("\n");
}

const most = 4;

/** `12: 9 this, 3 that`, the most frequent first. */
function counted(values: readonly string[]): string {
  if (values.length === 0) {
    return "";
  }
  const groups = [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length);
  const shown = groups.slice(0, most).map(([value, those]) => `${number(those.length)} ${clipped(value)}`);
  const rest = groups.slice(most).reduce((sum, [, those]) => sum + those.length, 0);
  return `${number(values.length)}: ${[...shown, ...(rest > 0 ? [`${number(rest)} others`] : [])].join(", ")}`;
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
