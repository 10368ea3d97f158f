import { pathTemplate } from "../../contract/subject.ts";
import type { Place } from "../../legacy/description.ts";
import { methods } from "../../legacy/operations.ts";
import { type Canon, copy, follow, listOf, mapOf, plain, type Write } from "./canon.ts";
import { content, headers, parameter } from "./content.ts";
import { type JsonObject, sorted, stableJson } from "./json.ts";
import { memberOf, membersOf } from "./origins.ts";
import { security } from "./security.ts";
import { server } from "./servers.ts";

/** The canonical form of an operation, with what its path and the description say of it. */
export function operation(canon: Canon, url: string, method: string, item: Place, place: Place): JsonObject {
  const { description, origins } = canon;
  const written = copy(canon, place, {
    parameters: () => undefined,
    security: () => undefined,
    servers: () => undefined,
    requestBody: (_, body) => requestBody(canon, follow(canon, body)),
    responses,
    callbacks: mapOf(callback),
    externalDocs: plain,
    tags: (_, { value }) => (Array.isArray(value) && value.length > 0 ? sorted(value) : undefined),
    deprecated: (_, { value }) => (value === true ? true : undefined),
  });
  for (const text of ["summary", "description"]) {
    if (written[text] === undefined && description.text(item, text) !== undefined) {
      origins.take(written, origins.mark({ [text]: description.text(item, text) }, item), text);
    }
  }
  const owner = `${url} ${method}`;
  written.parameters = parameters(canon, owner, item, place);
  written.security = security(canon, place);
  const servers = description.get(place, "servers") ?? description.get(item, "servers");
  const common = description.get(description.root, "servers");
  if (servers && stableJson(servers.value) !== stableJson(common?.value)) {
    written.servers = listOf(server)(canon, servers);
  }
  written.responses ??= {};
  return written;
}

/** The parameters of an operation and of its path, the operation's own first in question. */
function parameters(canon: Canon, owner: string, item: Place, place: Place): unknown[] {
  const byName = new Map<string, { reference: Place; target: Place; position: number }>();
  const template = [...owner.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  for (const list of [memberOf(item, "parameters"), memberOf(place, "parameters")]) {
    for (const [, reference] of membersOf(list)) {
      const target = follow(canon, reference);
      const name = canon.description.text(target, "name") ?? "";
      const position = target.value && Object(target.value).in === "path" ? template.indexOf(name) : -1;
      const known = position < 0 ? name.toLowerCase() : String(position + 1);
      byName.set(`${Object(target.value).in} ${known}`, { reference, target, position });
    }
  }
  const path = owner.replace(/\{[^}]*\}/g, "{}");
  return [...byName.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { reference, target, position }]) => {
      // The diff pairs members of a list by what they are, a reference by its text.
      const part = canon.parts.reference("parameters", `${path} ${name}`, () => parameter(canon, target, position));
      return canon.origins.mark(part, reference);
    });
}

function requestBody(canon: Canon, place: Place): JsonObject {
  const required: Write = (_, { value }) => (value === true ? true : undefined);
  const written = copy(canon, place, { content, required });
  written.content ??= {};
  return written;
}

const responses: Write = (canon, place) => {
  const written: JsonObject = {};
  for (const [status, member] of membersOf(place)) {
    if (!status.startsWith("x-")) {
      written[status.toUpperCase().replace("DEFAULT", "default")] = response(canon, member);
    }
  }
  return canon.origins.mark(written, place);
};

function response(canon: Canon, place: Place): JsonObject {
  const target = follow(canon, place);
  const write = (): JsonObject => {
    const written = copy(canon, target, { content, headers, links: mapOf(plain) });
    return canon.origins.with(written, { content: written.content ?? {}, headers: written.headers ?? {} });
  };
  if (typeof Object(place.value).$ref !== "string") {
    return write();
  }
  return canon.origins.mark(canon.parts.reference("responses", canon.parts.nameOf(target), write), place);
}

const callback: Write = (canon, place) => {
  const target = follow(canon, place);
  const written: JsonObject = {};
  for (const [expression, item] of membersOf(target)) {
    if (!expression.startsWith("x-")) {
      written[expression] = pathItem(canon, `${target.path.join("/")} ${expression}`, follow(canon, item));
    }
  }
  return canon.origins.mark(written, target);
};

/** The canonical form of a path item: its operations, with what it says of all of them. */
export function pathItem(canon: Canon, url: string, place: Place): JsonObject {
  const written: JsonObject = {};
  for (const method of [...methods, "query"]) {
    const member = memberOf(place, method);
    if (member.value !== undefined) {
      written[method] = operation(canon, url, method, place, follow(canon, member));
    }
  }
  return canon.origins.mark(written, place);
}

/** The canonical form of the paths: what their parameters are called does not matter. */
export function paths(canon: Canon, place: Place): JsonObject {
  const written: JsonObject = {};
  for (const [url, item] of membersOf(place)) {
    if (!url.startsWith("x-")) {
      const template = pathTemplate(url);
      written[Object.hasOwn(written, template) ? url : template] = pathItem(canon, url, follow(canon, item));
    }
  }
  return canon.origins.mark(written, place);
}
