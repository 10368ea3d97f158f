/** Where a credential goes: the header, and what stands before the credential in it. */
export interface CredentialPlace {
  readonly header: string;
  readonly prefix: string | undefined;
}

interface Scheme {
  readonly type?: unknown;
  readonly in?: unknown;
  readonly name?: unknown;
  readonly scheme?: unknown;
}

/** Where the credential of a scheme goes. https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export function credentialPlace({ type, in: place, name, scheme }: Scheme): CredentialPlace {
  if (type === "apiKey" && place === "cookie") {
    return { header: "Cookie", prefix: `${name}=` };
  }
  if (type === "apiKey") {
    return { header: `${name ?? ""}`, prefix: undefined };
  }
  const isBasic = type === "http" && /^basic$/i.test(`${scheme}`);
  return { header: "Authorization", prefix: isBasic ? "Basic " : "Bearer " };
}

/** Why a client cannot send the credential of a scheme, in words that follow its name; undefined where it can. */
export function unsupportedScheme({ type, in: place, name, scheme }: Scheme): string | undefined {
  switch (type) {
    case "apiKey":
      if (place !== "header" && place !== "cookie") {
        return "would go into the URL, where logs keep it";
      }
      return /^[\w!#$%&'*+.^`|~-]+$/.test(`${name ?? ""}`)
        ? undefined
        : `goes into ${JSON.stringify(name)}, which is no header`;
    case "http":
      return /^(basic|bearer)$/i.test(`${scheme}`)
        ? undefined
        : `is HTTP ${JSON.stringify(scheme)}, which it does not speak`;
    case "oauth2":
    case "openIdConnect":
      return undefined;
    default:
      return `is ${JSON.stringify(type)}, which it does not speak`;
  }
}
