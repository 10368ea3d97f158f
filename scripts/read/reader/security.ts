import type { Flow, Security, SecurityScheme } from "../facts.ts";
import { isObject, isText } from "../json.ts";
import { isObjectWithoutExtension, isTexts, Members } from "./members.ts";
import { said } from "./said.ts";

/** What `security` of an object asks for. A list with anything else than scopes stays in `other`. */
export function readSecurity(of: Members): Security | undefined {
  const written = of.value.security;
  const isWhole =
    Array.isArray(written) && written.every((each) => isObject(each) && Object.values(each).every(isTexts));
  const alternatives = isWhole ? of.list("security") : undefined;
  return alternatives && { at: of.placeOf("security"), alternatives: alternatives.filter(isObject).map(scopesOf) };
}

function scopesOf(alternative: object): { [scheme: string]: readonly string[] } {
  return Object.fromEntries(
    Object.entries(alternative).filter((entry): entry is [string, string[]] => isTexts(entry[1])),
  );
}

export function readSecurityScheme(members: Members, name: string): SecurityScheme {
  const fact = {
    at: members.at,
    name,
    description: members.text("description"),
    deprecated: members.flag("deprecated"),
  };
  switch (members.value.type) {
    case "apiKey": {
      members.text("type");
      const at = { in: members.text("in") ?? "", parameter: members.text("name") ?? "" };
      return said<SecurityScheme>({ ...fact, type: "apiKey", ...at, ...members.rest() });
    }
    case "http": {
      members.text("type");
      const scheme = { scheme: members.text("scheme") ?? "", bearerFormat: members.text("bearerFormat") };
      return said<SecurityScheme>({ ...fact, type: "http", ...scheme, ...members.rest() });
    }
    case "oauth2": {
      members.text("type");
      const flows = { flows: readFlows(members), oauth2MetadataUrl: members.text("oauth2MetadataUrl") };
      return said<SecurityScheme>({ ...fact, type: "oauth2", ...flows, ...members.rest() });
    }
    case "openIdConnect": {
      members.text("type");
      const url = { openIdConnectUrl: members.text("openIdConnectUrl") ?? "" };
      return said<SecurityScheme>({ ...fact, type: "openIdConnect", ...url, ...members.rest() });
    }
    case "mutualTLS":
      members.text("type");
      return said<SecurityScheme>({ ...fact, type: "mutualTLS", ...members.rest() });
    default:
      return said<SecurityScheme>({ ...fact, type: "unknown", ...members.rest() });
  }
}

function readFlows(scheme: Members): Flow[] {
  return scheme.map("flows", isObjectWithoutExtension).map(([name, place]) => {
    const members = new Members(place);
    return said<Flow>({
      at: members.at,
      name,
      authorizationUrl: members.text("authorizationUrl"),
      deviceAuthorizationUrl: members.text("deviceAuthorizationUrl"),
      tokenUrl: members.text("tokenUrl"),
      refreshUrl: members.text("refreshUrl"),
      scopes: Object.fromEntries(
        members.map("scopes", isText).flatMap(([scope, { value }]) => (isText(value) ? [[scope, value]] : [])),
      ),
      ...members.rest(),
    });
  });
}
