import type { Values } from "./values.ts";

/**
 * What a client needs from an OpenAPI description at run time: plain data, and the parts of core that only some contracts
 * need. A contract names its own, and bundlers leave out the others. Generated for each provider.
 */
export interface Contract extends Api {
  /** By `operationId`. */
  readonly operations: { readonly [operationId: string]: Operation };
  /** What the client has beside its methods: see `paginate`, `waitFor`, `download` and `upload`. */
  readonly members?: { readonly [name: string]: Member };
}

/** Makes a member of a client, given the client. */
export type Member = (maker: never) => object;

/** What is the same for all operations. */
export interface Api {
  /** The provider's name. Every message begins with it. */
  readonly provider: string;
  /** Version of the provider's package, for the header `User-Agent`. */
  readonly version: string;
  /**
   * What precedes the paths: the URL of the one server `production`, or a function of the client's options: see `servers`
   * and `serverVariables`.
   */
  readonly server: ServerUrl;
  readonly securitySchemes: { readonly [name: string]: SecurityScheme };
}

export type ServerUrl = string | ((options: Values, provider: string) => string);

/** The URL that precedes an operation's path, given the client's. */
export type OwnServer = (options: Values, provider: string, baseUrl: string) => string;

/** https://spec.openapis.org/oas/v3.1.1.html#server-variable-object */
export interface ServerVariable {
  /** Absent if the contract's default is only a placeholder, which must not be sent. */
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly environmentVariable: string;
}

/** Where a credential goes: the header that carries it and the text before it, or a function that places it. */
export interface SecurityScheme {
  readonly header?: string;
  /** Such as `Bearer `, including the space. */
  readonly prefix?: string;
  readonly environmentVariable?: string;
  /** Where it is not all of a header: see `basicUsername`, `basicPassword`, `queryKey`, `cookieKey` and `byFetch`. */
  readonly place?: CredentialPlace;
}

/** Checks what the caller gave for a credential, and puts it into the request. */
export type CredentialPlace = (request: Authorized, value: unknown, call: CredentialCall, option: string) => void;

/** The parts of a request that may carry a credential. */
export interface Authorized {
  readonly headers: { [name: string]: string };
  fetch: typeof globalThis.fetch;
  /** The first part of credentials that are sent as one. */
  username?: string;
}

/** What placing a credential has to know of its call. */
export interface CredentialCall {
  readonly label: string;
  readonly options: { readonly fetch?: typeof globalThis.fetch | undefined };
  readonly secrets: string[];
}

/** https://spec.openapis.org/oas/v3.1.1.html#operation-object */
export interface Operation {
  /** In upper case, as `fetch` expects. */
  readonly method: string;
  readonly path: string;
  /** Where the operation has another server than the contract: see `ownServer`. */
  readonly server?: OwnServer;
  /** By name. */
  readonly parameters?: { readonly [name: string]: Parameter };
  /** Where the path has more than plain values: see `styledPath`. */
  readonly fill?: PathWriter;
  /** Where the operation has query parameters: see `query`. */
  readonly query?: QueryWriter;
  /** Where it has cookies, or headers of more than plain values: see `styledHeaders`. */
  readonly headers?: HeaderWriter;
  /** Where it has a request body: see `jsonBody` and the other bodies; of several media types: see `bodyByType`. */
  readonly body?: RequestBody | BodyChoice;
  /** The header `Accept`, if it is not `application/json`; empty if no response has a body. */
  readonly accept?: string;
  /** By status code, range (`4XX`) or `default`: the body, or null if it has none. */
  readonly responses: { readonly [status: string]: ResponseBody | null };
  /** The alternatives, each a list of the security schemes that are sent together. */
  readonly security: readonly (readonly string[])[];
  /** Where there are several: see `firstProvided`. */
  readonly choose?: CredentialChoice;
  /** Where another response header than `Retry-After` says when to try again: see `retryHeader`. */
  readonly retryAfter?: (headers: Headers) => number | undefined;
  /** Where the operation is a list of several pages: see `byOffset` and the other ways. */
  readonly paginate?: Pagination;
  /** Where its record has a final state. */
  readonly wait?: Waiting;
  /** Where it leads to the content of a file. */
  readonly download?: Downloading;
  /** Where it begins the upload of a file to a storage. */
  readonly upload?: Uploading;
}

