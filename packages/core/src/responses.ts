import type { Operation } from "./contract.ts";

/** The key under which the contract documents a status: the code, its range (`4XX`) or `default`; else undefined. */
export function documentedStatus({ responses }: Operation, status: number): number | string | undefined {
  return [status, `${`${status}`[0]}XX`, "default"].find((each) => Object.hasOwn(responses, each));
}

/** True for `application/json`, `application/problem+json` and similar media types. */
export function isJson(mediaType: string | null | undefined): boolean {
  return /^[^;]*[/+]json\b/i.test(mediaType ?? "");
}

/** How to read the body of a success: JSON is parsed, text is a string, anything else is a Blob. */
export function bodyType({ responses }: Operation): "json" | "text" | "blob" {
  const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "default";
  const mediaType = responses[success];
  if (!mediaType || isJson(mediaType)) {
    return "json";
  }
  return mediaType.startsWith("text/") ? "text" : "blob";
}
