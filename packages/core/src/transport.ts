import type { Call } from "./call.ts";
import { authorize } from "./credentials.ts";
import { ConnectionError, FilespecError, ParameterError, TimeoutError } from "./errors/index.ts";
import { limited, wait } from "./limited.ts";
import type { Answer, OutgoingRequest, RawInit } from "./openapi-fetch.ts";
import { fetchWithinOrigin } from "./redirects.ts";
import { retryDelay } from "./retry.ts";

/** Sends the request, again where that is safe and useful. The answer is there to its last byte, unless streamed. */
export async function send(call: Call, request: OutgoingRequest): Promise<Answer> {
  const { subject, operation, operationId, origin, init, timeout, maxRetries } = call;
  if (!request.url.startsWith(`${origin}/`)) {
    throw new ParameterError(`${subject}: ${request.url} is not at ${origin}, where the credentials belong`);
  }
  for (let attempt = 1; ; attempt++) {
    let answer: Answer | undefined;
    let error: ConnectionError | undefined;
    try {
      answer = await limited<Answer>(
        init.signal,
        timeout,
        () => {
          throw new TimeoutError(`${subject}: no whole answer within ${timeout} ms`);
        },
        (signal) => sendOnce(call, request, signal),
      );
    } catch (caught) {
      if (!(caught instanceof ConnectionError)) {
        throw caught;
      }
      error = caught;
    }
    const response = answer?.response;
    const delay =
      attempt > maxRetries ? undefined : retryDelay(operation, response, attempt, Date.now(), Math.random());
    call.onAttempt?.({ operationId, attempt, status: response?.status, error, delay });
    if (delay !== undefined) {
      await wait(delay, init.signal);
    } else if (answer) {
      return answer;
    } else {
      throw error;
    }
  }
}

async function sendOnce(call: Call, request: OutgoingRequest, signal: AbortSignal): Promise<Answer> {
  const headers = new Headers(request.headers);
  const credentials = await authorize(call);
  for (const name in credentials) {
    headers.set(name, `${credentials[name]}`);
  }
  // A request that middleware has seen is the platform's: its body can be read once, so a copy is sent.
  const input = request instanceof Request ? request.clone() : request.url;
  const options = request instanceof Request ? {} : request;
  try {
    const response = await fetchWithinOrigin(call, input, { ...options, headers, signal, redirect: "manual" });
    return { response, body: await read(response, call.init.parseAs) };
  } catch (error) {
    if (error instanceof FilespecError || signal.aborted) {
      throw error;
    }
    // Node's fetch says only "fetch failed"; its cause has the code.
    const { code, message } = Object(Object(error).cause ?? error);
    throw new ConnectionError(`${call.subject}: no whole answer: ${code ?? message}`, { cause: error });
  }
}

function read(response: Response, parseAs: RawInit["parseAs"] = "json"): Promise<BodyInit> | BodyInit | null {
  if (parseAs === "stream" && response.ok) {
    return response.body;
  }
  return response.ok && (parseAs === "blob" || parseAs === "arrayBuffer") ? response[parseAs]() : response.text();
}
