import { isIdentifier, paramsType, resultType } from "@scripts/generate/names";
import type { Operation } from "./operation-pairs.ts";

/** How a consumer names an operation and what belongs to it. */
export interface OperationNames {
  readonly method: string;
  readonly params: string;
  readonly result: string;
}

/** `hasClient` says whether there are methods: else the types of paths are all there is. */
export function operationNames({ operationId, method, path }: Operation, hasClient: boolean): OperationNames {
  if (hasClient && operationId !== undefined) {
    const name = isIdentifier(operationId) ? operationId : `client[${JSON.stringify(operationId)}]`;
    return { method: `${name}()`, params: paramsType(operationId), result: resultType(operationId) };
  }
  const type = `paths[${JSON.stringify(path)}]["${method}"]`;
  return { method: type, params: type, result: type };
}
