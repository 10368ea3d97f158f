/** What a client needs from an OpenAPI description at run time, as plain data. Generated for each provider. */
export interface Contract {
  /** The provider's name. Every message begins with it. */
  readonly provider: string;
  /** By name; the first one is the default. */
  readonly servers: { readonly [name: string]: Server };
  readonly securitySchemes: { readonly [name: string]: SecurityScheme };
  /** By `operationId`. */
  readonly operations: { readonly [operationId: string]: Operation };
}

/** https://spec.openapis.org/oas/v3.1.1.html#server-object */
export interface Server {
  readonly url: string;
  readonly variables?: { readonly [name: string]: ServerVariable };
}

/** https://spec.openapis.org/oas/v3.1.1.html#server-variable-object */
export interface ServerVariable {
  /** Absent if the contract's default is only a placeholder, which must not be sent. */
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly environmentVariable: string;
}

/** The header that carries a credential, and the text before the credential in it. */
export interface SecurityScheme {
  readonly header: string;
  /** Such as `Bearer `, including the space. */
  readonly prefix?: string;
  readonly environmentVariable: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#operation-object */
export interface Operation {
  /** In upper case, as `fetch` expects. */
  readonly method: string;
  readonly path: string;
  /** By name. */
  readonly parameters?: { readonly [name: string]: Parameter };
  /** By status code, range (`4XX`) or `default`: the body's media type, or null if no body is documented. */
  readonly responses: { readonly [status: string]: string | null };
  /** The alternatives, each a list of the security schemes that are sent together. */
  readonly security: readonly (readonly string[])[];
  /** The response header that says when to try again, if it is not `Retry-After`. */
  readonly retryAfter?: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly required?: true;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** False if an array is sent as one comma-separated value. */
  readonly explode?: false;
}
