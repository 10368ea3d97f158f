import { type ClientOperation, exampleOf } from "@scripts/generate/client-view";
import { formExample } from "@scripts/generate/form-example";
import { bodyKind } from "@scripts/generate/media-types";
import {
  type Facts,
  isObject,
  type Json,
  type JsonObject,
  type MediaType,
  type Parameter,
  resolve,
  type Schema,
  shownValues,
} from "@scripts/read";

/** What an operation is called with: the contract's examples, or values that its schemas allow. */
export interface SampleCall {
  readonly parameters: { readonly [name: string]: unknown };
  /** The path of the request, below the base URL. */
  readonly path: string;
  /** The pairs of its query. */
  readonly query: readonly (readonly [string, string])[];
  /** The headers that are parameters, names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** Of each media type that the operation takes, the default first. */
  readonly bodies: readonly SampleBody[];
  /** The required parameters for which the contract shows no value, and none can be made. */
  readonly missing: readonly string[];
}

export function sampleCall(facts: Facts, operation: ClientOperation): SampleCall {
  const samples = operation.parameters.flatMap((parameter): Sample[] => {
    const value = exampleOf(parameter) ?? (parameter.required ? plainValue(facts, parameter.schema) : undefined);
    return isPlain(value) && canBeGiven(parameter, value) ? [{ parameter, value }] : [];
  });
  const [path, query, header] = ["path", "query", "header"].map((place) =>
    samples.filter(({ parameter }) => parameter.in === place),
  );
  const bodies = operation.requestBody?.types.map((each) => sampleBody(facts, each)) ?? [];
  const [body] = bodies;
  return {
    parameters: { ...named(path), ...named(query), headers: named(header), ...(body && { body: body.given }) },
    path: operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(`${named(path)[name]}`)),
    query: query?.flatMap(pairs) ?? [],
    headers: Object.fromEntries(
      header?.map(({ parameter: { name, content }, value }) => [
        name.toLowerCase(),
        content.length > 0 ? JSON.stringify(value) : `${value}`,
      ]) ?? [],
    ),
    bodies,
    missing: operation.parameters
      .filter((each) => each.required && !samples.some(({ parameter }) => parameter === each))
      .map(({ name }) => name),
  };
}

/** A path has no empty parts, and a request's length is its own. */
function canBeGiven({ in: place, name }: Parameter, value: PlainValue): boolean {
  return place === "path" ? !/^\.{0,2}$/.test(`${value}`) : !(place === "header" && /^content-length$/i.test(name));
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

interface SampleBody {
  readonly mediaType: string;
  readonly given: unknown;
  /** As the server's parser sees it. */
  readonly received: unknown;
}

function sampleBody(facts: Facts, content: MediaType): SampleBody {
  const { mediaType } = content;
  // A range has every type.
  return { mediaType: mediaType.replace(/\/\*$/, "/example"), ...sampleContent(facts, content) };
}

function sampleContent(facts: Facts, content: MediaType): Omit<SampleBody, "mediaType"> {
  const [example] = shownValues(facts, content);
  switch (bodyKind(content.mediaType)) {
    case "json":
      return { given: example ?? {}, received: example ?? {} };
    case "multipart":
      return isObject(example) ? sampleForm(facts, content, example) : { given: new FormData(), received: [] };
    case "form":
      return { given: new URLSearchParams({ example: "1" }), received: [["example", "1"]] };
    case "text":
      return { given: "example", received: "example" };
    default:
      return { given: new Blob(["example"]), received: "example" };
  }
}

/** The example of a form, as it is given and as it is received. */
function sampleForm(facts: Facts, content: MediaType, example: JsonObject): Omit<SampleBody, "mediaType"> {
  const given = formExample(facts, content, (text) => new File([text], "example.bin")) ?? {};
  return {
    given,
    received: Object.entries(given).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, receivedValue(each, example[name])]),
    ),
  };
}

function receivedValue(value: Json | File, content: Json | undefined): unknown {
  if (value instanceof File) {
    return { filename: value.name, type: "application/octet-stream", text: content };
  }
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
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
