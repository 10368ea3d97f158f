import {
  type Example,
  type Facts,
  isJson,
  type Json,
  type MediaType,
  type Response,
  resolve,
  type Schema,
} from "@scripts/read";

/** An answer as a contract documents it, ready to be sent. */
export interface DocumentedAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** What `body` was written from; undefined where the contract documents no body, or shows none. */
  readonly example: Json | undefined;
}

/** The answer of a response: with its example, or with a stand-in where it shows none. */
export function documentedAnswer(facts: Facts, response: Response): DocumentedAnswer {
  const content = response.content.find(({ mediaType }) => isJson(mediaType)) ?? response.content[0];
  const example = content && documentedBody(facts, content);
  return {
    status: codeOf(response.status),
    headers: { ...headersOf(facts, response), ...(content && { "Content-Type": sentType(content, example) }) },
    body: content ? written(content.mediaType, example ?? standIn) : "",
    example,
  };
}

/** The answer with another body, in the media type that it has. */
export function writtenAnswer(answer: DocumentedAnswer, example: Json): DocumentedAnswer {
  const { "Content-Type": mediaType = "application/json" } = answer.headers;
  return { ...answer, body: written(mediaType, example), example };
}

/** The body that a contract shows: an example of the media type, else of its schema. */
export function documentedBody(facts: Facts, { examples, schema }: MediaType): Json | undefined {
  return firstValue(examples) ?? exampleOfSchema(facts, schema);
}

/** Sent where a contract shows no body. */
const standIn: Json = { example: "none" };

/** A range stands for its first status, `default` for a failure of the server. */
function codeOf(status: string): number {
  return status === "default" ? 500 : Number(status.replace(/x/gi, "0"));
}

/** A range of media types stands for bytes where the example is a text, else for JSON. */
function sentType({ mediaType }: MediaType, example: Json | undefined): string {
  if (!mediaType.includes("*")) {
    return mediaType;
  }
  return typeof example === "string" ? "application/octet-stream" : "application/json";
}

function headersOf(facts: Facts, { headers }: Response): { [name: string]: string } {
  const shown = headers.flatMap(({ name, examples, schema }): [string, string][] => {
    const value = firstValue(examples) ?? exampleOfSchema(facts, schema);
    return value === undefined || value === null ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(shown);
}

function firstValue(examples: readonly Example[]): Json | undefined {
  return examples.find(({ value }) => value !== undefined)?.value;
}

function exampleOfSchema(facts: Facts, schema: Schema | undefined): Json | undefined {
  return schema && (schema.examples ?? resolve(facts, schema).examples)?.[0];
}

function written(mediaType: string, value: Json): string {
  return isJson(mediaType) || typeof value !== "string" ? JSON.stringify(value) : value;
}
