import type { MediaType, Response } from "@scripts/read";
import type { NamedOperation } from "../contract.ts";
import type { SchemaFields } from "../hold/schema-fields.ts";

/** How much of a documented response the traffic showed. */
export interface ResponseCoverage {
  readonly operation: string;
  readonly status: string;
  /** Missing where the contract documents no body. */
  readonly mediaType?: string;
  readonly answers: number;
  /** Each documented field of the body, and how many answers had it. */
  readonly fields: readonly { readonly pointer: string; readonly answers: number }[];
}

interface Counted {
  readonly operation: string;
  readonly status: string;
  readonly mediaType: string | undefined;
  readonly fields: Map<string, number>;
  answers: number;
}

/** Counts answers and their documented fields. */
export class Coverage {
  readonly #counted: Counted[];

  constructor(schemas: SchemaFields, operations: readonly NamedOperation[]) {
    this.#counted = operations.flatMap(({ operationId, responses }) =>
      responses.flatMap(({ status, content }) => {
        const bodies: readonly Partial<MediaType>[] = content.length > 0 ? content : [{}];
        return bodies.map(({ mediaType, schema }) => {
          const pointers = schema ? schemas.pointers([schema]) : [];
          const fields = new Map(pointers.map((pointer) => [pointer, 0]));
          return { operation: operationId, status, mediaType, fields, answers: 0 };
        });
      }),
    );
  }

  /** Counts an answer of the operation: with a body, or undefined where the contract documents none. */
  add(
    { operationId }: NamedOperation,
    { status }: Response,
    body: Pick<MediaType, "mediaType"> | undefined,
    fields: Iterable<string>,
  ): void {
    const counted = this.#counted.find(
      (each) => each.operation === operationId && each.status === status && each.mediaType === body?.mediaType,
    );
    if (!counted) {
      return;
    }
    counted.answers += 1;
    for (const pointer of fields) {
      counted.fields.set(pointer, (counted.fields.get(pointer) ?? 0) + 1);
    }
  }

  list(): ResponseCoverage[] {
    return this.#counted.map(({ operation, status, mediaType, answers, fields }) => ({
      operation,
      status,
      ...(mediaType === undefined ? {} : { mediaType }),
      answers,
      fields: [...fields].map(([pointer, count]) => ({ pointer, answers: count })),
    }));
  }
}
