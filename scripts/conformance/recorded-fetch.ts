/** A request as `fetch` sends it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
}

/** A `fetch` that keeps what it is sent, and is answered by another one. */
export function recordedFetch(answer: typeof fetch): {
  readonly fetch: typeof fetch;
  readonly requests: readonly ReceivedRequest[];
} {
  const requests: ReceivedRequest[] = [];
  return {
    requests,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      const body = Buffer.from(await request.clone().arrayBuffer());
      requests.push({ method, url: new URL(url), headers: Object.fromEntries(headers), body });
      return answer(request);
    },
  };
}
