import type { Call } from "./call.ts";
import { ApiError } from "./errors/index.ts";
import { message } from "./message.ts";
import { retryAfter } from "./retry.ts";

/** The error for an answer that is no success, in the provider's own words as far as they can be found. */
export function apiFailure(call: Call, { status, headers }: Response, body: unknown): ApiError {
  const { operation, operationId } = call;
  const seconds = retryAfter(operation, headers, Date.now());
  const { code, reason } = describe(body);
  const words = [status, code].filter(Boolean).join(" ") + (reason ? `: ${reason}` : "");
  return new ApiError(message(call, words).slice(0, 300) + advice(call, status, seconds), {
    operationId,
    status,
    code,
    body: body === "" ? undefined : body,
    headers,
    retryAfter: seconds,
    requestId: headers.get("x-request-id") ?? headers.get("request-id") ?? undefined,
  });
}

/** What to do about it, where that is known. */
function advice({ contract, operation }: Call, status: number, seconds: number | undefined): string {
  const names = operation.security
    .flat()
    .map((name) => `${name} (${contract.securitySchemes[name]?.environmentVariable})`);
  if (status === 401 && names[0]) {
    return `; check ${names.join(", ")}`;
  }
  return seconds === undefined ? "" : `; wait ${seconds} s`;
}

/** Code and reason, wherever an API may have put them: `error` as text or object, `message`, `detail`, `title`, plain text. */
function describe(body: unknown): { code: string | undefined; reason: string | undefined } {
  const outer = Object(body);
  const inner = Object(outer.error);
  const error = firstText(outer.error);
  const isCode = firstText(outer.message) || /^[A-Z][A-Z\d_]+$/.test(error ?? "");
  const code = firstText(inner.code, outer.code, isCode && error);
  const detail = firstText(outer.detail, Object(outer.detail)[0]?.msg);
  const reason = firstText(inner.message, outer.message, detail, outer.title, error, body);
  return { code, reason: reason === code ? undefined : reason };
}

/** The first text that is neither empty nor a page. */
function firstText(...candidates: unknown[]): string | undefined {
  return candidates.find((each): each is string => typeof each === "string" && /^\s*[^\s<]/.test(each));
}
