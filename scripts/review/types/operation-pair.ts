import type { Subject } from "../contract/subject.ts";
import type { Direction } from "../contract/usage.ts";
import type { Place } from "../legacy/description.ts";
import type { OperationFacts } from "../legacy/operations.ts";
import type { GeneratedSide } from "./generated-side.ts";
import { type OperationNames, operationNames } from "./operation-names.ts";
import type { Operation } from "./operation-pairs.ts";
import type { Part } from "./sighting.ts";

/** An operation that both sides have, and how to speak of its parts. */
export class OperationPair {
  readonly base: GeneratedSide;
  readonly head: GeneratedSide;
  readonly before: Operation;
  readonly after: Operation;
  readonly names: OperationNames;

  constructor(base: GeneratedSide, head: GeneratedSide, [before, after]: readonly [Operation, Operation]) {
    this.base = base;
    this.head = head;
    this.before = before;
    this.after = after;
    // What is written in code that there is.
    this.names = operationNames(before, base.client !== undefined && head.client !== undefined);
  }

  /** A part of the operation, at the first of its places: the head's, or the base's of what the head lacks. */
  part(label: string, direction: Direction, before: Place | undefined, after: Place | undefined): Part {
    const { method, result } = this.names;
    return {
      subject: this.subjectOf(before, after),
      label,
      names: direction === "request" ? [method] : [method, result],
      directions: [direction],
      before,
      after,
    };
  }

  subjectOf(before: Place | undefined, after: Place | undefined): Subject {
    if (after) {
      return this.head.side.subjectAt(after);
    }
    return this.base.side.subjectAt(before ?? this.before.place);
  }

  /** The place of a part of the operation, on both sides. */
  places(...keys: string[]): [before: Place | undefined, after: Place | undefined] {
    return [
      this.base.side.description.get(this.before.place, ...keys),
      this.head.side.description.get(this.after.place, ...keys),
    ];
  }

  /** The media type that the client sends; undefined where there is no body, or no client. */
  bodies(): readonly [before: string | undefined, after: string | undefined] {
    return [
      operationOf(this.base, this.before)?.requestBody?.mediaType,
      operationOf(this.head, this.after)?.requestBody?.mediaType,
    ];
  }

  /** Whether the method resolves to another media type's body: the client takes one of each response. */
  hasOtherAnswer(status: string): boolean {
    const [before, after] = this.answers(status);
    return before !== after;
  }

  /** The media type that the client takes of a response; null of none, undefined where there is no client. */
  answers(status: string): readonly [before: string | null | undefined, after: string | null | undefined] {
    const [before, after] = [operationOf(this.base, this.before), operationOf(this.head, this.after)].map((operation) =>
      operation?.responses.find((response) => response.status === status),
    );
    return before && after ? [before.mediaType ?? null, after.mediaType ?? null] : [undefined, undefined];
  }
}

function operationOf({ client }: GeneratedSide, { operationId }: Operation): OperationFacts | undefined {
  return client?.operations.get(operationId ?? "");
}
