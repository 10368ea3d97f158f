import { validatorOf } from "@filespec/core/validate";
import { type Facts, type Json, type MediaType, type Place, type Schema, shownExamples } from "@scripts/read";
import type { ClientOperation, ClientResponse } from "../../client-view/client-view.ts";
import type { BodyKind } from "../../client-view/response-bodies.ts";
import { AnswerSchemas } from "../validate-module/schema-words.ts";

/** A body that a contract shows of one media type. */
export interface ShownBody {
  readonly kind: BodyKind;
  /** The media type that a response has: a range stands for bytes or JSON. */
  readonly type: string;
  readonly content: MediaType;
  /** Undefined where the contract shows none, or only such as its schema refuses. */
  readonly value: Json | undefined;
  /** Where all that it is chosen of may be written: facts do not tell a schema's `example` from its `examples`. */
  readonly places: readonly Place[];
}

/** Finds the bodies that a contract shows. */
export class ShownBodies {
  readonly #facts: Facts;
  readonly #schemas: AnswerSchemas;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#schemas = new AnswerSchemas(facts);
  }

  /** One for each media type that a client reads, the preferred one first. */
  of(operation: ClientOperation, { status, bodies }: ClientResponse): ShownBody[] {
    return bodies.map(({ kind, content }) => {
      const isChecked = kind === "json";
      const candidates = shownExamples(this.#facts, content);
      const { value } =
        candidates.find(
          (each) => !isChecked || this.isValid(content.schema, `${operation.operationId} ${status}`, each.value),
        ) ?? {};
      const shown = isChecked || value === undefined ? value : textOf(kind, value);
      return {
        kind,
        type: sentType(kind, content.mediaType),
        content,
        value: shown,
        places: candidates.flatMap((each) => each.places),
      };
    });
  }

  /** Whether a schema has this value, with nothing more in it than it names. */
  isValid(schema: Schema | undefined, name: string, value: Json): boolean {
    if (schema === undefined) {
      return true;
    }
    const validator = validatorOf(this.#schemas.schemas, this.#schemas.nameOf(schema, name));
    return validator["~standard"].validate(value, { libraryOptions: { unknown: true } }).issues === undefined;
  }
}

/** What is not JSON, as it is sent. */
function textOf(kind: BodyKind, value: Json): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /events/i.test(kind) && !/^(data|event|id|retry|):/m.test(text) ? `data: ${text}\n\n` : text;
}

function sentType(kind: BodyKind, mediaType: string): string {
  if (!mediaType.includes("*")) {
    return mediaType;
  }
  return kind === "json" ? "application/json" : "application/octet-stream";
}
