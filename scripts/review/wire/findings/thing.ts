import type { ContractSide } from "../../contract/contract-side.ts";
import type { Place } from "../../legacy/description.ts";
import { methods } from "../../legacy/operations.ts";
import { listed } from "./sentence.ts";

/** What people call what stands at a place: "`status` of `StoredFile`", "the query parameter `limit` of `listFiles`". */
export function thing(place: Place, side: ContractSide): string {
  const [top, first, second, ...rest] = place.path.map(String);
  if (top === "components" && second !== undefined) {
    return within(rest, component(first, second), place.path.slice(0, 3), place, side);
  }
  if ((top === "paths" || top === "webhooks") && first !== undefined) {
    const isOperation = second !== undefined && methods.includes(second);
    const owner = isOperation ? place.path.slice(0, 3) : place.path.slice(0, 2);
    const inside = place.path.slice(owner.length).map(String);
    return within(inside, operations({ ...place, path: owner }, side), owner, place, side);
  }
  if (top === "servers" && first !== undefined) {
    const name = `the server \`${serverName(place, side)}\``;
    return second === "variables" && rest[0] !== undefined ? `the variable \`${rest[0]}\` of ${name}` : name;
  }
  if (top === "security") {
    return "the operations without security of their own";
  }
  const file = place.file === side.description.root.file ? "" : side.description.nameOf(place);
  if (file === "") {
    return top === undefined ? "the description" : `\`${top}\``;
  }
  // A file is one schema, or a map of some.
  const isOne = top === undefined || top === "properties" || place.path.length === 1;
  return propertiesOf(place.path.map(String), isOne ? `\`${file}\`` : `\`${top}\` of \`${file}\``);
}

/** The words for a property of what has a name of its own. */
export function propertyThing(name: string, owner: string): string {
  const [, inner, outer] = /^`([^`]+)` of (.*)$/.exec(owner) ?? [];
  return inner === undefined ? `\`${name}\` of ${owner}` : `\`${inner}.${name}\` of ${outer}`;
}

function component(kind: string | undefined, name: string): string {
  const words: { readonly [kind: string]: string } = {
    schemas: "",
    parameters: "the parameter ",
    responses: "the answer ",
    headers: "the header ",
    requestBodies: "the body ",
    securitySchemes: "the security scheme ",
  };
  return `${words[kind ?? ""] ?? ""}\`${name}\``;
}

function operations(place: Place, side: ContractSide): string {
  const names = new Set(side.usesOf(side.subjectAt(place)).map(({ operation }) => operation));
  return names.size > 0 ? listed([...names], "and") : `\`${place.path[1]}\``;
}

/** Adds what leads from the owner to the place. */
function within(
  inside: readonly string[],
  owner: string,
  start: Place["path"],
  place: Place,
  side: ContractSide,
): string {
  const [member, name, ...rest] = inside;
  switch (member) {
    case "parameters": {
      if (name === undefined) {
        return `the parameters of ${owner}`;
      }
      const known = side.description.get(side.description.fileOf(place), ...start, "parameters", Number(name));
      const { in: where, name: written } = Object(known?.value);
      return propertiesOf(rest, `the ${where} parameter \`${written}\` of ${owner}`);
    }
    case "requestBody":
      return propertiesOf(inside.slice(1), `the body of ${owner}`);
    case "responses":
      return name === undefined ? `the answers of ${owner}` : answer(rest, `the ${name} answer of ${owner}`);
    default:
      return start[1] === "responses" ? answer(inside, owner) : propertiesOf(inside, owner);
  }
}

function answer(inside: readonly string[], owner: string): string {
  const [member, header, ...rest] = inside;
  return member === "headers" && header !== undefined
    ? propertiesOf(rest, `the header \`${header}\` of ${owner}`)
    : propertiesOf(inside, owner);
}

/** `properties/owner/items/properties/name` are the property `owner.name`. */
function propertiesOf(inside: readonly string[], owner: string): string {
  const names = inside.flatMap((segment, at) =>
    segment !== "properties" && inside[at - 1] === "properties" ? [segment] : [],
  );
  return names.length === 0 ? owner : `\`${names.join(".")}\` of ${owner}`;
}

function serverName(place: Place, side: ContractSide): string {
  const { description } = side;
  const index = Number(place.path[1]);
  const unnamed = index === 0 ? "production" : `server${index + 1}`;
  return description.text(description.root, "servers", index, "x-name") ?? unnamed;
}
