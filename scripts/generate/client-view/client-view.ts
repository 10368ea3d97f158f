import type { Facts, Json, Operation, Parameter, Response, SecurityScheme, Server } from "@scripts/read";
import { credentialPlace } from "./credentials.ts";
import { bodyMediaType } from "./media-types.ts";
import { constantCase } from "./names.ts";
import type { NotSent } from "./not-sent.ts";
import { credentialOption, variableOption } from "./option-names.ts";
import { type ResponseBody, responseBodies } from "./response-bodies.ts";
import { sendable } from "./sendable.ts";

/** What a client is made from: the facts of what it can send, with the choices that OpenAPI leaves open made. */
export interface ClientView {
  readonly provider: string;
  readonly title: string;
  readonly servers: readonly ClientServer[];
  readonly credentials: readonly ClientCredential[];
  /** All operations that a call can send. */
  readonly operations: readonly ClientOperation[];
  /** Operations that no call can send, and parts of requests. */
  readonly leftOut: readonly NotSent[];
  /** The description without what is left out. */
  readonly facts: Facts;
}

export interface ClientServer {
  readonly name: string;
  /** Its variables are called as the options. */
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ClientVariable[];
}

export interface ClientVariable {
  /** The option's name. */
  readonly name: string;
  readonly description: string | undefined;
  /** Undefined where the description marks its default as a placeholder. */
  readonly default: string | undefined;
  readonly enum: readonly string[] | undefined;
  readonly environmentVariable: string;
}

export interface ClientCredential {
  /** The option's name. */
  readonly name: string;
  readonly description: string | undefined;
  readonly header: string;
  readonly prefix: string | undefined;
  readonly environmentVariable: string;
}

export interface ClientOperation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody: ClientBody | undefined;
  readonly responses: readonly ClientResponse[];
  /** Alternatives, each the options whose credentials are sent together. */
  readonly security: readonly (readonly string[])[];
  /** Why the client has no method for it, if it has none. */
  readonly withoutMethod: NotSent | undefined;
  readonly facts: Operation;
}

export interface ClientBody {
  readonly mediaType: string;
  readonly required: boolean;
  /** Of a form of parts: the media types that the description names, by property. */
  readonly partTypes: { readonly [property: string]: string };
}

export interface ClientResponse {
  readonly status: string;
  /** That the client reads, the preferred one first; none where it has no body. */
  readonly bodies: readonly ResponseBody[];
  readonly facts: Response;
}

export function clientView(all: Facts, provider: string): ClientView {
  const { facts, withoutMethod, leftOut } = sendable(all);
  const operations = facts.operations.map((each) =>
    clientOperation(facts, each, withoutMethod.get(each.operationId ?? "")),
  );
  const needed = new Set(operations.flatMap(({ security }) => security.flat()));
  const credentials = facts.securitySchemes
    .map((scheme) => clientCredential(provider, scheme))
    .filter(({ name }) => needed.has(name));
  return {
    provider,
    title: facts.info.title || provider,
    servers: clientServers(provider, facts.servers, credentials),
    credentials,
    operations,
    leftOut,
    facts,
  };
}

/** The operations that the client has a method for. */
export function methodsOf({ operations }: ClientView): ClientOperation[] {
  return operations.filter(({ withoutMethod }) => withoutMethod === undefined);
}

/** https://spec.openapis.org/oas/v3.1.1.html#fixed-fields says what stands for no servers. */
const noServers: readonly Pick<Server, "url" | "description" | "variables" | "extensions">[] = [
  { url: "/", variables: [] },
];

function clientServers(
  provider: string,
  servers: Facts["servers"],
  credentials: readonly ClientCredential[],
): ClientServer[] {
  const taken = credentials.map(({ name }) => name);
  return (servers.length > 0 ? servers : noServers).map(({ url, description, variables, extensions }, index) => {
    const name = extensions?.["x-name"];
    const options = new Map(variables.map((variable) => [variable.name, variableOption(variable.name, taken)]));
    const inUrl = [...url.matchAll(/\{([^{}]+)\}/g)].map(([, place = ""]) => place);
    return {
      name: typeof name === "string" && name !== "" ? name : index === 0 ? "production" : `server${index + 1}`,
      url: url.replace(
        /\{([^{}]+)\}/g,
        (_, place: string) => `{${options.get(place) ?? variableOption(place, taken)}}`,
      ),
      description,
      variables: [
        ...variables.map((variable) => ({
          name: options.get(variable.name) ?? variable.name,
          description: variable.description,
          default: variable.extensions?.["x-placeholder"] === true ? undefined : variable.default,
          enum: variable.enum?.length ? variable.enum : undefined,
          environmentVariable: constantCase(provider, options.get(variable.name) ?? variable.name),
        })),
        // A place in the URL that nothing describes is one that the caller must fill.
        ...[...new Set(inUrl)]
          .filter((place) => !options.has(place))
          .map((place) => ({
            name: variableOption(place, taken),
            description: undefined,
            default: undefined,
            enum: undefined,
            environmentVariable: constantCase(provider, variableOption(place, taken)),
          })),
      ],
    };
  });
}

function clientCredential(provider: string, scheme: SecurityScheme): ClientCredential {
  const name = credentialOption(scheme.name);
  return {
    name,
    description: scheme.description,
    environmentVariable: constantCase(provider, name),
    ...credentialPlace(scheme),
  };
}

function clientOperation(all: Facts, facts: Operation, withoutMethod: NotSent | undefined): ClientOperation {
  const { requestBody } = facts;
  const body = requestBody && bodyMediaType(requestBody.content);
  return {
    operationId: facts.operationId ?? "",
    method: facts.method.toUpperCase(),
    path: facts.path,
    parameters: facts.parameters,
    requestBody: body && {
      mediaType: body.mediaType,
      required: requestBody?.required === true,
      partTypes: Object.fromEntries(
        body.encoding.flatMap(({ property, contentType }) =>
          // Of several, the caller's own file has one.
          contentType && !/[,*]/.test(contentType) ? [[property, contentType]] : [],
        ),
      ),
    },
    responses: facts.responses.map((response) => ({
      status: response.status,
      bodies: responseBodies(all, facts.method, response),
      facts: response,
    })),
    security: facts.security?.alternatives.map((each) => Object.keys(each).map(credentialOption)) ?? [],
    withoutMethod,
    facts,
  };
}

/** The value that the description shows for a parameter, if it shows one. */
export function exampleOf({ examples }: Parameter): Json | undefined {
  return examples.find(({ value }) => value !== undefined)?.value;
}
