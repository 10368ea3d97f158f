import type { Server, ServerVariable } from "../facts.ts";
import type { At } from "../source/source.ts";
import { Members } from "./members.ts";
import { said } from "./said.ts";

/** The servers of an object. An empty list counts as none, as OpenAPI says. */
export function readServers(of: Members): readonly Server[] | undefined {
  const items = of.items("servers");
  return items && items.length > 0 ? items.map(readServer) : undefined;
}

export function readServer(place: At): Server {
  const members = new Members(place);
  return said<Server>({
    at: members.at,
    url: members.text("url") ?? "",
    name: members.text("name"),
    description: members.text("description"),
    variables: members.map("variables").map(([name, at]) => readVariable(new Members(at), name)),
    ...members.rest(),
  });
}

function readVariable(members: Members, name: string): ServerVariable {
  return said<ServerVariable>({
    at: members.at,
    name,
    default: members.text("default"),
    enum: members.texts("enum"),
    description: members.text("description"),
    ...members.rest(),
  });
}
