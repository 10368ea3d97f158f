import { type ClientOperation, exampleOf } from "@scripts/generate/client-view";
import { bodyKind } from "@scripts/generate/media-types";
import { documentedBody } from "@scripts/mock";
import { type Facts, isJson, type Json, type Parameter, resolve, type Schema } from "@scripts/read";

/** What an operation is called with: the contract's examples, or values that its schemas allow. */
export interface SampleCall {
  readonly parameters: { readonly [name: string]: unknown };
  /** The path of the request, below the base URL. */
  readonly path: string;
  /** The pairs of its query. */
  readonly query: readonly (readonly [string, string])[];
  /** The headers that are parameters, names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The required parameters for which the contract shows no value, and none can be made. */
  readonly missing: readonly string[];
}

export function sampleCall(facts: Facts, operation: ClientOperation): SampleCall {
  const samples = operation.parameters.flatMap((parameter): Sample[] => {
    const value = exampleOf(parameter) ?? (parameter.required ? plainValue(facts, parameter.schema) : undefined);
    return isPlain(value) ? [{ parameter, value }] : [];
  });
  const [path, query, header] = ["path", "query", "header"].map((place) =>
    samples.filter(({ parameter }) => parameter.in === place),
  );
  const body = sampleBody(facts, operation);
  return {
    parameters: { ...named(path), ...named(query), headers: named(header), ...(body !== undefined && { body }) },
    path: operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(`${named(path)[name]}`)),
    query: query?.flatMap(pairs) ?? [],
    headers: Object.fromEntries(
      header?.map(({ parameter, value }) => [parameter.name.toLowerCase(), `${value}`]) ?? [],
    ),
    missing: operation.parameters
      .filter((each) => each.required && !samples.some(({ parameter }) => parameter === each))
      .map(({ name }) => name),
  };
}

interface Sample {
  readonly parameter: Parameter;
  readonly value: PlainValue;
}

type PlainValue = string | number | boolean | readonly PlainValue[];

/** A value that is written in one way only, whatever the style. */
function isPlain(value: unknown): value is PlainValue {
  return Array.isArray(value) ? value.every(isPlain) : /^(string|number|boolean)$/.test(typeof value);
}

function named(samples: readonly Sample[] = []): { readonly [name: string]: PlainValue } {
  return Object.fromEntries(samples.map(({ parameter, value }) => [parameter.name, value]));
}

function pairs({ parameter: { name, explode, style, content }, value }: Sample): [string, string][] {
  const values = Array.isArray(value) ? value : [value];
  if (content.length > 0) {
    return [[name, JSON.stringify(value)]];
  }
  const separator = style === "pipeDelimited" ? "|" : style === "spaceDelimited" ? " " : ",";
  return explode ? values.map((each) => [name, `${each}`]) : [[name, values.join(separator)]];
}

function sampleBody(facts: Facts, { requestBody }: ClientOperation): unknown {
  const content = requestBody?.types[0];
  if (!content) {
    return undefined;
  }
  if (isJson(content.mediaType)) {
    return documentedBody(facts, content) ?? {};
  }
  switch (bodyKind(content.mediaType)) {
    case "multipart":
      return new FormData();
    case "form":
      return new URLSearchParams();
    case "text":
      return "example";
    default:
      return new Blob(["example"]);
  }
}

/** A value of a schema that says no more than its type; undefined where a pattern asks for a text that nobody has shown. */
function plainValue(facts: Facts, given: Schema | undefined): Json | undefined {
  const schema = given && resolve(facts, given);
  const [shown] = [...(schema?.examples ?? []), ...(schema?.enum ?? [])];
  if (shown !== undefined || schema?.default !== undefined) {
    return shown ?? schema?.default;
  }
  switch (schema?.type?.[0]) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "array": {
      const item = plainValue(facts, schema.items);
      return item === undefined ? undefined : [item];
    }
    default:
      return schema?.pattern === undefined
        ? "example".padEnd(schema?.minLength ?? 0, "x").slice(0, schema?.maxLength)
        : undefined;
  }
}
