/*
 * The facts of a contract: everything that an OpenAPI 3.0, 3.1 or 3.2 description says, read once by `readDescription`.
 *
 * - The words are OpenAPI's. Spellings that mean the same are one fact: `nullable` and `null` among types; `const` and an
 *   `enum` of one value; an `allOf` of one reference and the reference; exclusive bounds of 3.0 and 3.1. What is inherited
 *   (a path's parameters, the root's security and servers, the default of a style) is filled in.
 * - Facts are plain data: they survive JSON and have no cycles. Every text comes from the description.
 * - A member is absent where the description says nothing. Lists of what a description names (operations, parameters,
 *   responses, examples …) are never absent, so that nobody has to ask.
 * - References are resolved: a parameter, response … stands where it is used, with `at` (where it is declared) and
 *   `usedAt` (where it is referred to). Schemas are the exception, since they may contain themselves: a schema with a
 *   name, and each schema that something refers to, is in `schemas`, and others refer to it by `ref`.
 * - Nothing is lost: what has no member here, or has an unexpected value, is in `other` as it was written.
 * - What is only a choice of a consumer (the name of a server, the preferred media type of a body) is not here.
 */

/** Where a fact stands: a file below the description's folder, and a JSON Pointer: `openapi.yaml#/paths/~1files/get`. */
export type Place = string;

/** Any value that JSON has. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** What every object of a description has. */
export interface Fact {
  readonly at: Place;
  /** Members that begin with `x-`. */
  readonly extensions?: JsonObject;
  /** Members that OpenAPI does not define here, or not with such a value, and those that it ignores beside a `$ref`. */
  readonly other?: JsonObject;
}

/** What may be written once under `components` and referred to. */
export interface Component extends Fact {
  /** Where the reference stands, if it is used by one: `at` is where it is declared. */
  readonly usedAt?: Place;
  /** Its name, if it is declared under `components` of the description. */
  readonly component?: string;
}

/** The whole contract. */
export interface Facts extends Fact {
  /** The version that is written, such as `3.1.1`. */
  readonly openapi: string;
  /** The description's own URI (OpenAPI 3.2). */
  readonly $self?: string;
  readonly jsonSchemaDialect?: string;
  readonly info: Info;
  readonly externalDocs?: ExternalDocs;
  /** The root's servers. Empty where it has none, which OpenAPI takes as `/`. */
  readonly servers: readonly Server[];
  /** The root's security, which counts for operations that have none of their own. */
  readonly security?: Security;
  readonly tags: readonly Tag[];
  /** Without their operations, which are in `operations`. */
  readonly paths: readonly Path[];
  /** All operations of `paths`, in the order of the description. */
  readonly operations: readonly Operation[];
  /** Requests that the provider sends of its own accord. */
  readonly webhooks: readonly PathItem[];
  /** Schemas by id: all of `components`, and each other one that something refers to. See `schemaOf`. */
  readonly schemas: { readonly [id: SchemaId]: Schema };
  readonly securitySchemes: readonly SecurityScheme[];
  /** The other components, used or not. */
  readonly components: Components;
}

/** What is under `components` beside schemas and security schemes. */
export interface Components extends Fact {
  readonly parameters: readonly Parameter[];
  readonly requestBodies: readonly RequestBody[];
  readonly responses: readonly Response[];
  readonly headers: readonly Header[];
  readonly examples: readonly Example[];
  readonly links: readonly Link[];
  readonly callbacks: readonly Callback[];
  readonly pathItems: readonly PathItem[];
  readonly mediaTypes: readonly MediaType[];
}

export interface Info extends Fact {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: Contact;
  readonly license?: License;
}

