import { type Facts, isJson, type Operation, type Parameter, resolve, type Schema } from "@scripts/read";
import { isHeaderName } from "./credentials.ts";
import type { NotSent } from "./not-sent.ts";

interface SendableParameters {
  readonly kept: readonly Parameter[];
  readonly leftOut: readonly NotSent[];
  /** Why a client cannot send the request at all. */
  readonly obstacle?: string;
}

/** Keeps the parameters that a client sends as the description says; optional ones that it cannot send are left out. */
export function sendableParameters(facts: Facts, operation: Operation): SendableParameters {
  const places = placesOf(operation.path);
  const kept: Parameter[] = [];
  const leftOut: NotSent[] = [];
  const obstacles: string[] = [];
  const what = `${operation.method.toUpperCase()} ${operation.path}`;
  for (const parameter of operation.parameters.filter(({ name }) => name !== "")) {
    const { name, in: place, at } = parameter;
    if (!/^(path|query|header|cookie)$/.test(place) || (place === "path" && !places.includes(name))) {
      leftOut.push({ at, what: `the parameter ${name} of ${what}`, why: "its place is not a part of the request" });
      continue;
    }
    const isRequired = parameter.required === true || place === "path";
    const why = unsupported(facts, operation, parameter);
    if (why !== undefined && isRequired) {
      obstacles.push(`its ${place} parameter ${name} ${why}`);
    }
    // A call of openapi-fetch can send a required one in a way of the caller's own, but not a cookie.
    if (why === undefined || (isRequired && place !== "cookie")) {
      kept.push(place === "path" && !parameter.required ? { ...parameter, required: true } : parameter);
    } else {
      leftOut.push({ at, what: `the ${place} parameter ${name} of ${what}`, why: `it ${why}` });
    }
  }
  const missing = places.filter((name) => !kept.some((each) => each.in === "path" && each.name === name));
  const [obstacle] = obstacles;
  return {
    kept: [...kept, ...missing.map((name) => pathParameter(operation, name))],
    leftOut,
    ...(obstacle !== undefined && { obstacle }),
  };
}

/** The names in braces of a path. */
export function placesOf(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
}

/** A parameter that the path has and nothing declares. */
function pathParameter({ at }: Operation, name: string): Parameter {
  const schema = { at, type: ["string"] };
  return { at, name, in: "path", required: true, style: "simple", explode: false, schema, content: [], examples: [] };
}

/** Why a client would not send a parameter as its description says, in words that follow its name. */
function unsupported(facts: Facts, operation: Operation, parameter: Parameter): string | undefined {
  const { in: place, content } = parameter;
  if (content.length > 0) {
    return isJson(content[0]?.mediaType ?? "") ? unsupportedName(operation, parameter) : "has a media type of its own";
  }
  const inStyle = place === "query" ? unsupportedQuery(facts, parameter) : unsupportedElsewhere(facts, parameter);
  return unsupportedName(operation, parameter) ?? inStyle;
}

function unsupportedName({ parameters }: Operation, { name, in: place }: Parameter): string | undefined {
  switch (place) {
    case "query":
    case "path":
      return /^(headers|body|__proto__)$/.test(name) ||
        (name === "cookies" && parameters.some((each) => each.in === "cookie"))
        ? "has a name that means something else to a client"
        : undefined;
    default:
      return isHeaderName(name) ? undefined : `has a name that a ${place} cannot have`;
  }
}

function unsupportedQuery(facts: Facts, { style, schema }: Parameter): string | undefined {
  switch (kindOf(facts, schema)) {
    case "primitive":
      return undefined;
    case "array":
      return style === "deepObject" ? "is a list in the style deepObject, which is for objects" : undefined;
    case "object":
      if (style !== "form" && style !== "deepObject") {
        return `is an object in the style ${style}`;
      }
      return hasNested(facts, schema, style === "form" ? ["object", "array"] : ["object"]) ? nested : undefined;
  }
}

/** In a path, a header or a cookie. */
function unsupportedElsewhere(facts: Facts, { schema }: Parameter): string | undefined {
  const isPlain = kindOf(facts, schema) === "primitive" || !hasNested(facts, schema, ["object", "array"]);
  return isPlain ? undefined : nested;
}

// OpenAPI does not say how these are written, and APIs have their own ways.
const nested = "is an object or a list with others inside, for which OpenAPI has no way";

function hasNested(facts: Facts, schema: Schema | undefined, kinds: readonly Kind[]): boolean {
  const whole = schema && resolve(facts, schema);
  const members = whole ? [...membersOf(facts, whole), ...(whole.items ? [whole.items] : [])] : [];
  return members.some((each) => kinds.includes(kindOf(facts, each)));
}

/** The schemas of an object's members. */
function membersOf(facts: Facts, given: Schema, depth = 0): Schema[] {
  if (depth > 10) {
    return [];
  }
  const { properties = {}, additionalProperties, allOf = [], oneOf = [], anyOf = [] } = resolve(facts, given);
  const own = [...Object.values(properties), ...(additionalProperties ? [additionalProperties] : [])];
  return [...own, ...[...allOf, ...oneOf, ...anyOf].flatMap((each) => membersOf(facts, each, depth + 1))];
}

type Kind = "primitive" | "array" | "object";

/** What values of a schema look like in a URL. An alternative that is an object or a list counts. */
export function kindOf(facts: Facts, given: Schema | undefined, depth = 0): Kind {
  if (given === undefined || depth > 10) {
    return "primitive";
  }
  const schema = resolve(facts, given);
  if (schema.type?.includes("object") || schema.properties || schema.additionalProperties) {
    return "object";
  }
  if (schema.type?.includes("array") || schema.items) {
    return "array";
  }
  const parts = [schema.allOf, schema.oneOf, schema.anyOf].flatMap((list) => list ?? []);
  const kinds = parts.map((each) => kindOf(facts, each, depth + 1));
  return kinds.find((each) => each === "object") ?? kinds.find((each) => each === "array") ?? "primitive";
}
