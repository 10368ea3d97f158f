import { ContractError } from "./contract-error.ts";
import type { ContractFacts } from "./contract-facts.ts";
import type { Description } from "./description.ts";
import type { OperationFacts, ParameterFacts } from "./operations.ts";

/** The contract as the plain data that `@filespec/core` reads; members that say nothing are left out. */
export function contractData(facts: ContractFacts, description: Description): object {
  return {
    provider: facts.provider,
    servers: named(facts.servers, ({ url, variables }) => ({
      url,
      variables: unlessEmpty(
        named(variables, (variable) => ({
          default: variable.default,
          enum: variable.enum,
          environmentVariable: variable.environmentVariable,
        })),
      ),
    })),
    securitySchemes: named(facts.securitySchemes, ({ header, prefix, environmentVariable }) => ({
      header,
      prefix,
      environmentVariable,
    })),
    operations: Object.fromEntries(
      facts.operations.map((each) => [each.operationId, operationData(each, description)]),
    ),
  };
}

function operationData(operation: OperationFacts, description: Description): object {
  return {
    method: operation.method,
    path: operation.path,
    parameters: unlessEmpty(
      named(
        operation.parameters.filter((each) => each.in !== "cookie").map((each) => withOwnName(each, operation)),
        (each) => parameterData(each, description),
      ),
    ),
    responses: Object.fromEntries(operation.responses.map(({ status, mediaType }) => [status, mediaType ?? null])),
    security: operation.security,
    retryAfter: operation.responses.flatMap(({ headers }) => headers).find((name) => /.-retry-after$/i.test(name)),
  };
}

/** A header may have the name of another parameter: in capitals it is the same header. */
function withOwnName(parameter: ParameterFacts, { parameters }: OperationFacts): ParameterFacts {
  const { name, in: place } = parameter;
  const clashes = place === "header" && parameters.some((each) => each.name === name && each.in !== "header");
  return clashes ? { ...parameter, name: name.toUpperCase() } : parameter;
}

function parameterData(parameter: ParameterFacts, description: Description): object {
  // Of a list, the limits of its items count.
  const schema = parameter.schema && (description.get(parameter.schema, "items") ?? parameter.schema);
  const member = (name: string): unknown => schema && description.get(schema, name)?.value;
  const length = (name: string) => (Number.isInteger(member(name)) ? member(name) : undefined);
  const pattern = schema && description.text(schema, "pattern");
  if (pattern !== undefined && !isPattern(pattern)) {
    const where = description.locate(parameter.place);
    throw new ContractError(where, `the pattern ${pattern} is no regular expression`, "mend it (ECMA-262, flag u)");
  }
  return {
    in: parameter.in,
    required: parameter.required || undefined,
    pattern,
    minLength: length("minLength"),
    maxLength: length("maxLength"),
    explode: parameter.in === "query" && !parameter.explode ? false : undefined,
  };
}

/** True for what a client can hold a parameter against. */
export function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

function named<Item extends { name: string }>(items: readonly Item[], value: (item: Item) => object): object {
  return Object.fromEntries(items.map((item) => [item.name, value(item)]));
}

function unlessEmpty(value: object): object | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
