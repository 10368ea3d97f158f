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
    test(`waits: Retry-After: ${given} is waited for, ${want} s at the first of 2030`, async () => {
      vi.setSystemTime(now);

      expect(await delayAfter({ "retry-after": given })).toBe(want);
      expect(await delayAfter({ "retry-after": given }, 429)).toBe(want);
    });
  }

  test("waits: a Retry-After that is no number of seconds and no HTTP date means nothing", async () => {
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
    test(`waits: Retry-After: ${given} ends the call at once, with retryAfter`, async () => {
      vi.setSystemTime(now);
      const make = () => tested.against([send(503, "", { "retry-after": given })]);

      for (const { way, outcome, requests } of await inEachWay(make)) {
        expect(outcome, way).toMatchObject({ name: "ApiError", status: 503, retryAfter: want });
        expect(requests, way).toHaveLength(1);
      }
    });
  }

  test("waits: the wait lasts as long as Retry-After says", async () => {
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
    test(`waits: ${random} of a bound that grows to 8 s is waited where the server does not say how long`, async () => {
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
    test(`waits: the contract's own header wins over Retry-After, given ${given}`, async () => {
      vi.setSystemTime(now);

      expect(await delayAfter({ [declared]: `${value}`, "retry-after": "30" }, 429)).toBe(want);
    });
  }

  test("waits: the contract's own header gives retryAfter in seconds", async () => {
    vi.setSystemTime(now);
    const { safe } = tested.against([send(429, '{"title":"No"}', { [declared]: `${now / 1000 + 90}` })]);

    expect(await safe()).toMatchObject({ status: 429, retryAfter: 90 });
  });

  test("waits: Retry-After counts where the contract's own header is absent", async () => {
    expect(await delayAfter({ "retry-after": "9" }, 429)).toBe(9);
  });
}
