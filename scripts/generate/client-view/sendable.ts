import type { Facts, Operation, RequestBody } from "@scripts/read";
import type { NotSent } from "./not-sent.ts";
import { sendableParameters } from "./sendable-parameters.ts";
import { sendableSecurity } from "./sendable-security.ts";

/** The facts of what a client can send, and what it cannot. */
export interface Sendable {
  readonly facts: Facts;
  /** Operations without a method, by `operationId`. openapi-fetch's own calls can send them. */
  readonly withoutMethod: ReadonlyMap<string, NotSent>;
  /** Operations that no call can send, and parts of requests. */
  readonly leftOut: readonly NotSent[];
}

/** Leaves out of the facts what a client cannot send as they say. */
export function sendable(facts: Facts): Sendable {
  const leftOut: NotSent[] = [];
  const withoutMethod = new Map<string, NotSent>();
  const operations = facts.operations.flatMap((operation) => {
    const why = unsendable(operation);
    if (why !== undefined) {
      leftOut.push({ at: operation.at, what: nameOf(operation), why });
      return [];
    }
    const security = sendableSecurity(facts, operation.security);
    const parameters = sendableParameters(facts, operation);
    const body = sendableBody(operation);
    leftOut.push(...parameters.leftOut);
    if (body.leftOut !== undefined) {
      leftOut.push({ at: operation.at, what: `the body of ${nameOf(operation)}`, why: body.leftOut });
    }
    const obstacle = security.obstacle ?? parameters.obstacle ?? body.obstacle;
    if (obstacle !== undefined) {
      withoutMethod.set(operation.operationId ?? "", { at: operation.at, what: nameOf(operation), why: obstacle });
    }
    const { requestBody: _, ...rest } = operation;
    return {
      ...rest,
      parameters: parameters.kept,
      ...(body.requestBody && { requestBody: body.requestBody }),
      ...(security.security && { security: security.security }),
    };
  });
  return { facts: { ...facts, operations }, withoutMethod, leftOut };
}

/** `GET /files/{id}` */
export function nameOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Why no call of a client can send an operation. */
function unsendable({ method, path }: Operation): string | undefined {
  if (/[?#]/.test(path)) {
    return "its path contains a query or a fragment";
  }
  if (method === "trace" || method === "query") {
    return `fetch or openapi-fetch does not send ${method.toUpperCase()}`;
  }
  return undefined;
}

interface SendableBody {
  readonly requestBody?: RequestBody;
  readonly obstacle?: string;
  readonly leftOut?: string;
}

function sendableBody({ requestBody, method }: Operation): SendableBody {
  if (requestBody === undefined || requestBody.content.length === 0) {
    return {};
  }
  if (method === "get" || method === "head") {
    const why = `fetch does not send a body with ${method.toUpperCase()}`;
    return requestBody.required ? { obstacle: why } : { leftOut: why };
  }
  return { requestBody };
}
