import type { Call } from "./call.ts";
import { optionOf } from "./credentials.ts";
import { errorOf } from "./error-of.ts";
import { ApiError } from "./errors/index.ts";
import { retryAfter } from "./retry.ts";
import { valuesOf } from "./values.ts";

/** The error for a response that is not a success, with the provider's own code and reason if the body has them. */
export function apiFailure(call: Call, response: Response, body: unknown): ApiError {
  const { status, headers } = response;
  const { operation, operationId, contract } = call;
  const seconds = retryAfter(operation, response);
  const { code, reason } = describe(body);
  const text = `${status}${code ? ` ${code}` : ""}${reason ? `: ${reason}` : ""}`;
  const names = operation.security.flat().map((name) => optionOf(contract, name));
  // What the caller can do about it, if that is known.
  const advice =
    status === 401 && names[0] ? `; check ${names.join(", ")}` : seconds === undefined ? "" : `; wait ${seconds} s`;
  return errorOf(
    call,
    ApiError,
    text,
    {
      operationId,
      status,
      code,
      body: body === "" ? undefined : body,
      headers,
      retryAfter: seconds,
      requestId: headers.get("x-request-id") ?? headers.get("request-id") ?? undefined,
    },
    advice,
  );
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
