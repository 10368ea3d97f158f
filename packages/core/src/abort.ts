/** What work within a time rejects with when the time is over. */
export const timedOut: unique symbol = Symbol("timed out");

/**
 * The result of the work, unless the time is over (it rejects with `timedOut`) or the caller aborts (with the signal's
 * reason). Afterwards no timer and no listener is left.
 */
export function within<Result>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const abort = () => fail(signal && abortReason(signal));
    const end = <Value>(settle: (value: Value) => void, value: Value) => {
      clearTimeout(timer);
      release?.();
      settle(value);
    };
    const fail = (reason: unknown) => {
      end(reject, reason);
      controller.abort(reason);
    };
    // Node warns of a negative time.
    const timer = setTimeout(fail, Math.max(0, milliseconds), timedOut);
    const release = signal && onAbort(signal, abort);
    if (signal?.aborted) {
      abort();
    } else if (milliseconds <= 0) {
      fail(timedOut);
    } else {
      // Work that ignores its signal cannot hang the call, because the timer and the listener settle the promise too.
      work(controller.signal).then((result) => end(resolve, result), fail);
    }
  });
}

/** Waits for some milliseconds; an abort ends the wait at once. */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await within(signal, milliseconds, () => new Promise(() => {}));
  } catch (reason) {
    if (reason !== timedOut) {
      throw reason;
    }
  }
}

/** The body, which ends when the caller aborts. */
export function abortable<Body extends ReadableStream | null>(body: Body, signal: AbortSignal | undefined): Body {
  const piped: unknown = signal && body?.pipeThrough ? body.pipeThrough(new TransformStream(), { signal }) : body;
  return piped as Body;
}

/** Signals of older platforms have no reason: https://developer.mozilla.org/docs/Web/API/AbortSignal/reason */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason ?? Object.assign(new Error("The call was aborted"), { name: "AbortError" });
}

/** A listener that several calls share: Node warns of more than ten on one signal. */
class Listener extends Set<() => void> {
  handleEvent(): void {
    for (const action of [...this]) {
      action();
    }
  }
}

const listeners = new WeakMap<AbortSignal, Listener>();

/** Does something when the signal aborts; the result ends that. */
export function onAbort(signal: AbortSignal, action: () => void): () => void {
  const listener = listeners.get(signal) ?? new Listener();
  listeners.set(signal, listener.add(action));
  signal.addEventListener("abort", listener);
  return () => {
    listener.delete(action);
    if (listener.size === 0) {
      signal.removeEventListener("abort", listener);
    }
  };
}
