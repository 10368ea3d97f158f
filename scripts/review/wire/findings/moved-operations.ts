import type { Finding } from "../../finding.ts";
import type { Place } from "../../legacy/description.ts";
import { methods } from "../../legacy/operations.ts";
import { listed, sentence } from "./sentence.ts";

/** An operation that goes and comes under one `operationId` has moved, which is one finding. */
export function movedOperations(findings: readonly Finding[]): Finding[] {
  const added = findings.filter(({ rule }) => rule === "operation-added");
  const taken = new Set<Finding>();
  const joined = findings.map((finding) => {
    const names =
      finding.after === undefined && /^(operation|path)-removed$/.test(finding.rule) ? namesOf(finding.before) : [];
    const heir = names.length === 0 ? undefined : added.find(({ after }) => isSame(names, namesOf(after)));
    if (!heir?.after) {
      return finding;
    }
    taken.add(heir);
    const message = `calls of ${listed(names, "and")} fail in a package that is in use: it is ${requestOf(heir.after)}`;
    return { ...finding, after: heir.after, message: sentence(message) };
  });
  return joined.filter((finding) => !taken.has(finding));
}

/** The `operationId` of an operation, or those of a path. */
function namesOf(place: Place | undefined): string[] {
  const value = Object(place?.value);
  const operations = [value, ...methods.map((method) => value[method])];
  return operations.map((operation) => Object(operation).operationId).filter((name) => typeof name === "string");
}

/** `PUT /files/{id}`, or the path alone where the place is a path. */
function requestOf({ path }: Place): string {
  const [, url, method] = path;
  return `\`${[...(method === undefined ? [] : [String(method).toUpperCase()]), url].join(" ")}\``;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
