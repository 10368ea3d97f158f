import { expect, test, vi } from "vitest";
import type { Report } from "./retries.ts";
import { type ResponseHeaders, send } from "./server.ts";
import { inEachWay, rejection, type TestedClient } from "./tested-client.ts";

/** How long is waited before a request is sent again. */
export function testWaits(tested: TestedClient): void {
  const { operation, success } = tested;

  /** The delay before the second attempt, after a first answer of these headers. */
  async function delayAfter(headers: ResponseHeaders, status = 503): Promise<number | undefined> {
    const controller = new AbortController();
    const delays: (number | undefined)[] = [];
    const onAttempt = ({ delay }: Report) => {
      delays.push(delay);
      controller.abort();
    };
    const { method } = tested.injected(() => new Response("{}", { status, headers }), { onAttempt });
    await rejection(method({ signal: controller.signal }));
    return delays[0];
  }

  const now = Date.parse("2030-01-01T00:00:00Z");
  const asked = [
    { given: "0", want: 0 },
    { given: "7", want: 7 },
    { given: "60", want: 60 },
    { given: "Tue, 01 Jan 2030 00:00:09 GMT", want: 9 },
    { given: "Mon, 31 Dec 2029 23:59:50 GMT", want: 0 },
  ];
  for (const { given, want } of asked) {
    test(`The server's Retry-After is waited for, up to a minute — ${given} (${want} s)`, async () => {
      vi.setSystemTime(now);

      expect(await delayAfter({ "retry-after": given })).toBe(want);
      expect(await delayAfter({ "retry-after": given }, 429)).toBe(want);
    });
  }

  test("A Retry-After that is neither a number of seconds nor an HTTP date is ignored", async () => {
    vi.mocked(Math.random).mockReturnValue(0.5);
    const usual = await delayAfter({});

    for (const given of ["soon", "-5", "", "5 seconds", "1e1", "0x5", "NaN", "Infinity", "2030-01-01", "some GMT"]) {
      expect(await delayAfter({ "retry-after": given }), given).toBe(usual);
    }
  });

  const late = [
    { given: "61", want: 61 },
    { given: "120", want: 120 },
    { given: "Tue, 01 Jan 2030 01:00:00 GMT", want: 3600 },
  ];
  for (const { given, want } of late) {
    test(`A Retry-After of more than a minute ends the call at once, and retryAfter says how long — ${given}`, async () => {
      vi.setSystemTime(now);
      const make = () => tested.against([send(503, "", { "retry-after": given })]);

      for (const { way, outcome, requests } of await inEachWay(make)) {
        expect(outcome, way).toMatchObject({ name: "ApiError", status: 503, retryAfter: want });
        expect(requests, way).toHaveLength(1);
      }
    });
  }

  test("The next attempt is made when the time of Retry-After is over, not before", async () => {
    vi.useFakeTimers();
    const { method, requests } = tested.injected((_, count) =>
      count === 1 ? new Response("", { status: 503, headers: { "retry-after": "7" } }) : Response.json(success.body),
    );

    const call = method();
    await vi.advanceTimersByTimeAsync(6_999);
    const before = requests.length;
    await vi.advanceTimersByTimeAsync(1);

    expect(await call).toEqual(success.body);
    expect([before, requests.length]).toEqual([1, 2]);
  });

  for (const random of [0, 0.5, 0.999]) {
    test(`Without Retry-After, the wait is random, below a bound that grows to 8 seconds — a random number of ${random}`, async () => {
      vi.useFakeTimers();
      vi.mocked(Math.random).mockReturnValue(random);
      const bounds: number[] = [];
      const onAttempt = ({ delay }: Report) => bounds.push((delay ?? 0) / (random || 1));
      const { safe } = tested.injected(() => new Response("", { status: 503 }), { onAttempt, maxRetries: 9 });

      const call = safe();
      await vi.advanceTimersByTimeAsync(100_000);

      expect(await call).toMatchObject({ error: { status: 503 } });
      expect(bounds).toHaveLength(10);
      expect(bounds.slice(0, 9)).toEqual(bounds.slice(0, 9).sort((one, two) => one - two));
      expect(Math.max(...bounds)).toBeCloseTo(random && 8);
    });
  }

  const names = operation.responses.flatMap(({ facts }) => facts.headers.map(({ name }) => name));
  const declared = names.find((name) => /.-retry-after$/i.test(name));
  if (!declared) {
    return;
  }
  const own = [
    { given: "a Unix time to come", value: now / 1000 + 5, want: 5 },
    { given: "a Unix time gone by", value: now / 1000 - 5, want: 0 },
    { given: "a Unix time too late", value: now / 1000 + 61, want: undefined },
  ];
  for (const { given, value, want } of own) {
    test(`A retry header of the API's own is used rather than Retry-After — ${given}`, async () => {
      vi.setSystemTime(now);

      expect(await delayAfter({ [declared]: `${value}`, "retry-after": "30" }, 429)).toBe(want);
    });
  }

  test("A retry header of the API's own gives retryAfter in seconds", async () => {
    vi.setSystemTime(now);
    const { safe } = tested.against([send(429, '{"title":"No"}', { [declared]: `${now / 1000 + 90}` })]);

    expect(await safe()).toMatchObject({ status: 429, retryAfter: 90 });
  });

  test("Retry-After is used where the API's own header is missing", async () => {
    expect(await delayAfter({ "retry-after": "9" }, 429)).toBe(9);
  });
}
