import type { Description } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import type { FieldTree } from "./field-tree.ts";
import { type DocumentedBody, documentedBodies } from "./responses.ts";

/** How much of a documented response the traffic showed. */
export interface ResponseCoverage {
  readonly operation: string;
  readonly status: string;
  /** Missing where the contract promises no body. */
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

  constructor(description: Description, tree: FieldTree, operations: readonly OperationFacts[]) {
    this.#counted = operations.flatMap((operation) => {
      const bodies = documentedBodies(description, operation);
      const empty = operation.responses
        .filter(({ status }) => !bodies.some((body) => body.status === status))
        .map(({ status }) => ({ status, mediaType: undefined, schema: undefined }));
      return [...bodies, ...empty].map(({ status, mediaType, schema }) => {
        const pointers = schema ? tree.pointers(tree.node([schema])) : [];
        const fields = new Map(pointers.map((pointer) => [pointer, 0]));
        return { operation: operation.operationId, status, mediaType, fields, answers: 0 };
      });
    });
  }

  /** Counts an answer of the operation: with a body, or undefined where the contract promises none. */
  add(
    { operationId }: OperationFacts,
    status: string,
    body: DocumentedBody | undefined,
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
