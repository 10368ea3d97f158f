import type { Callback, Link, Method, Operation, Parameter, PathItem, Response, Server } from "../facts.ts";
import { externalDocs } from "./information.ts";
import { isExtension, isObjectWithoutExtension, Members } from "./members.ts";
import type { Reader } from "./reader.ts";
import { named } from "./referable.ts";
import { said } from "./said.ts";
import { readSecurity } from "./security.ts";
import { readServer, readServers } from "./servers.ts";
import { readContent } from "./values.ts";

const methods: readonly Method[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** What an operation inherits from its path. */
interface Inherited {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly servers: readonly Server[] | undefined;
}

/** The paths of a map whose names may also be extensions. */
export function readPathItems(reader: Reader, of: Members, name: string): PathItem[] {
  return named(of.map(name, isObjectWithoutExtension), reader.pathItems);
}

export function readPathItem(reader: Reader, members: Members, path: string): PathItem {
  const parameters = readParameters(reader, members);
  const servers = readServers(members);
  const operations = methods.flatMap((method) => {
    const at = members.child(method);
    return at ? [readOperation(reader, new Members(at), method, { path, parameters, servers })] : [];
  });
  return said<PathItem>({
    at: members.at,
    path,
    summary: members.text("summary"),
    description: members.text("description"),
    parameters,
    servers,
    operations,
    ...members.rest(),
  });
}

function readOperation(reader: Reader, members: Members, method: Method, inherited: Inherited): Operation {
  const body = members.child("requestBody");
  return said<Operation>({
    at: members.at,
    operationId: members.text("operationId"),
    method,
    path: inherited.path,
    summary: members.text("summary"),
    description: members.text("description"),
    externalDocs: externalDocs(members),
    deprecated: members.flag("deprecated"),
    tags: members.texts("tags") ?? [],
    parameters: replaced(inherited.parameters, readParameters(reader, members)),
    requestBody: body && reader.requestBodies.at(body, ""),
    responses: named(members.map("responses", isObjectWithoutExtension), reader.responses),
    security: readSecurity(members) ?? reader.security,
    servers: readServers(members) ?? inherited.servers ?? reader.servers,
    callbacks: named(members.map("callbacks"), reader.callbacks),
    ...members.rest(),
  });
}

function readParameters(reader: Reader, members: Members): Parameter[] {
  return (members.items("parameters") ?? []).map((at) => reader.parameters.at(at, ""));
}

/** The parameters of a path, and those of an operation, which replace them. */
function replaced(inherited: readonly Parameter[], own: readonly Parameter[]): Parameter[] {
  const all = [...inherited, ...own];
  return [...new Map(all.map((each) => [`${each.in} ${each.name}`, each])).values()];
}

export function readResponse(reader: Reader, members: Members, status: string): Response {
  return said<Response>({
    at: members.at,
    status,
    summary: members.text("summary"),
    description: members.text("description"),
    headers: named(members.map("headers"), reader.headers),
    content: readContent(reader, members),
    links: named(members.map("links"), reader.links),
    ...members.rest(),
  });
}

export function readLink(members: Members, name: string): Link {
  const server = members.child("server");
  return said<Link>({
    at: members.at,
    name,
    operationId: members.text("operationId"),
    operationRef: members.text("operationRef"),
    description: members.text("description"),
    parameters: Object.fromEntries(members.map("parameters", () => true).map(([key, { value }]) => [key, value])),
    requestBody: members.json("requestBody"),
    server: server && readServer(server),
    ...members.rest(),
  });
}

export function readCallback(reader: Reader, members: Members, name: string): Callback {
  const paths = Object.keys(members.value).flatMap((path) => {
    const at = isExtension(path) ? undefined : members.child(path);
    return at ? [reader.pathItems.at(at, path)] : [];
  });
  return said<Callback>({ at: members.at, name, paths, ...members.rest() });
}
