import type { Callback, JsonObject, Link, Operation, Path, PathItem, Response, Server } from "../facts.ts";
import { type Describer, listOf, mapBy } from "./describer.ts";
import { describeDocs } from "./schemas.ts";
import { describeContent, describeHeaders, describeParameter, describeRequestBody } from "./values.ts";

/** A path with these operations of it. */
export function describePath(describer: Describer, path: Path, operations: readonly Operation[]): JsonObject {
  return describer.write(path, {
    summary: path.summary,
    description: path.description,
    servers: listOf(path.servers, (each) => describeServer(describer, each)),
    parameters: listOf(path.parameters, (each) => describeParameter(describer, each)),
    ...mapBy(
      operations,
      ({ method }) => method,
      (each) => describeOperation(describer, each, path),
    ),
  });
}

export function describePathItem(describer: Describer, item: PathItem): JsonObject {
  return describePath(describer, item, item.operations);
}

function describeOperation(describer: Describer, fact: Operation, path: Path): JsonObject {
  const { facts } = describer;
  const inherited = new Set(path.parameters.map((each) => each.usedAt ?? each.at));
  const own = fact.parameters.filter((each) => !inherited.has(each.usedAt ?? each.at));
  const inheritedServers = path.servers ?? facts.servers;
  const hasOwnServers = fact.servers[0]?.at !== inheritedServers[0]?.at;
  return describer.write(fact, {
    tags: fact.tags.length === 0 ? undefined : fact.tags,
    summary: fact.summary,
    description: fact.description,
    externalDocs: fact.externalDocs && describeDocs(describer, fact.externalDocs),
    operationId: fact.operationId,
    parameters: listOf(own, (each) => describeParameter(describer, each)),
    requestBody: fact.requestBody && describeRequestBody(describer, fact.requestBody),
    // OpenAPI 3.0 asked for it, and so do tools.
    responses:
      mapBy(
        fact.responses,
        ({ status }) => status,
        (each) => describeResponse(describer, each),
      ) ?? {},
    callbacks: mapBy(
      fact.callbacks,
      ({ name }) => name,
      (each) => describeCallback(describer, each),
    ),
    deprecated: fact.deprecated,
    security: fact.security?.at === facts.security?.at ? undefined : fact.security?.alternatives,
    servers: hasOwnServers ? listOf(fact.servers, (each) => describeServer(describer, each)) : undefined,
  });
}

export function describeResponse(describer: Describer, fact: Response): JsonObject {
  return describer.referOr("responses", fact, () =>
    describer.write(fact, {
      summary: fact.summary,
      description: fact.description,
      headers: describeHeaders(describer, fact.headers),
      content: describeContent(describer, fact.content),
      links: mapBy(
        fact.links,
        ({ name }) => name,
        (each) => describeLink(describer, each),
      ),
    }),
  );
}

export function describeLink(describer: Describer, fact: Link): JsonObject {
  return describer.referOr("links", fact, () =>
    describer.write(fact, {
      operationId: fact.operationId,
      operationRef: fact.operationRef,
      description: fact.description,
      parameters: Object.keys(fact.parameters).length === 0 ? undefined : fact.parameters,
      requestBody: fact.requestBody,
      server: fact.server && describeServer(describer, fact.server),
    }),
  );
}

export function describeCallback(describer: Describer, fact: Callback): JsonObject {
  return describer.referOr("callbacks", fact, () => {
    const paths = mapBy(
      fact.paths,
      ({ path }) => path,
      (each) => describePathItem(describer, each),
    );
    return describer.write(fact, { ...paths });
  });
}

export function describeServer(describer: Describer, fact: Server): JsonObject {
  return describer.write(fact, {
    url: fact.url,
    name: fact.name,
    description: fact.description,
    variables: mapBy(
      fact.variables,
      ({ name }) => name,
      (each) => describer.write(each, { enum: each.enum, default: each.default, description: each.description }),
    ),
  });
}
