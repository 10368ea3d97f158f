/**
 * Does the work until it is done, the time is up or the caller aborts, whichever comes first; then no timer and no
 * listener is left. When the time is up, it rejects with the error that `expire` gives.
 */
export function limited<Result>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  expire: () => unknown,
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
    const timer = setTimeout(() => fail(expire()), milliseconds);
    signal?.addEventListener("abort", onAbort);
    // Not awaited alone: work that does not heed its signal cannot hang the call.
    work(controller.signal).then((result) => {
      release();
      resolve(result);
    }, fail);
  });
}

/** Waits; an abort ends the wait at once. */
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

/** What the promise gives, or the signal's reason if it aborts first; then no listener is left. */
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
    // What began the promise may have aborted already.
    if (signal.aborted) {
      onAbort();
    }
  });
}
