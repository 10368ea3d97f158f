const encoder = new TextEncoder();

/** A response whose body arrives in these chunks and then ends, breaks off with the error, or stays open. */
export function streaming(
  chunks: Iterable<string | Uint8Array>,
  then: "end" | "stay open" | Error = "end",
  init?: ResponseInit,
): { readonly response: Response; readonly seen: { pulls: number; cancelled: boolean } } {
  const seen = { pulls: 0, cancelled: false };
  const iterator = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { done, value } = iterator.next();
        if (!done) {
          seen.pulls += 1;
          controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
          return undefined;
        }
        if (then === "end") {
          controller.close();
        } else if (then !== "stay open") {
          controller.error(then);
        }
        return then === "stay open" ? new Promise(() => {}) : undefined;
      },
      cancel: () => {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, init), seen };
}
