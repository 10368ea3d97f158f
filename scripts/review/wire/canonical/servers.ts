import { pathTemplate } from "../../contract/subject.ts";
import type { Place } from "../../legacy/description.ts";
import { type Canon, copy, type Write } from "./canon.ts";
import { type JsonObject, sorted } from "./json.ts";
import { memberOf, membersOf } from "./origins.ts";

/** The canonical form of the description's servers, which clients know by name; the first is the default. */
export function servers(canon: Canon): unknown[] {
  const place = memberOf(canon.description.root, "servers");
  const named = membersOf(place).map(([index, member]) => {
    const name = serverName(member, Number(index));
    const write = (): JsonObject => {
      const written = server(canon, member);
      written["x-name"] = name;
      if (Number(index) === 0) {
        written["x-default-server"] = true;
      }
      return written;
    };
    return canon.origins.mark(canon.parts.reference("servers", name, write), member);
  });
  return canon.origins.mark(sorted(named), place);
}

/** The canonical form of a server. */
export function server(canon: Canon, place: Place): JsonObject {
  const written = copy(canon, place, { variables: leave, "x-name": (_, { value }) => value });
  const url = String(Object(place.value).url);
  const order = [...url.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const variables = memberOf(place, "variables");
  const byPosition: JsonObject = {};
  for (const [name, member] of membersOf(variables)) {
    const position = order.indexOf(name);
    byPosition[position < 0 ? name : `${position + 1}`] = variable(canon, member, name);
  }
  written.url = pathTemplate(url);
  written.variables = canon.origins.mark(byPosition, variables);
  return written;
}

/** The name that the clients have for a server. */
function serverName({ value }: Place, index: number): string {
  const unnamed = index === 0 ? "production" : `server${index + 1}`;
  return String(Object(value)["x-name"] ?? unnamed);
}

/** What a variable is called is a matter of its own; where it is in the URL says which it is. */
function variable(canon: Canon, place: Place, name: string): JsonObject {
  const written = copy(canon, place, {
    enum: (_, { value }) => (Array.isArray(value) && value.length > 0 ? sorted(value) : undefined),
    "x-placeholder": (_, { value }) => (value === true ? true : undefined),
  });
  written.name = name;
  return written;
}

const leave: Write = () => undefined;
