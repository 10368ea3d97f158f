import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { type Answer, closedOrigin, reset, send, sendBytes, sendJson, silence } from "./server.ts";
import { inEachWay, rejection, type TestedClient, ways } from "./tested-client.ts";

/** What `onAttempt` is told. */
export interface Report {
  readonly attempt: number;
  readonly status: number | undefined;
  readonly error: unknown;
  readonly delay: number | undefined;
}

/** What is sent again, and how often. */
export function testRetries(tested: TestedClient): void {
  const { operation, success } = tested;
  const ok = sendJson(success.status, success.body);

  for (const status of [408, 429, 500, 502, 503, 504]) {
    test(`retries: a ${status} is sent again`, async () => {
      const { method, requests } = tested.against([send(status), ok]);

      const body = await method();

      expect(body).toEqual(success.body);
      expect(requests).toHaveLength(2);
    });
  }

  const lasting = [400, 401, 403, 404, 405, 409, 410, 418, 422, 425, 501, 505];
  test(`retries: none of ${lasting.join(", ")} is sent again`, async () => {
    for (const status of lasting) {
      const { method, requests } = tested.against([send(status), ok]);

      const error = await rejection(method());

      expect(error).toMatchObject({ name: "ApiError", status });
      expect(requests).toHaveLength(1);
    }
  });

  const broken: readonly (readonly [string, Answer])[] = [
    ["a connection that is reset", reset],
    ["a connection that ends within the head", sendBytes("HTTP/1.1 200 OK\r\nContent-", "end")],
    ["a connection that ends without a word", ({ socket }) => socket.end()],
  ];
  for (const [given, answer] of broken) {
    test(`retries: ${given} is sent again`, async () => {
      const { method, requests } = tested.against([answer, ok]);

      const body = await method();

      expect(body).toEqual(success.body);
      expect(requests).toHaveLength(2);
    });
  }

  test("retries: a connection that is refused is tried three times", async () => {
    const onAttempt = vi.fn();
    const { method } = tested.against([], { baseUrl: await closedOrigin(), onAttempt });

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(onAttempt).toHaveBeenCalledTimes(3);
  });

  const limits = [
    { given: "by default", client: {}, call: {}, want: 3 },
    { given: "given maxRetries 0", client: { maxRetries: 0 }, call: {}, want: 1 },
    { given: "given maxRetries 1", client: { maxRetries: 1 }, call: {}, want: 2 },
    { given: "given the call's maxRetries 0", client: { maxRetries: 2 }, call: { maxRetries: 0 }, want: 1 },
    { given: "given the call's maxRetries 4", client: { maxRetries: 0 }, call: { maxRetries: 4 }, want: 5 },
  ];
  for (const { given, client, call, want } of limits) {
    test(`retries: ${want} requests at most are sent ${given}`, async () => {
      const endings = await inEachWay(() => tested.against([send(503)], client), call);

      expect(endings.map(({ requests }) => requests.length)).toEqual(ways.map(() => want));
    });
  }

  test("retries: each sends the same request", async () => {
    const { method, requests } = tested.against([send(503), reset, ok]);

    await method({ headers: { "X-Trace": "t-1" } });

    expect(requests).toEqual([requests[0], requests[0], requests[0]]);
  });

  test("retries: onAttempt is told of each attempt: status or error, and the delay before the next", async () => {
    const reports: Report[] = [];
    const onAttempt = (report: Report) => reports.push(report);
    const { method } = tested.against([send(503, "", { "retry-after": "0" }), reset, ok], { onAttempt });

    await method();

    const { operationId } = operation;
    expect(reports).toEqual([
      { operationId, attempt: 1, status: 503, error: undefined, delay: 0 },
      { operationId, attempt: 2, status: undefined, error: expect.any(errors.ConnectionError), delay: 0 },
      { operationId, attempt: 3, status: success.status, error: undefined, delay: undefined },
    ]);
  });

  test("retries: onAttempt is told of an attempt that timed out", async () => {
    const onAttempt = vi.fn();
    const { method } = tested.against([silence], { onAttempt, timeout: 40, maxRetries: 0 });

    await rejection(method());

    expect(onAttempt.mock.calls).toMatchObject([[{ attempt: 1, error: { name: "TimeoutError" } }]]);
  });

  const final: readonly (readonly [string, Answer, number])[] = [
    ["an answer that is no JSON", send(200, "<html>"), 1],
    ["a timeout", silence, 1],
  ];
  for (const [given, answer, want] of final) {
    test(`retries: ${given} is not sent again`, async () => {
      const { method, requests } = tested.against([answer, ok]);

      // Long enough for the request to arrive on a busy machine.
      await rejection(method(answer === silence ? { timeout: 250 } : {}));

      expect(requests).toHaveLength(want);
    });
  }
}
