/**
 * Does the work until it is done, the time is up or the caller aborts, whichever comes first; then no timer and no
 * listener is left. What `expire` gives or throws is the outcome when the time is up.
 */
export async function limited<Result>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  expire: () => Result,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let release = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    const onAbort = () => reject(signal?.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", onAbort);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  try {
    // Raced, so that work that does not heed its signal cannot hang the call.
    return await Promise.race([ended.then(expire), work(controller.signal)]);
  } catch (error) {
    controller.abort(error);
    throw error;
  } finally {
    release();
  }
}

/** Waits; an abort ends the wait at once. */
export function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return limited(
    signal,
    seconds * 1000,
    () => {},
    () => new Promise(() => {}),
  );
}
