import { type ClientOperation, exampleOf } from "@scripts/generate/client-view";
import { documentedBody } from "@scripts/mock";
import { type Facts, isJson, type Json, type Parameter, resolve, type Schema } from "@scripts/read";

/** What an operation is called with: the contract's examples, or values that its schemas allow. */
export interface SampleCall {
  readonly parameters: { readonly [name: string]: unknown };
  /** The path of the request, below the base URL. */
  readonly path: string;
  /** The required parameters for which the contract shows no value, and none can be made. */
  readonly missing: readonly string[];
}

export function sampleCall(facts: Facts, operation: ClientOperation): SampleCall {
  const required = operation.parameters.filter((each) => each.required);
  const samples = new Map(required.map((each) => [each, exampleOf(each) ?? plainValue(facts, each.schema)]));
  const named = (places: readonly string[]): object =>
    Object.fromEntries(
      [...samples].flatMap(([each, value]) => (places.includes(each.in) ? [[each.name, value] as const] : [])),
    );
  const headers = named(["header"]);
  const body = sampleBody(facts, operation);
  return {
    parameters: {
      ...named(["path", "query"]),
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(body !== undefined && { body }),
    },
    path: operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
      encodeURIComponent(`${pathValue(samples, name)}`),
    ),
    missing: required.filter((each) => samples.get(each) === undefined).map(({ name }) => name),
  };
}

function pathValue(samples: ReadonlyMap<Parameter, unknown>, name: string): unknown {
  return [...samples].find(([each]) => each.in === "path" && each.name === name)?.[1];
}

function sampleBody(facts: Facts, { requestBody, facts: { requestBody: documented } }: ClientOperation): unknown {
  const content = documented?.content.find(({ mediaType }) => mediaType === requestBody?.mediaType);
  if (!content) {
    return undefined;
  }
  if (isJson(content.mediaType)) {
    return documentedBody(facts, content) ?? {};
  }
  return content.mediaType.startsWith("multipart/") ? new FormData() : new URLSearchParams();
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
