import { type Facts, type Parameter, resolve, type Schema } from "@scripts/read";
import type { ClientOperation, ClientView } from "../../client-view/client-view.ts";

/** The contract as the plain data that `@filespec/core` reads; members that say nothing are left out. */
export function contractData({ provider, servers, credentials, operations, facts }: ClientView): object {
  return {
    provider,
    servers: named(servers, ({ url, variables }) => ({
      url,
      variables: unlessEmpty(
        named(variables, (variable) => ({
          default: variable.default,
          enum: variable.enum,
          environmentVariable: variable.environmentVariable,
        })),
      ),
    })),
    securitySchemes: named(credentials, ({ header, prefix, environmentVariable }) => ({
      header,
      prefix,
      environmentVariable,
    })),
    operations: Object.fromEntries(operations.map((each) => [each.operationId, operationData(each, facts)])),
  };
}

function operationData(operation: ClientOperation, facts: Facts): object {
  const headers = operation.responses.flatMap((response) => response.facts.headers.map(({ name }) => name));
  return {
    method: operation.method,
    path: operation.path,
    parameters: unlessEmpty(
      named(
        operation.parameters.filter((each) => each.in !== "cookie").map((each) => withOwnName(each, operation)),
        (each) => parameterData(each, facts),
      ),
    ),
    responses: Object.fromEntries(
      operation.responses.map(({ status, content }) => [status, content?.mediaType ?? null]),
    ),
    security: operation.security,
    retryAfter: headers.find((name) => /.-retry-after$/i.test(name)),
  };
}

/** A header may have the name of another parameter: in capitals it is the same header. */
function withOwnName(parameter: Parameter, { parameters }: ClientOperation): Parameter {
  const { name, in: place } = parameter;
  const clashes = place === "header" && parameters.some((each) => each.name === name && each.in !== "header");
  return clashes ? { ...parameter, name: name.toUpperCase() } : parameter;
}

function parameterData(parameter: Parameter, facts: Facts): object {
  const { pattern, minLength, maxLength } = limitsOf(facts, parameter.schema);
  return {
    in: parameter.in,
    required: parameter.required,
    pattern: pattern !== undefined && isPattern(pattern) ? pattern : undefined,
    minLength: integer(minLength),
    maxLength: integer(maxLength),
    explode: parameter.in === "query" && !parameter.explode ? false : undefined,
  };
}

/** The schema of what a parameter sends: of a list, of its items. */
function limitsOf(facts: Facts, schema: Schema | undefined): Partial<Schema> {
  const whole = schema && resolve(facts, schema);
  return whole?.items ? resolve(facts, whole.items) : (whole ?? {});
}

/** False for a pattern in another dialect than JavaScript's, which is not checked. */
function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

function integer(value: number | undefined): number | undefined {
  return Number.isInteger(value) ? value : undefined;
}

function named<Item extends { readonly name: string }>(items: readonly Item[], value: (item: Item) => object): object {
  return Object.fromEntries(items.map((item) => [item.name, value(item)]));
}

function unlessEmpty(value: object): object | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