/** https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export interface Parameter {
  /** `call` is no part of the request: `cookies`, which has them by name, and `contentType`, the body's. */
  readonly in: "path" | "query" | "header" | "call";
  readonly required?: true;
  /** What the contract demands of the value's text, if this text does not meet it: see `limits`. */
  readonly check?: (text: string) => string | undefined;
  /**
   * In a query, `form` for an object whose members stand alone or joined; in a path, `label` and `matrix`; everywhere `json`
   * for a value as JSON.
   */
  readonly style?: "form" | "label" | "matrix" | "json";
  /** In a path and a header, whether each item of a list and each member of an object stands alone. */
  readonly explode?: true;
  /** In a query, what joins the items of a list; without it each is a pair of its own. */
  readonly separator?: "," | "%20" | "%7C";
  /** In a query, whether reserved characters go out as they are. */
  readonly reserved?: true;
}

/** The query string of a call. Throws a `ParameterError` for what it cannot write. */
export type QueryWriter = (query: Values, operation: Operation, label: string) => string;

/** The path of a call, from a template. Throws a `ParameterError` for what it cannot write. */
export type PathWriter = (template: string, path: Values, operation: Operation, label: string) => string;

/** The header parameters of a call, and the header `Cookie` where it has cookies. */
export type HeaderWriter = (
  params: {
    readonly header?: Values | undefined;
    readonly cookie?: Values | undefined;
    readonly call?: Values | undefined;
  },
  operation: Operation,
  label: string,
) => Values;

/** The body of a media type: the caller's, or else the contract's first. */
export type BodyChoice = (contentType: unknown, label: string) => RequestBody;

export interface RequestBody {
  /** The header `Content-Type`; undefined where `fetch` sets it, with a boundary. */
  readonly type?: string;
  /** Throws a `ParameterError`, which begins with the label, for what it cannot write. */
  readonly write: (body: never, label: string) => unknown;
}

/** How a body is read: as JSON, as JSON that may be `null`, as a string, or by a function: see `blob`. */
export type ResponseBody = "json" | "json?" | "text" | BodyReader;

/** Reads the body of a success. It is called within the attempt: what it awaits counts for timeout and retries. */
export type BodyReader = (response: Response, call: ReaderCall) => unknown;

/** What a reader has to know of its call. */
export interface ReaderCall {
  readonly label: string;
  readonly origin: string;
  readonly init: { readonly signal?: AbortSignal | undefined };
  readonly options: { readonly parseJson?: ((text: string) => unknown) | undefined };
  readonly maxResponseBytes: number;
  readonly secrets: readonly string[];
}

/** One of the alternatives, given what provides a credential: the options alone, and options with environment. */
export type CredentialChoice = (
  alternatives: Operation["security"],
  ...sources: ((scheme: string) => unknown)[]
) => readonly string[] | undefined;

/** How a list goes on. */
export interface Pagination {
  /** Where a page has its items. */
  readonly items: readonly string[];
  /** The parameters of the page after this one; undefined after the last. */
  readonly next: (page: Page) => Values | undefined;
}

export interface Page {
  readonly params: Values;
  readonly body: unknown;
  readonly count: number;
  readonly headers: Headers;
}

/** When a record is final. */
export interface Waiting {
  /** Where a record has its state. */
  readonly state: readonly string[];
  readonly succeeded: readonly string[];
  readonly failed?: readonly string[];
  /** In place of `failed`: every state but these and the success is a failure. */
  readonly pending?: readonly string[];
  /** Where it says why it failed. */
  readonly reason?: readonly string[];
}

/** Where a file's content is. */
export interface Downloading {
  /** Where the record has the content's address; without it, the answer is the content. */
  readonly url?: readonly string[];
  /** Where the record has the content's media type. */
  readonly type?: readonly string[];
}

/** How a file goes to a storage. */
export interface Uploading {
  /** The properties of the body that have the file's name, number of bytes and media type. */
  readonly name: string;
  readonly bytes: string;
  readonly type: string;
  /** Where the answer has the address, or those of the parts. */
  readonly urls: readonly string[];
  /** Where it has the number of bytes of each part but the last; without it, there is one. */
  readonly partBytes?: readonly string[];
  /** The operation that completes the upload, and where its parameters and its body are in the answer. */
  readonly completion: {
    readonly operationId: string;
    readonly parameters?: { readonly [name: string]: readonly string[] };
    readonly body?: { readonly [property: string]: readonly string[] };
  };
}