export interface Contact extends Fact {
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

export interface License extends Fact {
  readonly name?: string;
  readonly identifier?: string;
  readonly url?: string;
}

export interface ExternalDocs extends Fact {
  readonly url: string;
  readonly description?: string;
}

export interface Tag extends Fact {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  /** The name of the tag that this one belongs to (OpenAPI 3.2). */
  readonly parent?: string;
  readonly kind?: string;
}

export interface Server extends Fact {
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable extends Fact {
  readonly name: string;
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** `security`: one of the alternatives is needed. An empty list: a request needs no credentials. */
export interface Security {
  readonly at: Place;
  /** Each holds the schemes that are needed together, with their scopes. `{}`: a request may go without credentials. */
  readonly alternatives: readonly { readonly [scheme: string]: readonly string[] }[];
}

export type SecurityScheme =
  | ApiKeyScheme
  | HttpScheme
  | OAuth2Scheme
  | OpenIdConnectScheme
  | MutualTlsScheme
  | UnknownScheme;

interface NamedScheme extends Component {
  readonly name: string;
  readonly description?: string;
  readonly deprecated?: true;
}

export interface ApiKeyScheme extends NamedScheme {
  readonly type: "apiKey";
  /** `query`, `header` or `cookie`. */
  readonly in: string;
  /** The name of the query parameter, header or cookie: the scheme's own `name` in OpenAPI. */
  readonly parameter: string;
}

export interface HttpScheme extends NamedScheme {
  readonly type: "http";
  /** `bearer`, `basic` …, as written. */
  readonly scheme: string;
  readonly bearerFormat?: string;
}

export interface OAuth2Scheme extends NamedScheme {
  readonly type: "oauth2";
  readonly flows: readonly Flow[];
  readonly oauth2MetadataUrl?: string;
}

export interface OpenIdConnectScheme extends NamedScheme {
  readonly type: "openIdConnect";
  readonly openIdConnectUrl: string;
}

export interface MutualTlsScheme extends NamedScheme {
  readonly type: "mutualTLS";
}

/** A type that OpenAPI does not define: it and its members are in `other`. */
export interface UnknownScheme extends NamedScheme {
  readonly type: "unknown";
}

export interface Flow extends Fact {
  /** `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`. */
  readonly name: string;
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: { readonly [name: string]: string };
}

/** What the operations of a path share. */
export interface Path extends Component {
  /** The path; the name of a webhook; the expression of a callback; the name under `components`. */
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  /** Its own, as written. Its operations have them too. */
  readonly parameters: readonly Parameter[];
  readonly servers?: readonly Server[];
}

/** A path with its operations. */
export interface PathItem extends Path {
  readonly operations: readonly Operation[];
}

export interface Operation extends Fact {
  /** Absent where the description gives it no name. */
  readonly operationId?: string;
  readonly method: Method;
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated?: true;
  /** Names, which `Facts.tags` may describe. */
  readonly tags: readonly string[];
  /** Its path's and its own, which replace those of the same place and name. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Its own, else the root's. */
  readonly security?: Security;
  /** Its own, else its path's, else the root's. */
  readonly servers: readonly Server[];
  readonly callbacks: readonly Callback[];
}

export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "query";

/** A header of a response or of a part of a form; what parameters have too. */
export interface Header extends Component {
  readonly name: string;
  readonly description?: string;
  readonly required?: true;
  readonly deprecated?: true;
  readonly allowEmptyValue?: true;
  readonly allowReserved?: true;
  /** As written, else the default of where the parameter is sent. */
  readonly style: string;
  /** As written, else the default of the style. */
  readonly explode: boolean;
  readonly schema?: Schema;
  /** At most one media type. It replaces `schema`, `style` and `explode`. */
  readonly content: readonly MediaType[];
  readonly examples: readonly Example[];
}

export interface Parameter extends Header {
  /** `path`, `query`, `header`, `cookie` or `querystring`. */
  readonly in: string;
}

export interface RequestBody extends Component {
  readonly description?: string;
  readonly required?: true;
  readonly content: readonly MediaType[];
}

export interface Response extends Component {
  /** A code, a range (`4XX`) or `default`. Under `components`: its name. */
  readonly status: string;
  readonly summary?: string;
  readonly description?: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
  readonly links: readonly Link[];
}

export interface MediaType extends Component {
  /** As written, parameters included. Under `components`: its name. */
  readonly mediaType: string;
  readonly schema?: Schema;
  /** Of each item of a stream (OpenAPI 3.2). */
  readonly itemSchema?: Schema;
  readonly examples: readonly Example[];
  /** How the parts of a form are written, by property. */
  readonly encoding: readonly Encoding[];
}

export interface Encoding extends Fact {
  readonly property: string;
  readonly contentType?: string;
  readonly headers: readonly Header[];
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** One of `examples`, or `example`. */
export interface Example extends Component {
  /** Absent where it is written as `example`. */
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value?: Json;
  /** As data, before it is written (OpenAPI 3.2). */
  readonly dataValue?: Json;
  /** As it is sent (OpenAPI 3.2). */
  readonly serializedValue?: string;
  /** A URI, which the reader does not follow. */
  readonly externalValue?: string;
}

export interface Link extends Component {
  readonly name: string;
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly description?: string;
  readonly parameters: JsonObject;
  readonly requestBody?: Json;
  readonly server?: Server;
}

/** Requests that the provider sends as a consequence of an operation. */
export interface Callback extends Component {
  readonly name: string;
  readonly paths: readonly PathItem[];
}

/** The name of a schema under `components`; of a schema without a name, its place. */
export type SchemaId = string;

/** JSON Schema 2020-12 with OpenAPI's keywords. A value fits if it fits all members, or is null where `nullable` is true. */
export interface Schema extends Fact {
  /** Present if the schema is in `Facts.schemas`. */
  readonly id?: SchemaId;
  /** `$ref`, also one that is alone in an `allOf`. Other members count beside it. */
  readonly ref?: SchemaId;
  /** `$dynamicRef` to a `$dynamicAnchor`: what it names unless a schema around it has the same anchor. */
  readonly dynamicRef?: SchemaId;
  /** Null fits, whatever other members say: `nullable`, or `null` among types, values or alternatives. */
  readonly nullable?: true;
  /** No value fits: the schema is `false`. */
  readonly never?: true;
  /** `["null"]` where only null fits; else without `null`. Absent: values of any type. */
  readonly type?: readonly string[];
  /** `enum`, or the value of `const`; without null. */
  readonly enum?: readonly Json[];

  readonly $schema?: string;
  readonly $id?: string;
  readonly $anchor?: string;
  readonly $dynamicAnchor?: string;
  readonly $comment?: string;

  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  /** `example` first, then `examples`. */
  readonly examples?: readonly Json[];
  readonly externalDocs?: ExternalDocs;
  readonly deprecated?: true;
  readonly readOnly?: true;
  readonly writeOnly?: true;

  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly contentSchema?: Schema;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  /** Absent: any others are allowed. */
  readonly additionalProperties?: Schema;
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly propertyNames?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly dependentRequired?: { readonly [name: string]: readonly string[] };
  readonly dependentSchemas?: { readonly [name: string]: Schema };
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly unevaluatedItems?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly uniqueItems?: true;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly xml?: Json;
}

export interface Discriminator extends Fact {
  readonly propertyName: string;
  /** As written. The name of a schema stands for it without a mapping. */
  readonly mapping: { readonly [value: string]: SchemaId };
  /** For a value that no mapping has (OpenAPI 3.2). */
  readonly defaultMapping?: SchemaId;
}
