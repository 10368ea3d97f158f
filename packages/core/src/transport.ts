import { timedOut, wait, within } from "./abort.ts";
import { bodyOf, isDocumentedRedirect } from "./answers.ts";
import type { Answer, Call, CallInit, OutgoingRequest } from "./call.ts";
import type { Authorized } from "./contract.ts";
import { authorize } from "./credentials.ts";
import { connectionError, errorOf } from "./error-of.ts";
import { type ConnectionError, FilespecError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import type { Attempt } from "./options.ts";
import { readText } from "./read-body.ts";
import { followRedirects, isRedirect } from "./redirects.ts";
import { retryDelay } from "./retry.ts";
import { valuesOf } from "./values.ts";

/** Sends the request, with retries where they are safe. The body has been read to its end, unless it is a stream. */
export async function send(call: Call, request: OutgoingRequest): Promise<Answer> {
  const { operationId, operation, init, options, timeout, end } = call;
  // A stream can be read once, and so sent once.
  const isStream = "getReader" in valuesOf(request.body);
  let left = Infinity;
  for (let attempt = 1; ; attempt++) {
    let answer: Answer | undefined;
    let error: Attempt["error"];
    let isOver = false;
    left = Math.min(left, end - Date.now());
    try {
      answer = await within(init.signal, Math.min(timeout, left), (signal) => sendOnce(call, request, signal));
    } catch (caught) {
      if (caught === timedOut) {
        isOver = left < timeout;
        const limit = isOver ? "before the deadline" : `within ${timeout} ms`;
        error = errorOf(call, TimeoutError, `no complete response ${limit}`, {});
      } else if (isOutcome(caught) && !init.signal?.aborted) {
        error = caught;
      } else {
        throw caught;
      }
    }
    const response = answer?.response;
    const isFinal = response?.ok || isStream || attempt > call.maxRetries || error instanceof ResponseError || isOver;
    const delay = isFinal ? undefined : retryDelay(operation, request.method, response, attempt);
    // After a wait up to the deadline, nothing is sent.
    if (left > 0) {
      options.onAttempt?.({ operationId, attempt, status: response?.status, error, delay });
    }
    if (delay !== undefined) {
      left = end - Date.now();
      await wait(Math.min(delay * 1000, left), init.signal);
      // A timer may fire a millisecond before the deadline.
      left -= delay * 1000;
    } else if (answer) {
      return answer;
    } else {
      throw error;
    }
  }
}

type Init = RequestInit & { readonly method: string };

async function sendOnce(call: Call, request: OutgoingRequest, signal: AbortSignal): Promise<Answer> {
  const { operation, init: callInit, options: clientOptions } = call;
  const { url, method, body, options } = request;
  const authorized: Authorized = {
    headers: { ...request.headers },
    fetch: callInit.fetch ?? clientOptions.fetch ?? globalThis.fetch,
  };
  await authorize(call, authorized);
  const { headers, fetch } = authorized;
  // Not all that is sent as a body has a type that every platform knows.
  // https://fetch.spec.whatwg.org/#dom-requestinit-duplex says what a body that is a stream asks for.
  const fixed = { method, headers, body, duplex: "half", signal, redirect: "manual" };
  const init = { ...fetchOptions(callInit), ...options, ...fixed } as Init;
  try {
    let response = await fetch(url, init);
    if (isRedirect(response) && !isDocumentedRedirect(operation, response)) {
      response = await followRedirects(call, response, fetch, url, init);
    }
    const reader = bodyOf(call, response);
    return { response, body: await (typeof reader === "function" ? reader : readText)(response, call) };
  } catch (error) {
    throw error instanceof FilespecError || signal.aborted ? error : connectionError(call, error);
  }
}

/** What a call's options have for `fetch`: everything that is not core's. */
export function fetchOptions(init: CallInit): object {
  const { signal, timeout, deadline, maxRetries, maxResponseBytes, headers, onResponse, fetch, ...rest } = init;
  return rest;
}

/** True for an error that the network or the server caused, and not the caller. */
export function isOutcome(error: unknown): error is ConnectionError | ResponseError | TimeoutError {
  return error instanceof FilespecError && !(error instanceof ParameterError);
}
