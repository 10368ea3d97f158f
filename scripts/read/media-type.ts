import { MIMEType } from "node:util";

/** A media type of RFC 9110, such as `text/csv; charset=utf-8`. */
export interface ParsedMediaType {
  /** Type and subtype in lower case, without parameters. */
  readonly essence: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The parts of a media type or media range. Undefined where it is not one. */
export function parseMediaType(text: string): ParsedMediaType | undefined {
  try {
    const { essence, params } = new MIMEType(text);
    return { essence, parameters: new Map(params) };
  } catch {
    return undefined;
  }
}

/** Type and subtype in lower case. Of a text that is not a media type, what stands before its parameters. */
export function essenceOf(mediaType: string): string {
  return parseMediaType(mediaType)?.essence ?? mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}

/** True for `application/json`, `text/json` and each type with the suffix `+json` (RFC 6839). */
export function isJson(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return essence === "application/json" || essence === "text/json" || essence.endsWith("+json");
}
