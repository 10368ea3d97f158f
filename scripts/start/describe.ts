import type { FileSummary } from "./file-summary.ts";

/** A file in a line: what is known of it. */
export function describe(summary: FileSummary): string {
  const { id, name, type, status, url } = summary;
  return [id, name, type, size(summary), status, url]
    .flatMap((value) => (value == null ? [] : [`${value}`]))
    .join(", ");
}

/** Any answer, short enough for a line. */
export function shortText(value: unknown): string {
  const text = value === undefined ? "done" : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function size({ bytes, megabytes }: FileSummary): string | undefined {
  if (typeof megabytes === "number") {
    return `${megabytes} MB`;
  }
  return typeof bytes === "number" ? formatBytes(bytes) : undefined;
}

function formatBytes(bytes: number): string {
  const units = { MB: 1e6, kB: 1e3, B: 1 };
  const [unit, factor] = Object.entries(units).find(([, least]) => bytes >= least) ?? ["B", 1];
  return `${(bytes / factor).toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}`;
}
