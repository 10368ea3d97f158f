import type { Call } from "./call.ts";
import { ApiError } from "./errors/index.ts";
import { retryAfter } from "./retry.ts";

/** The error for an answer that is no success, in the provider's own words as far as they can be found. */
export function apiFailure(call: Call, { status, headers }: Response, body: unknown): ApiError {
  const { contract, operation, operationId, subject, secrets } = call;
  const seconds = retryAfter(operation, headers, Date.now());
  const { code, message } = describe(body);
  const names = operation.security
    .flat()
    .map((name) => `${name} (${contract.securitySchemes[name]?.environmentVariable})`);
  const words = [status, code, message]
    .filter(Boolean)
    .join(": ")
    .replace(": ", code ? " " : ": ");
  const said = [...secrets].reduce((text, secret) => text.replaceAll(secret, "[credential]"), words).slice(0, 300);
  const advice = status === 401 ? `; check ${names.join(", ")}` : seconds === undefined ? "" : `; wait ${seconds} s`;
  return new ApiError(`${subject}: ${said}${advice}`, {
    operationId,
    status,
    code,
    body: body === "" ? undefined : body,
    headers,
    retryAfter: seconds,
    requestId: headers.get("x-request-id") ?? headers.get("request-id") ?? undefined,
  });
}

/** Code and message, wherever an API may have put them: `error` as text or object, `message`, `detail`, `title`. */
function describe(body: unknown): { code: string | undefined; message: string | undefined } {
  const outer = Object(body);
  const { error } = outer;
  const inner = Object(error);
  const isCode = outer.message || /^[A-Z][A-Z\d_]+$/.test(error);
  const code = firstText(inner.code, outer.code, isCode && error);
  const message = firstText(
    inner.message,
    outer.message,
    outer.detail,
    Object(outer.detail)[0]?.msg,
    outer.title,
    error,
  );
  return { code, message: message === code ? undefined : message };
}

function firstText(...candidates: unknown[]): string | undefined {
  return candidates.find((each): each is string => typeof each === "string" && each !== "");
}
