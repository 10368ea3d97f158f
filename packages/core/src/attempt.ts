import { ConnectionError, FilespecError, TimeoutError } from "./errors/index.ts";

/** Does the work within the time and until the caller aborts; leaves no timer and no listener behind. */
export async function attempt<Result>(
  subject: string,
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let end: (reason: unknown) => void = () => {};
  // Raced, so that a fetch that does not heed its signal cannot hang the call.
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
  });
  const timer = setTimeout(() => end(new TimeoutError(`${subject}: no whole answer within ${timeout} ms`)), timeout);
  const onAbort = () => end(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  try {
    return await Promise.race([ended, work(controller.signal)]);
  } catch (error) {
    if (controller.signal.aborted) {
      throw controller.signal.reason;
    }
    throw error instanceof FilespecError ? error : connectionError(subject, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Waits; an abort ends the wait at once. */
export async function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

function connectionError(subject: string, cause: unknown): ConnectionError {
  // Node's fetch says only "fetch failed"; its cause has the code.
  const { code, message } = Object(Object(cause).cause ?? cause);
  return new ConnectionError(`${subject}: no whole answer: ${code ?? message}`, { cause });
}
