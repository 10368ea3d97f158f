import type { Operation } from "./contract.ts";

/** How the contract names this status: its code, its range (`4XX`), `default`, or not at all. */
export function documentedStatus(operation: Operation, status: number): number | string | undefined {
  const names = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  const name = names.find((each) => Object.hasOwn(operation.responses, each));
  return name === names[0] ? status : name;
}

/** True where the contract promises JSON for this status. */
export function promisesJson(operation: Operation, status: number): boolean {
  return isJson(operation.responses[`${documentedStatus(operation, status)}`]);
}

/** True for `application/json`, `application/problem+json` and their like. */
export function isJson(mediaType: string | null | undefined): boolean {
  return /^[^;]*[/+]json\b/i.test(mediaType ?? "");
}
