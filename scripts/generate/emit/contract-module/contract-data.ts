import { essenceOf, type Facts, type MediaType, type Parameter } from "@scripts/read";
import type { ClientOperation, ClientResponse, ClientServer, ClientView } from "../../client-view/client-view.ts";
import type { ClientCredential } from "../../client-view/credentials.ts";
import { limitsOf } from "../../client-view/limits.ts";
import { bodyKind, takesContentType } from "../../client-view/media-types.ts";
import { memberNames, membersIn } from "../../client-view/operation-members.ts";
import { acceptedTypes, type ResponseBody } from "../../client-view/response-bodies.ts";
import { kindOf } from "../../client-view/sendable-parameters.ts";
import { Code } from "../source-text.ts";

/** The members of the contract, with the data of each operation apart. */
interface ContractData {
  readonly operations: { readonly [operationId: string]: object };
  readonly [member: string]: unknown;
}

/** Core's name of each way that a list goes on. */
const waysOn = { offset: "byOffset", page: "byPage", cursor: "byCursor", link: "byLink" } as const;

/** Notes a part of `@filespec/core` as used, and gives its name. */
type Part = (name: string) => string;

/**
 * The contract as `@filespec/core` reads it: data, and the parts of core that this contract needs. Members that say nothing
 * are left out.
 */
export function contractData(
  { provider, servers, credentials, operations, facts }: ClientView,
  version: string,
  part: Part,
): ContractData {
  return {
    provider,
    version,
    server: server(servers, part),
    securitySchemes: named(credentials, (each) => securityScheme(each, part)),
    members: unlessEmpty(
      Object.fromEntries(membersIn(operations).map((each) => [memberNames[each], new Code(part(memberNames[each]))])),
    ),
    operations: Object.fromEntries(operations.map((each) => [each.operationId, operationData(each, facts, part)])),
  };
}

function server(servers: readonly ClientServer[], part: Part): unknown {
  const [first, second] = servers;
  return second || first?.name !== "production" || first.variables.length > 0
    ? call(
        part("servers"),
        named(servers, (each) => serverUrl(each, part)),
      )
    : serverUrl(first, part);
}

function ownServer(servers: readonly ClientServer[], part: Part): unknown {
  const [first, second] = servers;
  const url = (each: ClientServer): unknown => serverUrl(each, part, true);
  return first && call(part("ownServer"), second ? call(part("servers"), named(servers, url), true) : url(first));
}

function securityScheme(credential: ClientCredential, part: Part): object {
  const environmentVariable = credential.environmentVariable || undefined;
  switch (credential.in) {
    case "header":
      return { header: credential.carrier, prefix: credential.prefix, environmentVariable };
    case "query":
      return { place: call(part("queryKey"), credential.carrier), environmentVariable };
    case "cookie":
      return { place: call(part("cookieKey"), credential.carrier), environmentVariable };
    case "fetch":
      return { place: new Code(part("byFetch")) };
    default:
      return { place: new Code(part(credential.in)), environmentVariable };
  }
}

function serverUrl({ url, variables }: ClientServer, part: Part, isOwn = false): unknown {
  if (variables.length === 0) {
    return url.startsWith("/") && !isOwn ? call(part("relativeServer"), url) : url;
  }
  const data = named(variables, ({ default: fallback, enum: values, environmentVariable }) => ({
    default: fallback,
    enum: values,
    environmentVariable,
  }));
  return call(part("serverVariables"), url, data);
}

function operationData(operation: ClientOperation, facts: Facts, part: Part): object {
  const { method, path, servers, parameters, requestBody, responses, members, security } = operation;
  const data = [
    ...parameters.filter((each) => each.in !== "cookie").map((each) => withOwnName(each, operation)),
    ...callParameters(operation),
  ];
  const headers = responses.flatMap((response) => response.facts.headers.map(({ name }) => name));
  const retryAfter = headers.find((name) => /.-retry-after$/i.test(name));
  const accept = acceptedTypes(responses.flatMap(({ bodies }) => bodies));
  return {
    method,
    path,
    server: ownServer(servers, part),
    parameters: unlessEmpty(
      named(data, (each) => ("content" in each ? parameterData(each, facts, part) : { in: each.in })),
    ),
    fill: parameters.some((each) => each.in === "path" && isStyled(facts, each))
      ? new Code(part("styledPath"))
      : undefined,
    headers: headerWriter(parameters, facts, part),
    query: parameters.some((each) => each.in === "query") ? new Code(part("query")) : undefined,
    body: requestBody && bodyWriters(requestBody.types, part),
    accept: accept === "application/json" ? undefined : accept,
    responses: {
      ...Object.fromEntries(responses.map((response) => [response.status, bodyReader(response, part)])),
      // A part of what a range asks for is as good as the whole.
      ...(members.download && !members.download.url && { 206: new Code(part("blob")) }),
    },
    security,
    choose: security.length > 1 ? new Code(part("firstProvided")) : undefined,
    retryAfter: retryAfter && call(part("retryHeader"), retryAfter),
    paginate: members.paginate && call(part(waysOn[members.paginate.style]), members.paginate.data),
    wait: members.wait,
    download: members.download,
    upload: members.upload?.data,
  };
}

/** What a method's parameters hold that is no part of the request. */
function callParameters({ parameters, requestBody }: ClientOperation): { name: string; in: "call" }[] {
  return [
    ...(parameters.some((each) => each.in === "cookie") ? [{ name: "cookies", in: "call" as const }] : []),
    ...(requestBody && takesContentType(requestBody.types) ? [{ name: "contentType", in: "call" as const }] : []),
  ];
}

