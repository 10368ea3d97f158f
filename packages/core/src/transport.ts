import type { Call } from "./call.ts";
import { authorize } from "./credentials.ts";
import { ConnectionError, FilespecError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import { limited, wait } from "./abort.ts";
import { message } from "./message.ts";
import type { Answer, OutgoingRequest, RawInit } from "./openapi-fetch.ts";
import type { Attempt } from "./options.ts";
import { fetchWithinOrigin } from "./redirects.ts";
import { retryDelay } from "./retry.ts";

/** Sends the request, again where that is safe and useful. The answer is there to its last byte, unless streamed. */
export async function send(call: Call, request: OutgoingRequest): Promise<Answer> {
  const { subject, operation, operationId, origin, init, timeout, maxRetries } = call;
  // Middleware may have made it another than the operation's.
  const { method } = request;
  if (!request.url.startsWith(`${origin}/`)) {
    throw new ParameterError(`${subject}: ${request.url} is not at ${origin}, where the credentials belong`);
  }
  for (let attempt = 1; ; attempt++) {
    let answer: Answer | undefined;
    let error: Attempt["error"];
    try {
      answer = await limited<Answer>(
        init.signal,
        timeout,
        () => new TimeoutError(message(call, `no whole answer from ${origin} within ${timeout} ms`)),
        (signal) => sendOnce(call, request, signal),
      );
    } catch (caught) {
      if (!isOutcome(caught) || init.signal?.aborted) {
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
  // A request that middleware has seen is the platform's: its body can be read once, so a copy is sent.
  const input = request instanceof Request ? request.clone() : request.url;
  const { url: _, ...options } = request instanceof Request ? { url: "" } : request;
  try {
    const response = await fetchWithinOrigin(call, input, { ...options, headers, signal, redirect: "manual" });
    return { response, body: await read(response, call.init.parseAs) };
  } catch (error) {
    if (error instanceof FilespecError || signal.aborted) {
      throw error;
    }
    // Node's fetch says only "fetch failed"; its cause has the code.
    const { code, message: reason } = Object(Object(error).cause ?? error);
    // A DOMException has a number for its code.
    const why = typeof code === "string" ? code : reason;
    throw new ConnectionError(message(call, `no whole answer from ${call.origin}: ${why}`), { cause: error });
  }
}

function read(response: Response, parseAs: RawInit["parseAs"] = "json"): Promise<BodyInit> | BodyInit | null {
  if (parseAs === "stream" && response.ok) {
    return response.body;
  }
  return response.ok && (parseAs === "blob" || parseAs === "arrayBuffer") ? response[parseAs]() : response.text();
}

/** True for what the network or the server did, as against the caller. */
function isOutcome(error: unknown): error is ConnectionError | ResponseError | TimeoutError {
  return error instanceof ConnectionError || error instanceof ResponseError || error instanceof TimeoutError;
}
