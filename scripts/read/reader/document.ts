import type { Component, Components, Facts } from "../facts.ts";
import type { At, Source } from "../source/source.ts";
import { externalDocs, readInfo, readTag } from "./information.ts";
import { isSchema, Members } from "./members.ts";
import { readCallback, readLink, readPathItem, readPathItems, readResponse } from "./operations.ts";
import type { Reader } from "./reader.ts";
import { declared, Followed, Uses } from "./referable.ts";
import { said } from "./said.ts";
import { Schemas } from "./schemas.ts";
import { readSecurity, readSecurityScheme } from "./security.ts";
import { readServers } from "./servers.ts";
import { readExample, readHeader, readMediaType, readParameter, readRequestBody } from "./values.ts";

/** Reads the whole description. */
export function readFacts(source: Source): Facts {
  const root = new Members(source.root);
  const openapi = root.text("openapi") ?? "";
  const reader = createReader(source, root, openapi.startsWith("3.0"));
  const components = new Members(root.child("components") ?? emptyAt(source, "/components"));
  reader.schemas.declare(components.map("schemas", isSchema));
  const securitySchemes = declared(components.map("securitySchemes"), reader.securitySchemes);
  const paths = readPathItems(reader, root, "paths");
  const webhooks = readPathItems(reader, root, "webhooks");
  const shared = readComponents(reader, components);
  return said<Facts>({
    at: root.at,
    openapi,
    $self: root.text("$self"),
    jsonSchemaDialect: root.text("jsonSchemaDialect"),
    info: readInfo(root.child("info") ?? emptyAt(source, "/info")),
    externalDocs: externalDocs(root),
    servers: reader.servers,
    security: reader.security,
    tags: (root.items("tags") ?? []).map(readTag),
    paths: paths.map(({ operations: _, ...path }) => path),
    operations: paths.flatMap(({ operations }) => operations),
    webhooks,
    // Last, since everything above adds those that it refers to.
    schemas: reader.schemas.all(),
    securitySchemes,
    components: shared,
    ...root.rest(),
  });
}

function readComponents(reader: Reader, components: Members): Components {
  return {
    at: components.at,
    parameters: declared(components.map("parameters"), reader.parameters),
    requestBodies: declared(components.map("requestBodies"), reader.requestBodies),
    responses: declared(components.map("responses"), reader.responses),
    headers: declared(components.map("headers"), reader.headers),
    examples: declared(components.map("examples"), reader.examples),
    links: declared(components.map("links"), reader.links),
    callbacks: declared(components.map("callbacks"), reader.callbacks),
    pathItems: declared(components.map("pathItems"), reader.pathItems),
    mediaTypes: declared(components.map("mediaTypes"), reader.mediaTypes),
    ...components.rest(),
  };
}

function createReader(source: Source, root: Members, is30: boolean): Reader {
  const uses = new Uses();
  const own = is30 ? [] : (["description"] as const);
  const ownSummary = is30 ? [] : (["summary", "description"] as const);
  const referable = <T extends Component>(
    read: (members: Members, name: string) => T,
    members: typeof ownSummary | typeof own = own,
  ) => new Followed<T>({ source, uses, own: members, read });
  const reader: Reader = {
    source,
    schemas: new Schemas(source, is30),
    servers: readServers(root) ?? [],
    security: readSecurity(root),
    parameters: referable((members) => readParameter(reader, members)),
    headers: referable((members, name) => readHeader(reader, members, name)),
    requestBodies: referable((members) => readRequestBody(reader, members)),
    responses: referable((members, status) => readResponse(reader, members, status), ownSummary),
    mediaTypes: referable((members, mediaType) => readMediaType(reader, members, mediaType), []),
    examples: referable(readExample, ownSummary),
    links: referable(readLink),
    callbacks: referable((members, name) => readCallback(reader, members, name), []),
    pathItems: referable((members, path) => readPathItem(reader, members, path), ownSummary),
    securitySchemes: referable(readSecurityScheme),
  };
  return reader;
}

function emptyAt({ root }: Source, pointer: string): At {
  return { file: root.file, pointer, value: {} };
}
