/** What a client needs of an OpenAPI description at run time, as plain data. Generated, one per provider. */
export interface Contract {
  /** The provider's name: first word of each message. */
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
  /** Absent where the contract's default is a placeholder that no request may carry. */
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly environmentVariable: string;
}

/** Where a credential goes: the header, and what stands before the credential in it. */
export interface SecurityScheme {
  readonly header: string;
  /** `Bearer ` and the like, with its space. */
  readonly prefix?: string;
  readonly environmentVariable: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#operation-object */
export interface Operation {
  /** In upper case, as fetch wants it. */
  readonly method: string;
  readonly path: string;
  /** By name. */
  readonly parameters?: { readonly [name: string]: Parameter };
  /** By status code, range (`4XX`) or `default`: the body's media type, or null where none is promised. */
  readonly responses: { readonly [status: string]: string | null };
  /** Alternatives, each the names of the security schemes it takes together. */
  readonly security: readonly (readonly string[])[];
  /** The response header that says when to try again, where it is not `Retry-After`. */
  readonly retryAfter?: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly required?: true;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** False: an array is sent as one comma-separated value. */
  readonly explode?: false;
}
