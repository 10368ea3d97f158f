import type { Place } from "../legacy/description.ts";
import { methods } from "../legacy/operations.ts";

/**
 * What a place of a description is about, as text: a schema or its property, a parameter, a response, a security scheme.
 * It is the same for both sides of a review, for a place and what stands below it, and for a part of a schema wherever
 * `allOf`, `items` and the like put it, so that what several lenses find about one thing can be brought together.
 *
 * - `components/schemas/StoredFile`, `components/schemas/StoredFile.owner.name`
 * - `paths//files/{} get/parameters/query limit`, `paths//files/{} get/responses/404.code`
 */
export type Subject = string;

/** Where a schema's own members begin. */
const schemaKeywords = new Set([
  ...["properties", "required", "type", "enum", "const", "default", "description", "example", "examples", "$ref"],
  ...["items", "prefixItems", "additionalProperties", "patternProperties", "allOf", "anyOf", "oneOf", "not"],
]);

/** The subject of a place. `root` is the value of the place's file, `file` its name where it is not the contract's own. */
export function subjectOf(path: Place["path"], root: unknown, file = ""): Subject {
  const [top, ...rest] = path.map(String);
  const prefix = file && `${file}#`;
  if (top === "components" && rest.length >= 2) {
    const [kind = "", name = "", ...inside] = rest;
    return `${prefix}components/${kind}/${name}${within(kind, inside)}`;
  }
  if ((top === "paths" || top === "webhooks") && rest.length >= 1) {
    const [url = "", ...inside] = rest;
    return `${prefix}${top}/${pathTemplate(url)}${withinPathItem(inside, Object(Object(root)[top])[url])}`;
  }
  if (top === "servers" && rest.length >= 1) {
    const [index = "", ...inside] = rest;
    const server: unknown = Object(Object(root).servers)[index];
    const variable = inside[0] === "variables" && inside[1] !== undefined ? ` variable ${inside[1]}` : "";
    return `${prefix}servers/${Object(server)["x-name"] ?? Object(server).url ?? index}${variable}`;
  }
  return prefix === "" ? String(top ?? "") : `${prefix}${withinPart(path.map(String))}`;
}

/** `/files/{id}` → `/files/{}`: a parameter's name is no part of what is requested. */
export function pathTemplate(url: string): string {
  return url.replace(/\{[^}]*\}/g, "{}");
}

/** A property, or one of its properties, of a subject that is or has a schema. */
export function propertyOf(subject: Subject, ...names: readonly string[]): Subject {
  return names.reduce((of, name) => `${of}.${name}`, subject);
}

function withinPathItem(inside: readonly string[], item: unknown): string {
  const [member = "", ...rest] = inside;
  if (!methods.includes(member)) {
    return withinOperation(inside, item);
  }
  return ` ${member}${withinOperation(rest, Object(item)[member])}`;
}

function withinOperation(inside: readonly string[], operation: unknown): string {
  const [member = "", name, ...rest] = inside;
  if (member === "parameters" && name !== undefined) {
    const parameter = Object(Object(Object(operation).parameters)[name]);
    // A reference stands for the component; its own place is of the operation.
    const known = typeof parameter.$ref === "string" ? parameter.$ref : `${parameter.in} ${parameter.name}`;
    return `/parameters/${known}${properties(rest)}`;
  }
  if (member === "responses" && name !== undefined) {
    return `/responses/${name}${within("responses", rest)}`;
  }
  if (member === "requestBody") {
    return `/requestBody${properties(inside.slice(1))}`;
  }
  return "";
}

function within(kind: string, inside: readonly string[]): string {
  const [member, name, ...rest] = inside;
  if (kind === "responses" && member === "headers" && name !== undefined) {
    return `/headers/${name}${properties(rest)}`;
  }
  return properties(inside);
}

/** In a file that is itself a schema or another part, or that holds several by name. */
function withinPart(path: readonly string[]): string {
  const keyword = path.findIndex((segment) => schemaKeywords.has(segment));
  const names = keyword < 0 ? path : path.slice(0, keyword);
  return `${names.join("/")}${keyword < 0 ? "" : properties(path.slice(keyword))}`;
}

/** `properties/owner/items/properties/name` → `.owner.name`. */
function properties(inside: readonly string[]): string {
  let names = "";
  for (let index = 0; index < inside.length; index++) {
    // Below these stand values of the API, not schemas.
    if (["example", "examples", "default", "enum", "const"].includes(inside[index] ?? "")) {
      break;
    }
    if (inside[index] === "properties" && inside[index + 1] !== undefined) {
      index += 1;
      names += `.${inside[index]}`;
    }
  }
  return names;
}
