import type { Operation } from "./contract.ts";

/** How the contract names this status: its code, its range (`4XX`), `default`, or not at all. */
export function documentedStatus({ responses }: Operation, status: number): number | string | undefined {
  return [status, `${`${status}`[0]}XX`, "default"].find((each) => Object.hasOwn(responses, each));
}

/** True for `application/json`, `application/problem+json` and their like. */
export function isJson(mediaType: string | null | undefined): boolean {
  return /^[^;]*[/+]json\b/i.test(mediaType ?? "");
}

/** How the body of a success is read: JSON parsed, text as it is, anything else as a Blob. */
export function bodyType({ responses }: Operation): "json" | "text" | "blob" {
  const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "default";
  const mediaType = responses[success];
  if (!mediaType || isJson(mediaType)) {
    return "json";
  }
  return mediaType.startsWith("text/") ? "text" : "blob";
}
