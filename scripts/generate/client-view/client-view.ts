import type { Facts, Json, MediaType, Operation, Parameter, Response, Server } from "@scripts/read";
import { type ClientCredential, credentialsOf } from "./credentials.ts";
import { bodyMediaTypes } from "./media-types.ts";
import { constantCase } from "./names.ts";
import type { NotSent } from "./not-sent.ts";
import { type OperationMembers, operationMembers } from "./operation-members.ts";
import { variableOption } from "./option-names.ts";
import { type ResponseBody, responseBodies } from "./response-bodies.ts";
import { sendable } from "./sendable.ts";

export type { ClientCredential } from "./credentials.ts";

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

export interface ClientOperation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  /** Its own, where it does not use those of the client. */
  readonly servers: readonly ClientServer[];
  readonly parameters: readonly Parameter[];
  readonly requestBody: ClientBody | undefined;
  readonly responses: readonly ClientResponse[];
  /** What the client does with it beside calling it. */
  readonly members: OperationMembers;
  /** Alternatives, each the options whose credentials are sent together. */
  readonly security: readonly (readonly string[])[];
  /** Why the client has no method for it, if it has none. */
  readonly withoutMethod: NotSent | undefined;
  readonly facts: Operation;
}

export interface ClientBody {
  readonly required: boolean;
  /** That the caller can choose from, the one that is sent by default first. */
  readonly types: readonly [MediaType, ...MediaType[]];
}

export interface ClientResponse {
  readonly status: string;
  /** That the client reads, the preferred one first; none where it has no body. */
  readonly bodies: readonly ResponseBody[];
  readonly facts: Response;
}

export function clientView(all: Facts, provider: string): ClientView {
  const { facts, withoutMethod, leftOut } = sendable(all);
  const needed = new Set(
    facts.operations.flatMap(({ security }) => security?.alternatives.flatMap((each) => Object.keys(each)) ?? []),
  );
  const schemes = new Map(facts.securitySchemes.map((scheme) => [scheme.name, credentialsOf(facts, provider, scheme)]));
  // Schemes may share options.
  const byName = Map.groupBy(
    [...schemes].flatMap(([name, credentials]) => (needed.has(name) ? credentials : [])),
    ({ name }) => name,
  );
  const credentials = [...byName.values()].flatMap(([first]) => first ?? []);
  const serversOf = (servers: readonly GivenServer[]): ClientServer[] => clientServers(provider, servers, credentials);
  return {
    provider,
    title: facts.info.title || provider,
    servers: serversOf(facts.servers.length > 0 ? facts.servers : noServers),
    credentials,
    operations: facts.operations.map((each) => ({
      ...clientOperation(facts, each),
      servers: serversOf(ownServers(facts, each)),
      security: alternatives(each, schemes),
      withoutMethod: withoutMethod.get(each.operationId ?? ""),
    })),
    leftOut,
    facts,
  };
}

/** The operations that the client has a method for. */
export function methodsOf({ operations }: ClientView): ClientOperation[] {
  return operations.filter(({ withoutMethod }) => withoutMethod === undefined);
}

/** The methods that a client has this member for. */
export function methodsWith(view: ClientView, member: keyof OperationMembers): ClientOperation[] {
  return methodsOf(view).filter(({ members }) => members[member] !== undefined);
}

/** All servers that a client knows: its own, and those of operations. */
export function serversOf({ servers, operations }: ClientView): ClientServer[] {
  return [...servers, ...operations.flatMap((each) => each.servers)];
}

type GivenServer = Pick<Server, "url" | "description" | "variables" | "extensions">;

/** https://spec.openapis.org/oas/v3.1.1.html#fixed-fields says what stands for no servers. */
const noServers: readonly GivenServer[] = [{ url: "/", variables: [] }];

function ownServers(facts: Facts, { servers }: Operation): readonly Server[] {
  const urls = facts.servers.map(({ url }) => url);
  return servers.every(({ url }) => urls.includes(url)) ? [] : servers;
}

function alternatives(
  { security }: Operation,
  schemes: ReadonlyMap<string, readonly ClientCredential[]>,
): readonly (readonly string[])[] {
  const lists = security?.alternatives.map((each) =>
    Object.keys(each).flatMap((name) => schemes.get(name)?.map((credential) => credential.name) ?? []),
  );
  // Several flows of OAuth 2 are one option.
  return [...new Map(lists?.map((names) => [names.join(), names])).values()];
}

function clientServers(
  provider: string,
  servers: readonly GivenServer[],
  credentials: readonly ClientCredential[],
): ClientServer[] {
  const taken = credentials.map(({ name }) => name);
  return servers.map(({ url, description, variables, extensions }, index) => {
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

function clientOperation(
  all: Facts,
  facts: Operation,
): Omit<ClientOperation, "servers" | "security" | "withoutMethod"> {
  const [first, ...others] = bodyMediaTypes(facts);
  return {
    operationId: facts.operationId ?? "",
    method: facts.method.toUpperCase(),
    path: facts.path,
    parameters: facts.parameters,
    requestBody: first && { required: facts.requestBody?.required === true, types: [first, ...others] },
    responses: facts.responses.map((response) => ({
      status: response.status,
      bodies: responseBodies(all, facts.method, response),
      facts: response,
    })),
    members: operationMembers(all, facts),
    facts,
  };
}

/** The value that the description shows for a parameter, if it shows one. */
export function exampleOf({ examples }: Parameter): Json | undefined {
  return examples.find(({ value }) => value !== undefined)?.value;
}
