import type { Call } from "../call.ts";
import type { Prepare } from "../client.ts";
import type { Contract, Operation } from "../contract.ts";
import { errorOf } from "../error-of.ts";
import { ResponseError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import type { Values } from "../values.ts";

/** What a member of a client is made of. */
export interface Maker {
  readonly client: { readonly [operationId: string]: Method } & {
    readonly stream: { readonly [operationId: string]: (params: Values, init: RequestOptions) => Promise<Response> };
  };
  readonly contract: Contract;
  readonly prepare: Prepare;
}

export type Method = (params: Values, init: RequestOptions) => Promise<unknown>;

/** A function for each operation that has this data. */
export function memberOf<Name extends "paginate" | "wait" | "download" | "upload">(
  operations: Contract["operations"],
  name: Name,
  make: (operationId: string, data: NonNullable<Operation[Name]>, operation: Operation) => unknown,
): object {
  return Object.fromEntries(
    Object.entries(operations).flatMap(([operationId, operation]) => {
      const data = operation[name];
      return data ? [[operationId, make(operationId, data, operation)]] : [];
    }),
  );
}

/** What stands in a value at the end of a path. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((outer, name) => (outer as Values | null | undefined)?.[name], value);
}

/** What a member cannot go on with: its answer, or none that could be shown. */
export function refusal(
  call: Pick<Call, "label" | "secrets">,
  why: string,
  response: Response = new Response(null),
): ResponseError {
  return errorOf(call, ResponseError, why, { response });
}
