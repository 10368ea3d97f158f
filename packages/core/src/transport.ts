import { wait, withTimeout } from "./abort.ts";
import type { Answer, Call, CallInit, OutgoingRequest } from "./call.ts";
import { authorize } from "./credentials.ts";
import { ConnectionError, FilespecError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import { message } from "./message.ts";
import type { Attempt } from "./options.ts";
import { fetchWithinOrigin } from "./redirects.ts";
import { retryDelay } from "./retry.ts";
import { valuesOf } from "./values.ts";

/** Sends the request, with retries where they are safe. The body has been read to its end, unless it is a stream. */
export async function send(call: Call, request: OutgoingRequest): Promise<Answer> {
  const { label, operation, operationId, origin, init, timeout, maxRetries } = call;
  // Not the operation's, because middleware may have changed it.
  const { method } = request;
  if (!request.url.startsWith(`${origin}/`)) {
    throw new ParameterError(`${label}: ${request.url} is not at ${origin}, where the credentials belong`);
  }
  for (let attempt = 1; ; attempt++) {
    let answer: Answer | undefined;
    let error: Attempt["error"];
    try {
      answer = await withTimeout<Answer>(
        init.signal,
        timeout,
        () => new TimeoutError(message(call, `no complete response from ${origin} within ${timeout} ms`)),
        (signal) => sendOnce(call, request, signal),
      );
    } catch (caught) {
      if (!isAttemptError(caught) || init.signal?.aborted) {
        throw caught;
      }
      error = caught;
    }
    const response = answer?.response;
    const final = response?.ok || attempt > maxRetries || (error && !(error instanceof ConnectionError));
    const delay = final
      ? undefined
      : retryDelay({ ...operation, method }, response, attempt, Date.now(), Math.random());
    call.onAttempt?.({ operationId, attempt, status: response?.status, error, delay });
    if (delay !== undefined) {
      await wait(delay, init.signal);
      continue;
    }
    if (answer) {
      return answer;
    }
    throw error;
  }
}

async function sendOnce(call: Call, request: OutgoingRequest, signal: AbortSignal): Promise<Answer> {
  const headers = request instanceof Request ? new Headers(request.headers) : request.headers;
  const credentials = await authorize(call);
  for (const name in credentials) {
    headers.set(name, `${credentials[name]}`);
  }
  // The body of a platform's `Request` can be read only once. A copy is sent, so that a retry can send it again.
  const input = request instanceof Request ? request.clone() : request.url;
  const { url: _, ...options } = request instanceof Request ? { url: "" } : request;
  try {
    const response = await fetchWithinOrigin(call, input, { ...options, headers, signal, redirect: "manual" });
    return { response, body: await read(response, call.init.parseAs) };
  } catch (error) {
    if (error instanceof FilespecError || signal.aborted) {
      throw error;
    }
    // The message of Node's fetch is only "fetch failed"; its cause has the code.
    const { code, message: reason } = valuesOf(valuesOf(error).cause ?? error);
    // The code of a DOMException is a number.
    const why = typeof code === "string" ? code : reason;
    throw new ConnectionError(message(call, `no complete response from ${call.origin}: ${why}`), { cause: error });
  }
}

function read(response: Response, parseAs: CallInit["parseAs"] = "json"): Promise<BodyInit> | BodyInit | null {
  if (parseAs === "stream" && response.ok) {
    return response.body;
  }
  return response.ok && (parseAs === "blob" || parseAs === "arrayBuffer") ? response[parseAs]() : response.text();
}

/** True for an error that the network or the server caused, and not the caller. */
function isAttemptError(error: unknown): error is ConnectionError | ResponseError | TimeoutError {
  return error instanceof ConnectionError || error instanceof ResponseError || error instanceof TimeoutError;
}
