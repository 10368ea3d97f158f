/**
 * The result of the work, unless the timeout or the caller's abort comes first. A timeout rejects with the error that
 * `timeoutError` gives. Afterwards no timer and no listener is left.
 */
export function withTimeout<Result>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  timeoutError: () => unknown,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const fail = (reason: unknown) => {
      release();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => fail(signal?.reason);
    const timer = setTimeout(() => fail(timeoutError()), milliseconds);
    signal?.addEventListener("abort", onAbort);
    // Work that ignores its signal cannot hang the call, because the timer and the listener settle the promise too.
    work(controller.signal).then((result) => {
      release();
      resolve(result);
    }, fail);
  });
}

/** Waits for some seconds; an abort ends the wait at once. */
export function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      signal?.aborted ? reject(signal.reason) : resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener("abort", end);
  });
}

/** Settles as the promise does, or rejects if the signal aborts first. Afterwards no listener is left. */
export function untilAborted<Result>(signal: AbortSignal | undefined, promise: Promise<Result>): Promise<Result> {
  if (!signal) {
    return promise;
  }
  return new Promise<Result>((resolve, reject) => {
    const release = () => signal.removeEventListener("abort", onAbort);
    const onAbort = () => {
      release();
      reject(signal.reason);
    };
    signal.addEventListener("abort", onAbort);
    promise.then(resolve, reject).finally(release);
    // The caller may have aborted before the listener was added.
    if (signal.aborted) {
      onAbort();
    }
  });
}
