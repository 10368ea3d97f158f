import type { Call } from "./call.ts";
import { ApiError } from "./errors/index.ts";
import { message } from "./message.ts";
import { retryAfter } from "./retry.ts";
import { valuesOf } from "./values.ts";

/** The error for a response that is not a success, with the provider's own code and reason if the body has them. */
export function apiFailure(call: Call, { status, headers }: Response, body: unknown): ApiError {
  const { operation, operationId } = call;
  const seconds = retryAfter(operation, headers, Date.now());
  const { code, reason } = describe(body);
  const text = [status, code].filter(Boolean).join(" ") + (reason ? `: ${reason}` : "");
  return new ApiError(message(call, text).slice(0, 300) + advice(call, status, seconds), {
    operationId,
    status,
    code,
    body: body === "" ? undefined : body,
    headers,
    retryAfter: seconds,
    requestId: headers.get("x-request-id") ?? headers.get("request-id") ?? undefined,
  });
}

/** What the caller can do about it, if that is known. */
function advice({ contract, operation }: Call, status: number, seconds: number | undefined): string {
  const names = operation.security
    .flat()
    .map((name) => `${name} (${contract.securitySchemes[name]?.environmentVariable})`);
  if (status === 401 && names[0]) {
    return `; check ${names.join(", ")}`;
  }
  return seconds === undefined ? "" : `; wait ${seconds} s`;
}

/** Code and reason from where APIs put them: `error` as a string or an object, `message`, `detail`, `title`, plain text. */
function describe(body: unknown): { code: string | undefined; reason: string | undefined } {
  const outer = valuesOf(body);
  const inner = valuesOf(outer.error);
  const error = firstText(outer.error);
  const isCode = firstText(outer.message) || /^[A-Z][A-Z\d_]+$/.test(error ?? "");
  const code = firstText(inner.code, outer.code, isCode && error);
  const detail = firstText(outer.detail, valuesOf(valuesOf(outer.detail)[0]).msg);
  const reason = firstText(inner.message, outer.message, detail, outer.title, error, body);
  return { code, reason: reason === code ? undefined : reason };
}

/** The first string that is neither empty nor an HTML page. */
function firstText(...candidates: unknown[]): string | undefined {
  return candidates.find((each): each is string => typeof each === "string" && /^\s*[^\s<]/.test(each));
}
