import { errorOf } from "../error-of.ts";
import { ResponseError } from "../errors/index.ts";
import type { Drift, Validate } from "../options.ts";
import { type Issue, issuesOf } from "./check.ts";
import { previewOf } from "./preview.ts";
import type { Schemas } from "./schema.ts";
import { kindOf } from "./words.ts";

export type { Validate } from "../options.ts";
export type { Issue } from "./check.ts";
export type { Schemas, SchemaWords } from "./schema.ts";

/** https://standardschema.dev, version 1. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "filespec";
    /** With `libraryOptions: { unknown: true }`, fields that no schema has are issues, too. */
    readonly validate: (value: unknown, options?: StandardOptions) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
  };
}

export interface StandardOptions {
  readonly libraryOptions?: { readonly unknown?: boolean } | undefined;
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

const kinds = ["null", "boolean", "number", "string", "array", "object"];

/** The validator of a schema. It never changes a value, and throws for what is no JSON. */
export function validatorOf<Output>(schemas: Schemas, name: string): StandardSchema<Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "filespec",
      validate: (value, options) => {
        const kind = kindOf(value);
        if (!kinds.includes(kind)) {
          throw new TypeError(`${name}: ${kind} is none of ${kinds.join(", ")}; parse the body first`);
        }
        const issues = issuesOf(value, schemas, name, options?.libraryOptions?.unknown);
        return issues.length > 0 ? { issues } : { value: value as Output };
      },
    },
  };
}

/** Milliseconds in which the same difference is told once. */
const hour = 3_600_000;
/** More kinds of differences than anybody has. */
const mostKinds = 1000;

/** The name of the schema of each status of each operation. */
export interface Answers {
  readonly [operationId: string]: { readonly [status: string]: string };
}

/** What a client holds the JSON of responses with. */
export function validateWith(provider: string, schemas: Schemas, answers: Answers, unknown = false): Validate {
  const told = new Map<string, number>();
  return (value, { operationId, documented, response, call }) => {
    const { onDrift } = call.options;
    const name = answers[operationId]?.[documented];
    const issues = name === undefined ? [] : issuesOf(value, schemas, name, unknown);
    const [first] = issues;
    if (first && onDrift === "throw") {
      const more = issues.length > 1 ? `, and ${issues.length - 1} more` : "";
      const text = `${response.status}: ${placeOf(first.path)} ${first.message}${more}`;
      throw Object.assign(errorOf(call, ResponseError, text, { response }), { issues });
    }
    for (const { path, rule, message } of issues) {
      // Items of a list are one kind.
      const kind = `${operationId} ${documented} ${path.map((each) => (typeof each === "number" ? "*" : each)).join("/")} ${rule}`;
      const now = Date.now();
      if ((told.get(kind) ?? -Infinity) > now - hour) {
        continue;
      }
      if (told.size >= mostKinds) {
        told.clear();
      }
      told.set(kind, now);
      const preview = previewOf(value, path, call.secrets);
      const drift: Drift = { provider, operationId, status: response.status, path, rule, message, preview };
      if (typeof onDrift === "function") {
        onDrift(drift);
      } else {
        globalThis.console.warn(`${call.label}: ${response.status}: ${placeOf(path)} ${message} (${preview})`);
      }
    }
  };
}

function placeOf(path: readonly (string | number)[]): string {
  return path.length === 0 ? "the body" : path.join(".");
}
