import type { Flow, JsonObject, SecurityScheme } from "../facts.ts";
import { type Describer, type Draft, mapBy } from "./describer.ts";

export function describeSecurityScheme(describer: Describer, fact: SecurityScheme): JsonObject {
  return describer.write(fact, {
    ...membersOf(describer, fact),
    description: fact.description,
    deprecated: fact.deprecated,
  });
}

function membersOf(describer: Describer, fact: SecurityScheme): Draft {
  switch (fact.type) {
    case "apiKey":
      return { type: fact.type, in: fact.in, name: fact.parameter };
    case "http":
      return { type: fact.type, scheme: fact.scheme, bearerFormat: fact.bearerFormat };
    case "oauth2": {
      const flows = mapBy(
        fact.flows,
        ({ name }) => name,
        (each) => describeFlow(describer, each),
      );
      return { type: fact.type, flows: flows ?? {}, oauth2MetadataUrl: fact.oauth2MetadataUrl };
    }
    case "openIdConnect":
      return { type: fact.type, openIdConnectUrl: fact.openIdConnectUrl };
    case "mutualTLS":
      return { type: fact.type };
    case "unknown":
      return fact.other ?? {};
  }
}

function describeFlow(describer: Describer, fact: Flow): JsonObject {
  return describer.write(fact, {
    authorizationUrl: fact.authorizationUrl,
    deviceAuthorizationUrl: fact.deviceAuthorizationUrl,
    tokenUrl: fact.tokenUrl,
    refreshUrl: fact.refreshUrl,
    scopes: fact.scopes,
  });
}
