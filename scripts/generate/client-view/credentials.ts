import type { Facts, SecurityScheme } from "@scripts/read";
import { camelCase, constantCase } from "./names.ts";
import { credentialOption } from "./option-names.ts";

/** An option of the client that provides a credential, and where the credential goes. */
export interface ClientCredential extends CredentialPlace {
  /** The option's name. */
  readonly name: string;
  readonly description: string | undefined;
  /** Empty where the option holds no text. */
  readonly environmentVariable: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
interface CredentialPlace {
  /** The two parts of HTTP's scheme Basic go into one header. What a client cannot place, the caller's `fetch` sends. */
  readonly in: "header" | "query" | "cookie" | "basicUsername" | "basicPassword" | "fetch";
  /** The name of the header, query parameter or cookie; or in words what `fetch` sends. */
  readonly carrier: string;
  /** What precedes it in the header. */
  readonly prefix?: string | undefined;
}

/** The options of a scheme. Schemes that send the same, such as two flows of OAuth 2, share them. */
export function credentialsOf(facts: Facts, provider: string, scheme: SecurityScheme): ClientCredential[] {
  const { description } = scheme;
  return placesOf(scheme).map(([word, place]) => {
    const isOther = (each: SecurityScheme): boolean => each.name === word && placesOf(each)[0]?.[0] !== word;
    const name =
      word === undefined ? scheme.name : facts.securitySchemes.some(isOther) ? camelCase(scheme.name, word) : word;
    const option = credentialOption(name);
    const environmentVariable = place.in === "fetch" ? "" : constantCase(provider, option);
    return { name: option, description, environmentVariable, ...place };
  });
}

/** Each option's usual word, where it has one that is not the scheme's name. */
function placesOf(scheme: SecurityScheme): [string | undefined, CredentialPlace][] {
  const bearer = { in: "header", carrier: "Authorization", prefix: "Bearer " } as const;
  switch (scheme.type) {
    case "apiKey": {
      const place = scheme.in === "query" || scheme.in === "cookie" ? scheme.in : "header";
      return [[undefined, { in: place, carrier: scheme.parameter }]];
    }
    case "oauth2":
    case "openIdConnect":
      return [["accessToken", bearer]];
    case "http":
      if (/^basic$/i.test(scheme.scheme)) {
        return [
          ["username", { in: "basicUsername", carrier: "Authorization" }],
          ["password", { in: "basicPassword", carrier: "Authorization" }],
        ];
      }
      return [
        [undefined, /^bearer$/i.test(scheme.scheme) ? bearer : { in: "fetch", carrier: `HTTP's ${scheme.scheme}` }],
      ];
    default:
      return [[undefined, { in: "fetch", carrier: "a client certificate" }]];
  }
}

/** Why a client cannot send the credential of a scheme, in words that follow its name; undefined where it can. */
export function unsupportedScheme(scheme: SecurityScheme): string | undefined {
  if (scheme.type === "unknown") {
    return "is of a type that OpenAPI does not define";
  }
  if (scheme.type !== "apiKey" || scheme.in === "query") {
    return undefined;
  }
  return /^(header|cookie)$/.test(scheme.in) && isHeaderName(scheme.parameter)
    ? undefined
    : `goes into ${JSON.stringify(scheme.parameter)}, which is not the name of a ${scheme.in}`;
}

/** A token of RFC 9110. */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}
