import { Describer, listOf, mapBy } from "./describe/describer.ts";
import {
  describeCallback,
  describeLink,
  describePath,
  describePathItem,
  describeResponse,
  describeServer,
} from "./describe/operations.ts";
import { describeDocs, describeSchema } from "./describe/schemas.ts";
import { describeSecurityScheme } from "./describe/security.ts";
import {
  describeExample,
  describeHeader,
  describeMediaType,
  describeParameter,
  describeRequestBody,
} from "./describe/values.ts";
import type { Component, Fact, Facts, Info, JsonObject, Tag } from "./facts.ts";

/** Facts as a description. */
export interface Described {
  readonly value: JsonObject;
  /** The fact that an object of `value` was written from. */
  readonly origin: { get(object: object): Fact | undefined };
}

/**
 * Writes facts as one OpenAPI 3.1 description: every equivalent spelling in one form, every reference to a component of
 * the same document. What facts keep in `other` is left out, and so are the names of `$id` and anchors.
 */
export function describe(facts: Facts): Described {
  const describer = new Describer(facts);
  const components = describeComponents(describer);
  const value = describer.write(facts, {
    openapi: facts.openapi.startsWith("3.0") ? "3.1.1" : facts.openapi,
    jsonSchemaDialect: facts.jsonSchemaDialect,
    info: describeInfo(describer, facts.info),
    externalDocs: facts.externalDocs && describeDocs(describer, facts.externalDocs),
    servers: listOf(facts.servers, (each) => describeServer(describer, each)),
    security: facts.security?.alternatives,
    tags: listOf(facts.tags, (each) => describeTag(describer, each)),
    paths: describePaths(describer),
    webhooks: mapBy(
      facts.webhooks,
      ({ path }) => path,
      (each) => describePathItem(describer, each),
    ),
    components: Object.keys(components).length === 0 ? undefined : components,
  });
  return { value, origin: describer.origin };
}

function describeInfo(describer: Describer, fact: Info): JsonObject {
  const { contact, license } = fact;
  return describer.write(fact, {
    title: fact.title,
    version: fact.version,
    summary: fact.summary,
    description: fact.description,
    termsOfService: fact.termsOfService,
    contact: contact && describer.write(contact, { name: contact.name, url: contact.url, email: contact.email }),
    license:
      license && describer.write(license, { name: license.name, identifier: license.identifier, url: license.url }),
  });
}

function describeTag(describer: Describer, fact: Tag): JsonObject {
  return describer.write(fact, {
    name: fact.name,
    summary: fact.summary,
    description: fact.description,
    externalDocs: fact.externalDocs && describeDocs(describer, fact.externalDocs),
    parent: fact.parent,
    kind: fact.kind,
  });
}

function describePaths(describer: Describer): JsonObject {
  const { paths, operations } = describer.facts;
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    paths.map((path) => [path.path, describePath(describer, path, byPath.get(path.path) ?? [])]),
  );
}

function describeComponents(describer: Describer): JsonObject {
  const { schemas, securitySchemes, components } = describer.facts;
  // Without `usedAt`, what would be a reference to the component is written as the component itself.
  const all = <T extends Component>(
    list: readonly T[],
    write: (describer: Describer, each: Omit<T, "usedAt">) => JsonObject,
  ) =>
    mapBy(
      list,
      ({ component }) => component ?? "",
      ({ usedAt: _, ...each }) => write(describer, each),
    );
  const described = Object.entries(schemas).map(([id, schema]) => [
    describer.schemaName(id),
    describeSchema(describer, schema),
  ]);
  return describer.write(components, {
    schemas: described.length === 0 ? undefined : Object.fromEntries(described),
    securitySchemes: mapBy(
      securitySchemes,
      ({ name }) => name,
      (each) => describeSecurityScheme(describer, each),
    ),
    parameters: all(components.parameters, describeParameter),
    requestBodies: all(components.requestBodies, describeRequestBody),
    responses: all(components.responses, describeResponse),
    headers: all(components.headers, describeHeader),
    examples: all(components.examples, describeExample),
    links: all(components.links, describeLink),
    callbacks: all(components.callbacks, describeCallback),
    pathItems: all(components.pathItems, describePathItem),
    mediaTypes: all(components.mediaTypes, describeMediaType),
  });
}
