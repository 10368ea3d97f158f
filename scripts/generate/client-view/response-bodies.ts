import { essenceOf, type Facts, isJson, type MediaType, type Response, resolve, type Schema } from "@scripts/read";

/** How the client reads a body: core's name of it. `events` are of JSON, `textEvents` of text. */
export type BodyKind = "json" | "text" | "blob" | "events" | "textEvents" | "stream";

/** One of the bodies that a client reads for a status. */
export interface ResponseBody {
  readonly content: MediaType;
  readonly kind: BodyKind;
  /** Whether its JSON may be `null`. */
  readonly nullable: boolean;
}

/**
 * The bodies that a client reads for a response, the preferred one first; none where HTTP has none, whatever the
 * description says. Beside JSON, the same in a form of text is left out.
 */
export function responseBodies(facts: Facts, method: string, { status, content }: Response): ResponseBody[] {
  // https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1
  if (method === "head" || /^(1..|204|205|304)$/i.test(status)) {
    return [];
  }
  const bodies = content.map((each): ResponseBody => {
    const kind = kindOf(facts, each);
    return { content: each, kind, nullable: kind === "json" && allowsNull(facts, each.schema) };
  });
  const [json] = [...bodies].sort(plainJsonFirst).filter(({ kind }) => kind === "json");
  return json ? [json, ...bodies.filter(({ kind }) => kind !== "json" && kind !== "text")] : bodies;
}

function plainJsonFirst(one: ResponseBody, other: ResponseBody): number {
  return Number(isJson(other.content.mediaType)) - Number(isJson(one.content.mediaType));
}

function kindOf(facts: Facts, { mediaType, schema, itemSchema }: MediaType): BodyKind {
  const essence = essenceOf(mediaType);
  const { type, format, contentMediaType, contentEncoding } = schema ? resolve(facts, schema) : ({} as Partial<Schema>);
  const isString = type?.includes("string") === true;
  if (essence === "text/event-stream") {
    const item = itemSchema ?? schema;
    return item && !isText(facts, item) ? "events" : "textEvents";
  }
  // Made of parts that arrive one by one, without an end.
  if (/^multipart\/|[/+](x-)?(nd-?json|jsonl|json-?lines|json-seq|stream\+json)$/.test(essence)) {
    return "stream";
  }
  if (isString && (format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined))) {
    return isJson(essence) ? "json" : "blob";
  }
  if (isJson(essence)) {
    return "json";
  }
  if (essence === "*/*" || essence === "application/*") {
    return schema === undefined ? "blob" : isString ? "text" : "json";
  }
  return /^text\/|[/+]xml$/.test(essence) ? "text" : "blob";
}

function isText(facts: Facts, schema: Schema): boolean {
  return resolve(facts, schema).type?.includes("string") === true;
}

/** Whether null fits a schema. */
function allowsNull(facts: Facts, given: Schema | undefined, depth = 0): boolean {
  if (given === undefined || depth > 10) {
    return true;
  }
  const schema = resolve(facts, given);
  const fits = (each: Schema): boolean => allowsNull(facts, each, depth + 1);
  // What refers to a schema may admit null beside it.
  if (given.nullable || schema.nullable || schema.type?.includes("null")) {
    return true;
  }
  const isConcrete = schema.type ?? schema.enum ?? schema.properties ?? schema.items ?? schema.never;
  return (
    isConcrete === undefined &&
    (schema.allOf?.every(fits) ?? true) &&
    (schema.anyOf?.some(fits) ?? true) &&
    (schema.oneOf?.some(fits) ?? true)
  );
}

/** The media types that a request accepts, as its header `Accept` names them. */
export function acceptedTypes(bodies: readonly ResponseBody[]): string {
  const types = bodies.map(({ content, kind }) => {
    const essence = essenceOf(content.mediaType);
    return kind === "json" && essence.endsWith("/*") ? "application/json" : essence;
  });
  const isRange = bodies.some(({ content, kind }) => kind === "json" && essenceOf(content.mediaType).endsWith("/*"));
  return [...new Set(types), ...(isRange ? ["*/*;q=0.1"] : [])].join(", ");
}
