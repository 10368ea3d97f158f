import { ContractError } from "./contract-error.ts";
import type { Description, Place } from "./description.ts";
import { bodyMediaType, isJson } from "./media-type.ts";

/** The members of a path item that are operations. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation as its client needs it. */
export interface OperationFacts {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly place: Place;
  readonly parameters: readonly ParameterFacts[];
  readonly requestBody: BodyFacts | undefined;
  readonly responses: readonly ResponseFacts[];
  /** Alternatives, each the names of the security schemes it takes together. */
  readonly security: readonly (readonly string[])[];
}

export interface ParameterFacts {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Place | undefined;
  readonly explode: boolean;
  readonly example: unknown;
  readonly place: Place;
}

export interface BodyFacts {
  readonly mediaType: string;
  readonly required: boolean;
}

export interface ResponseFacts {
  /** Status code, range (`4XX`) or `default`. */
  readonly status: string;
  readonly description: string | undefined;
  readonly mediaType: string | undefined;
  /** Name of the component that is the body's schema, where it is one. */
  readonly schemaName: string | undefined;
  readonly headers: readonly string[];
}

/** The description's operations, in its order. */
export function readOperations(description: Description): OperationFacts[] {
  const { root } = description;
  const operations: OperationFacts[] = [];
  for (const [path, item] of description.entries(description.get(root, "paths"))) {
    for (const method of methods) {
      const place = description.get(item, method);
      if (place) {
        operations.push(readOperation(description, path, method, item, place));
      }
    }
  }
  return operations;
}

function readOperation(
  description: Description,
  path: string,
  method: string,
  item: Place,
  place: Place,
): OperationFacts {
  const operationId = description.text(place, "operationId");
  if (operationId === undefined) {
    throw new ContractError(
      description.locate(place),
      "the operation has no operationId",
      "name it: the client's method takes that name",
    );
  }
  const body = description.get(place, "requestBody");
  const bodyType = bodyMediaType(mediaTypesOf(description, body));
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    place,
    parameters: readParameters(description, item, place),
    requestBody:
      body && bodyType
        ? { mediaType: bodyType, required: description.get(body, "required")?.value === true }
        : undefined,
    responses: description
      .entries(description.get(place, "responses"))
      .map(([status, response]) => readResponse(description, status, response)),
    security: readSecurity(description.get(place, "security") ?? description.get(description.root, "security")),
  };
}

/** Parameters of the operation and of its path, the operation's own first in question. */
function readParameters(description: Description, item: Place, operation: Place): ParameterFacts[] {
  const parameters = new Map<string, ParameterFacts>();
  for (const owner of [item, operation]) {
    for (const [, place] of description.entries(description.get(owner, "parameters"))) {
      const parameter = readParameter(description, place);
      parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

function readParameter(description: Description, place: Place): ParameterFacts {
  const schema = description.get(place, "schema");
  const style = description.text(place, "style") ?? "form";
  return {
    name: description.text(place, "name") ?? "",
    in: description.text(place, "in") ?? "",
    required: description.get(place, "required")?.value === true,
    schema,
    explode: (description.get(place, "explode")?.value ?? style === "form") === true,
    example: description.get(place, "example")?.value,
    place,
  };
}

function readResponse(description: Description, status: string, response: Place): ResponseFacts {
  const mediaType = preferredMediaType(description, response);
  return {
    status,
    description: description.text(response, "description"),
    mediaType,
    schemaName: mediaType === undefined ? undefined : componentName(description, response, mediaType),
    headers: description.entries(description.get(response, "headers")).map(([name]) => name),
  };
}

function preferredMediaType(description: Description, body: Place): string | undefined {
  const mediaTypes = mediaTypesOf(description, body);
  return mediaTypes.find(isJson) ?? mediaTypes[0];
}

function mediaTypesOf(description: Description, body: Place | undefined): string[] {
  return description.entries(body && description.get(body, "content")).map(([mediaType]) => mediaType);
}

/** Looks at the reference itself, which `Description.get` would follow. The contract's own components count. */
function componentName(description: Description, response: Place, mediaType: string): string | undefined {
  const reference: unknown = Object(Object(Object(Object(response.value).content)[mediaType]).schema).$ref;
  const own = response.file === description.root.file;
  return own ? /^#\/components\/schemas\/([^/]+)$/.exec(String(reference))?.[1] : undefined;
}

function readSecurity(security: Place | undefined): string[][] {
  return Array.isArray(security?.value) ? security.value.map((alternative) => Object.keys(Object(alternative))) : [];
}
