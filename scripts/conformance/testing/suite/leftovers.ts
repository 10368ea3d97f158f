import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { type Answer, reset, send, sendJson, silence } from "./server.ts";
import { type TestedClient, type Trial, ways } from "./tested-client.ts";

/** Nothing outlives a call: no listener on the caller's signal, no timer. */
export function testLeftovers(tested: TestedClient): void {
  const { success } = tested;
  const ok = sendJson(success.status, success.body);
  // Of lengths that no other timer has.
  const timeout = 54_321;
  const wait = 43_000;

  const endings: readonly (readonly [string, readonly Answer[], object])[] = [
    ["a success", [ok], {}],
    ["a failure", [send(404)], {}],
    ["a success after retries", [send(503), reset, ok], {}],
    ["a redirect", [send(302, "", { location: "next" }), ok], {}],
    ["a broken answer", [send(200, "<html>")], {}],
    ["a timeout", [silence], { timeout: 30 }],
    ["an abort before the answer", [silence], { aborted: "before the answer" }],
    ["an abort within a wait", [send(503, "", { "retry-after": `${wait / 1000}` })], { aborted: "within a wait" }],
    ["a refusal", [ok], { headers: { "X-Trace": "\n" } }],
  ];

  /** Makes a call that ends as told, in each way. */
  async function end(make: (onAttempt: () => void) => Trial, options: { aborted?: string }): Promise<AbortSignal[]> {
    const signals: AbortSignal[] = [];
    for (const way of ways) {
      const controller = new AbortController();
      const abort = () => controller.abort();
      signals.push(controller.signal);
      if (options.aborted === "before the answer") {
        setTimeout(abort, 15);
      }
      const trial = make(() => options.aborted && setTimeout(abort, 1));
      await trial[way]({ timeout, ...options, signal: controller.signal }).catch(() => {});
    }
    return signals;
  }

  for (const [given, answers, options] of endings) {
    test(`No listener is left on your AbortSignal — after ${given}`, async () => {
      const signals = await end((onAttempt) => tested.against(answers, { onAttempt }), options);

      expect(signals.flatMap((signal) => getEventListeners(signal, "abort"))).toEqual([]);
    });

    test(`No timer is left running — after ${given}`, async () => {
      const set = vi.spyOn(globalThis, "setTimeout");
      const clear = vi.spyOn(globalThis, "clearTimeout");

      await end((onAttempt) => tested.against(answers, { onAttempt }), options);

      const own = set.mock.results.filter((_, index) => [timeout, wait].includes(Number(set.mock.calls[index]?.[1])));
      const cleared = clear.mock.calls.map(([timer]) => timer);
      expect(own.filter(({ value }) => !cleared.includes(value))).toEqual([]);
    });
  }

  test("No listener is left on your AbortSignal where middleware is used, however the call ends", async () => {
    for (const [given, answers, options] of endings) {
      const make = (onAttempt: () => void) => {
        const trial = tested.against(answers, { onAttempt });
        trial.client.use({ onRequest: () => undefined });
        return trial;
      };

      const signals = await end(make, options);

      expect(
        signals.flatMap((signal) => getEventListeners(signal, "abort")),
        given,
      ).toEqual([]);
    }
  });
}
