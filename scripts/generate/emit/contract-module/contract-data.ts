import type { Facts, Parameter } from "@scripts/read";
import type {
  ClientBody,
  ClientOperation,
  ClientResponse,
  ClientServer,
  ClientView,
} from "../../client-view/client-view.ts";
import { limitsOf } from "../../client-view/limits.ts";
import { bodyKind } from "../../client-view/media-types.ts";
import { acceptedTypes, type ResponseBody } from "../../client-view/response-bodies.ts";
import { kindOf } from "../../client-view/sendable-parameters.ts";
import { Code } from "../source-text.ts";

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
): object {
  return {
    provider,
    version,
    server: server(servers, part),
    securitySchemes: named(credentials, ({ header, prefix, environmentVariable }) => ({
      header,
      prefix,
      environmentVariable,
    })),
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
    : first.url;
}

function serverUrl({ url, variables }: ClientServer, part: Part): unknown {
  if (variables.length === 0) {
    return url;
  }
  const data = named(variables, ({ default: fallback, enum: values, environmentVariable }) => ({
    default: fallback,
    enum: values,
    environmentVariable,
  }));
  return call(part("serverVariables"), url, data);
}

function operationData(operation: ClientOperation, facts: Facts, part: Part): object {
  const { method, path, parameters, requestBody, responses, security } = operation;
  const headers = responses.flatMap((response) => response.facts.headers.map(({ name }) => name));
  const retryAfter = headers.find((name) => /.-retry-after$/i.test(name));
  const accept = acceptedTypes(responses.flatMap(({ bodies }) => bodies));
  return {
    method,
    path,
    parameters: unlessEmpty(
      named(
        parameters.filter((each) => each.in !== "cookie").map((each) => withOwnName(each, operation)),
        (each) => parameterData(each, facts, part),
      ),
    ),
    query: parameters.some((each) => each.in === "query") ? new Code(part("query")) : undefined,
    body: requestBody && bodyWriter(requestBody, part),
    accept: accept === "application/json" ? undefined : accept,
    responses: Object.fromEntries(responses.map((response) => [response.status, bodyReader(response, part)])),
    security,
    choose: security.length > 1 ? new Code(part("firstProvided")) : undefined,
    retryAfter: retryAfter && call(part("retryHeader"), retryAfter),
  };
}

function bodyWriter({ mediaType, partTypes }: ClientBody, part: Part): Code {
  // A range says no type: the body's own is sent.
  const types = mediaType.includes("*") ? [] : [mediaType];
  switch (bodyKind(mediaType)) {
    case "json":
      return call(part("jsonBody"), mediaType.includes("*") ? "application/json" : mediaType);
    case "form":
      return call(part("formBody"), mediaType);
    case "multipart":
      return call(part("multipartBody"), ...(unlessEmpty(partTypes) ? [partTypes] : []));
    default:
      return call(part("plainBody"), ...types);
  }
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

function parameterData(parameter: Parameter, facts: Facts, part: Part): object {
  const limits = unlessEmpty(limitsOf(facts, parameter));
  return {
    in: parameter.in,
    required: parameter.required,
    check: limits && call(part("limits"), limits),
    ...(parameter.in === "query" && queryStyle(facts, parameter)),
  };
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
  return Object.keys(value).length > 0 ? value : undefined;
}
