import { pathTemplate } from "../contract/subject.ts";
import type { Description, Place } from "../legacy/description.ts";
import { methods } from "../legacy/operations.ts";

/** An operation, whether a client can be made of its contract or not. */
export interface Operation {
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly place: Place;
  /** By `path fileId` and the like. */
  readonly parameters: ReadonlyMap<string, Place>;
}

export interface OperationPairs {
  /** One operation in the base and in the head. */
  readonly kept: readonly (readonly [before: Operation, after: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** An operation is the same if it answers to the same method and path, or else if it has the same `operationId`. */
export function pairOperations(before: Description, after: Description): OperationPairs {
  const rest = listOperations(after);
  const kept: (readonly [Operation, Operation])[] = [];
  const take = (operation: Operation, keyOf: (operation: Operation) => string | undefined): boolean => {
    const key = keyOf(operation);
    const index = key === undefined ? -1 : rest.findIndex((other) => keyOf(other) === key);
    kept.push(...rest.splice(Math.max(index, 0), index < 0 ? 0 : 1).map((other) => [operation, other] as const));
    return index >= 0;
  };
  const unpaired = listOperations(before).filter((operation) => !take(operation, requestOf));
  const removed = unpaired.filter((operation) => !take(operation, ({ operationId }) => operationId));
  return { kept, removed, added: rest };
}

function requestOf({ method, path }: Operation): string {
  return `${method} ${pathTemplate(path)}`;
}

function listOperations(description: Description): Operation[] {
  return description.entries(description.get(description.root, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const place = description.get(item, method);
      if (!place) {
        return [];
      }
      const parameters = new Map<string, Place>();
      for (const owner of [item, place]) {
        for (const [, parameter] of description.entries(description.get(owner, "parameters"))) {
          const key = `${description.text(parameter, "in")} ${description.text(parameter, "name")}`;
          parameters.set(key, parameter);
        }
      }
      return [{ operationId: description.text(place, "operationId"), method, path, place, parameters }];
    }),
  );
}
