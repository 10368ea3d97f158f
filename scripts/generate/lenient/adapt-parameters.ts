import { isPattern } from "../contract-data.ts";
import type { Leave, OpenOperation } from "./adapt-operations.ts";
import { isMembers, listOf, type Members, membersOf, resolved } from "./members.ts";
import { placesOf } from "./path-names.ts";
import { kindOf } from "./schema-kind.ts";

/**
 * Keeps the parameters that a client sends as the description says, and leaves out the others where they are optional.
 * Why a client cannot send a request at all, or undefined.
 */
export function adaptParameters(root: Members, { operation, path }: OpenOperation, leave: Leave): string | undefined {
  const places = placesOf(path);
  const kept = new Map<string, unknown>();
  let obstacle: string | undefined;
  for (const given of listOf(operation.parameters)) {
    const parameter = resolved(root, given);
    if (!isMembers(parameter) || typeof parameter.name !== "string" || parameter.name === "") {
      continue;
    }
    const { name, in: place } = parameter;
    if (!/^(path|query|header|cookie)$/.test(`${place}`) || (place === "path" && !places.includes(name))) {
      leave(`the parameter ${name}`, `its place is no part of the request`);
      continue;
    }
    if (place === "path") {
      parameter.required = true;
    }
    dropBrokenPattern(root, parameter);
    const why = unsupported(root, parameter);
    // An openapi-fetch call can send a required one in a way of the caller's own, but no cookie.
    if (why !== undefined && parameter.required === true) {
      obstacle ??= `its ${place} parameter ${name} ${why}`;
    }
    if (why === undefined || (parameter.required === true && place !== "cookie")) {
      kept.set(`${place} ${name}`, given);
    } else {
      leave(`the ${place} parameter ${name}`, `it ${why}`);
    }
  }
  for (const name of places.filter((each) => !kept.has(`path ${each}`))) {
    kept.set(`path ${name}`, { name, in: "path", required: true, schema: { type: "string" } });
  }
  operation.parameters = [...kept.values()];
  return obstacle;
}

/** A pattern in another dialect than JavaScript's says nothing. */
function dropBrokenPattern(root: Members, { schema: given }: Members): void {
  const list = membersOf(resolved(root, given));
  const schema = membersOf(resolved(root, list.items ?? list));
  if (typeof schema.pattern === "string" && !isPattern(schema.pattern)) {
    delete schema.pattern;
  }
}

/** Why a client would not send a parameter as its description says, in words that follow its name. */
function unsupported(root: Members, parameter: Members): string | undefined {
  const { name, in: place, style, explode } = parameter;
  const kind = kindOf(root, parameter.schema);
  if (place === "cookie") {
    return "is a cookie";
  }
  if (parameter.content !== undefined) {
    return "has a media type of its own";
  }
  if (place === "path") {
    return kind === "primitive" && (style ?? "simple") === "simple" ? undefined : "is more than one text";
  }
  if (place === "header") {
    return kind === "object" || !/^[\w!#$%&'*+.^`|~-]+$/.test(`${name}`) ? "is more than one text" : undefined;
  }
  if (/^(headers|body|__proto__)$/.test(`${name}`)) {
    return "has a name that means something else to a client";
  }
  if (kind === "object") {
    return style === "deepObject" ? undefined : "is an object that is not sent as a deepObject";
  }
  const isForm = (style ?? "form") === "form" || (kind === "array" && explode === true && style !== "deepObject");
  return isForm || kind === "primitive" ? undefined : `has the style ${style}`;
}
