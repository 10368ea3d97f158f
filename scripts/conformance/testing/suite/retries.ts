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
    test(`A request is sent again after a failure that may pass — ${status}`, async () => {
      const { method, requests } = tested.against([send(status), ok]);

      const body = await method();

      expect(body).toEqual(success.body);
      expect(requests).toHaveLength(2);
    });
  }

  const lasting = [400, 401, 403, 404, 405, 409, 410, 418, 422, 425, 501, 505];
  for (const status of lasting) {
    test(`A request is not sent again after any other failure — ${status}`, async () => {
      const { method, requests } = tested.against([send(status), ok]);

      const error = await rejection(method());

      expect(error).toMatchObject({ name: "ApiError", status });
      expect(requests).toHaveLength(1);
    });
  }

  const broken: readonly (readonly [string, Answer])[] = [
    ["a connection that is reset", reset],
    ["a connection that ends within the head", sendBytes("HTTP/1.1 200 OK\r\nContent-", "end")],
    ["a connection that ends without a word", ({ socket }) => socket.end()],
  ];
  for (const [given, answer] of broken) {
    test(`A request is sent again after a failure that may pass — ${given}`, async () => {
      const { method, requests } = tested.against([answer, ok]);

      const body = await method();

      expect(body).toEqual(success.body);
      expect(requests).toHaveLength(2);
    });
  }

  test("A connection that is refused is tried three times", async () => {
    const onAttempt = vi.fn();
    const { method } = tested.against([], { baseUrl: await closedOrigin(), onAttempt });

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(onAttempt).toHaveBeenCalledTimes(3);
  });

  const limits = [
    { given: "by default", client: {}, call: {}, want: 3 },
    { given: "for a client's maxRetries of 0", client: { maxRetries: 0 }, call: {}, want: 1 },
    { given: "for a client's maxRetries of 1", client: { maxRetries: 1 }, call: {}, want: 2 },
    { given: "for a call's maxRetries of 0", client: { maxRetries: 2 }, call: { maxRetries: 0 }, want: 1 },
    { given: "for a call's maxRetries of 4", client: { maxRetries: 0 }, call: { maxRetries: 4 }, want: 5 },
  ];
  for (const { given, client, call, want } of limits) {
    test(`A request is sent three times at most, or as often as maxRetries says — ${want} ${given}`, async () => {
      const endings = await inEachWay(() => tested.against([send(503)], client), call);

      expect(endings.map(({ requests }) => requests.length)).toEqual(ways.map(() => want));
    });
  }

  test("Each attempt sends the same request", async () => {
    const { method, requests } = tested.against([send(503), reset, ok]);

    await method({ headers: { "X-Trace": "t-1" } });

    expect(requests).toEqual([requests[0], requests[0], requests[0]]);
  });

  test("onAttempt is told of each attempt: its status or error, and the delay before the next", async () => {
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

  test("onAttempt is told of an attempt that timed out", async () => {
    const onAttempt = vi.fn();
    const { method } = tested.against([silence], { onAttempt, timeout: 40, maxRetries: 0 });

    await rejection(method());

    expect(onAttempt.mock.calls).toMatchObject([[{ attempt: 1, error: { name: "TimeoutError" } }]]);
  });

  test("A request is not sent again after any other failure — an answer that is not JSON", async () => {
    const { method, requests } = tested.against([send(200, "<html>"), ok]);

    await rejection(method());

    expect(requests).toHaveLength(1);
  });

  test("A request that got no whole answer in time is sent again", async () => {
    const { method, requests } = tested.against([silence, ok]);

    const body = await method({ timeout: 1_000 });

    expect(body).toEqual(success.body);
    expect(requests).toHaveLength(2);
  });
}