function headerWriter(parameters: readonly Parameter[], facts: Facts, part: Part): Code | undefined {
  const cookies = parameters.filter((each) => each.in === "cookie");
  if (cookies.length === 0 && !parameters.some((each) => each.in === "header" && isStyled(facts, each))) {
    return undefined;
  }
  const described = named(cookies, (each) => {
    const { required, check, style, explode } = parameterData(each, facts, part);
    return { required, check, style, explode };
  });
  return call(part("styledHeaders"), ...given(described));
}

/** A value that is not written as a plain text. https://spec.openapis.org/oas/v3.1.1.html#style-values */
function isStyled(facts: Facts, { style, content, schema }: Parameter): boolean {
  return content.length > 0 || style !== "simple" || kindOf(facts, schema) !== "primitive";
}

function bodyWriters(types: readonly [MediaType, ...MediaType[]], part: Part): Code {
  const [first] = types;
  return takesContentType(types)
    ? call(
        part("bodyByType"),
        Object.fromEntries(types.map((each) => [essenceOf(each.mediaType), bodyWriter(each, part)])),
      )
    : bodyWriter(first, part);
}

function bodyWriter({ mediaType, encoding }: MediaType, part: Part): Code {
  // A range says no type: the body's own is sent.
  const types = mediaType.includes("*") ? [] : [mediaType];
  switch (bodyKind(mediaType)) {
    case "json":
      return call(part("jsonBody"), mediaType.includes("*") ? "application/json" : mediaType);
    case "form":
      return call(part("formBody"), mediaType, ...given(formStyles(encoding)));
    case "multipart":
      return call(part("multipartBody"), ...given(partTypes(encoding)));
    default:
      return call(part("plainBody"), ...types);
  }
}

/** Of a form of parts: the media types that the description names, by property. */
function partTypes(encoding: MediaType["encoding"]): object {
  return Object.fromEntries(
    encoding.flatMap(({ property, contentType }) =>
      // Of several, the caller's own file has one.
      contentType && !/[,*]/.test(contentType) ? [[property, contentType]] : [],
    ),
  );
}

/** How a form writes its properties, where the description says it. */
function formStyles(encoding: MediaType["encoding"]): object {
  const separators: { readonly [style: string]: string } = { form: ",", spaceDelimited: " ", pipeDelimited: "|" };
  return Object.fromEntries(
    encoding.flatMap(({ property, style, explode }) => {
      if (style === undefined && explode === undefined) {
        return [];
      }
      const kind = style === "deepObject" ? style : "form";
      const isJoined = !(explode ?? (style ?? "form") === "form");
      return [[property, { style: kind, separator: isJoined ? separators[style ?? "form"] : undefined }]];
    }),
  );
}

function given(value: object): object[] {
  return unlessEmpty(value) ? [value] : [];
}

/** What core reads the body of a response with: a word, or a function where the word does not do. */
function bodyReader({ bodies }: ClientResponse, part: Part): unknown {
  const [first, ...others] = bodies;
  if (first === undefined) {
    return null;
  }
  if (others.every(({ kind }) => kind === first.kind)) {
    const { kind, nullable } = first;
    return kind === "json" ? (nullable ? "json?" : kind) : kind === "text" ? kind : new Code(part(kind));
  }
  const readers = bodies.map(({ content, kind }: ResponseBody) => [content.mediaType, new Code(part(kind))]);
  return call(part("byType"), Object.fromEntries(readers));
}

/** A header may have the name of another parameter: in capitals it is the same header. */
function withOwnName(parameter: Parameter, { parameters }: ClientOperation): Parameter {
  const { name, in: place } = parameter;
  const clashes = place === "header" && parameters.some((each) => each.name === name && each.in !== "header");
  return clashes ? { ...parameter, name: name.toUpperCase() } : parameter;
}

function parameterData(parameter: Parameter, facts: Facts, part: Part): { readonly [member: string]: unknown } {
  const limits = unlessEmpty(limitsOf(facts, parameter));
  return {
    in: parameter.in,
    required: parameter.required,
    check: limits && call(part("limits"), limits),
    ...(parameter.in === "query" ? queryStyle(facts, parameter) : styleOf(facts, parameter)),
  };
}

/** How a path, a header or a cookie has a parameter, where it is not a plain text. */
function styleOf(facts: Facts, parameter: Parameter): object {
  const { style, explode, content, schema } = parameter;
  if (content.length > 0) {
    return { style: "json" };
  }
  // What is one text or number has no items.
  return (isStyled(facts, parameter) && kindOf(facts, schema) !== "primitive") ||
    style === "label" ||
    style === "matrix"
    ? { style: style === "label" || style === "matrix" ? style : undefined, explode: explode || undefined }
    : {};
}

/** How a query writes a parameter, where it is not in pairs. https://spec.openapis.org/oas/v3.1.1.html#style-values */
function queryStyle(facts: Facts, parameter: Parameter): object {
  const { style, explode, content, allowReserved } = parameter;
  if (content.length > 0) {
    return { style: "json" };
  }
  const separators: { readonly [style: string]: string } = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C" };
  return {
    style: style === "form" && kindOf(facts, parameter.schema) === "object" ? style : undefined,
    separator: explode ? undefined : separators[style],
    reserved: allowReserved,
  };
}

function call(name: string, ...values: readonly unknown[]): Code {
  return new Code(name, values);
}

function named<Item extends { readonly name: string }>(items: readonly Item[], value: (item: Item) => unknown): object {
  return Object.fromEntries(items.map((item) => [item.name, value(item)]));
}

function unlessEmpty(value: object): object | undefined {
  return Object.values(value).some((each) => each !== undefined) ? value : undefined;
}
