import type { SecurityScheme } from "@scripts/read";

/** Where a credential goes: the header, and what stands before the credential in it. */
export interface CredentialPlace {
  readonly header: string;
  readonly prefix: string | undefined;
}

/** Where the credential of a scheme goes. https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export function credentialPlace(scheme: SecurityScheme): CredentialPlace {
  if (scheme.type === "apiKey") {
    return scheme.in === "cookie"
      ? { header: "Cookie", prefix: `${scheme.parameter}=` }
      : { header: scheme.parameter, prefix: undefined };
  }
  const isBasic = scheme.type === "http" && /^basic$/i.test(scheme.scheme);
  return { header: "Authorization", prefix: isBasic ? "Basic " : "Bearer " };
}

/** Why a client cannot send the credential of a scheme, in words that follow its name; undefined where it can. */
export function unsupportedScheme(scheme: SecurityScheme): string | undefined {
  switch (scheme.type) {
    case "apiKey":
      if (scheme.in !== "header" && scheme.in !== "cookie") {
        return "would go into the URL, where logs keep it";
      }
      return isHeaderName(scheme.parameter)
        ? undefined
        : `goes into ${JSON.stringify(scheme.parameter)}, which is not the name of a header`;
    case "http":
      return /^(basic|bearer)$/i.test(scheme.scheme)
        ? undefined
        : `is of the HTTP scheme ${JSON.stringify(scheme.scheme)}, which a client does not support`;
    case "oauth2":
    case "openIdConnect":
      return undefined;
    case "mutualTLS":
      return "is a client certificate, which fetch cannot send";
    case "unknown":
      return "is of a type that OpenAPI does not define";
  }
}

/** A token of RFC 9110. */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}
