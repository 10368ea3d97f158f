import type { Contract, Operation } from "./contract.ts";
import { ApiError } from "./errors/index.ts";
import { retryAfter } from "./retry.ts";

/** The error for an answer that is no success, in the provider's own words as far as they can be found. */
export function apiError(
  contract: Contract,
  operationId: string,
  operation: Operation,
  response: Response,
  answer: unknown,
): ApiError {
  const { status, headers } = response;
  const body = answer === "" ? undefined : answer;
  const { code, message } = describe(body);
  const seconds = retryAfter(operation, headers, Date.now());
  const words = [status, code, message && `: ${message}`].filter(Boolean).join(" ").replace(" :", ":");
  return new ApiError(`${contract.provider}.${operationId}: ${words}${advice(contract, operation, status, seconds)}`, {
    operationId,
    status,
    code,
    body,
    headers,
    retryAfter: seconds,
  });
}

/** Code and message, wherever an API may have put them: `error` as text or object, `message`, `detail`, `title`. */
function describe(body: unknown): { code: string | undefined; message: string | undefined } {
  const outer = Object(body);
  const inner = Object(outer.error);
  const code = firstText(inner.code, outer.code, isCode(outer.error) || (outer.message && outer.error));
  const message = firstText(inner.message, outer.message, outer.detail, outer.title, outer.error, inner.detail);
  return { code, message: message === code ? undefined : message };
}

function firstText(...candidates: unknown[]): string | undefined {
  return candidates
    .find((each) => typeof each === "string" && each !== "")
    ?.toString()
    .slice(0, 200);
}

function isCode(value: unknown): unknown {
  return /^[A-Z][A-Z0-9_]+$/.test(String(value)) && value;
}

function advice(contract: Contract, operation: Operation, status: number, seconds: number | undefined): string {
  if (status === 401) {
    const schemes = operation.security
      .flat()
      .map((name) => `${name} (${contract.securitySchemes[name]?.environmentVariable})`);
    return schemes.length ? `; check the option ${schemes.join(" or ")}` : "";
  }
  return seconds === undefined ? "" : `; try again in ${seconds} s`;
}
