import { expect, test, vi } from "vitest";
import { type ReceivedRequest, sendJson } from "./server.ts";
import { rejection, type TestedClient, type Trial } from "./tested-client.ts";

/** Which credential is used where the contract offers several. */
export function testAlternatives(tested: TestedClient): void {
  const { credentials, operation, success, view } = tested;
  const ok = sendJson(success.status, success.body);
  const without = Object.fromEntries(Object.keys(credentials).map((name) => [name, undefined]));
  const alternatives = operation.security.map((each) => view.credentials.filter(({ name }) => each.includes(name)));
  const [first = [], second] = alternatives;
  if (!second) {
    return;
  }
  const carried = ({ requests }: Trial<ReceivedRequest>) =>
    view.credentials.flatMap(({ header }) => requests.map(({ headers }) => headers[header.toLowerCase()]));
  const wanted = (chosen: typeof first, secret: string) =>
    view.credentials.map((each) => (chosen.includes(each) ? `${each.prefix ?? ""}${secret}` : undefined));
  const options = (chosen: typeof first, secret: string) =>
    Object.fromEntries(chosen.map((each) => [each.name, secret]));

  for (const [index, chosen] of alternatives.entries()) {
    test(`credentials: alternative ${index + 1} goes alone, in its own header`, async () => {
      const trial = tested.against([ok], { ...without, ...options(chosen, "own") });

      await trial.method();

      expect(carried(trial)).toEqual(wanted(chosen, "own"));
    });

    test(`credentials: alternative ${index + 1} is used from the environment`, async () => {
      for (const { environmentVariable } of chosen) {
        vi.stubEnv(environmentVariable, "own");
      }
      const trial = tested.against([ok], without);

      await trial.method();

      expect(carried(trial)).toEqual(wanted(chosen, "own"));
    });
  }

  test("credentials: of two alternatives among the options the contract's first is used", async () => {
    const trial = tested.against([ok], { ...options(second, "later"), ...options(first, "own") });

    await trial.method();

    expect(carried(trial)).toEqual(wanted(first, "own"));
  });

  test("credentials: a later alternative among the options wins over an earlier one in the environment", async () => {
    for (const { environmentVariable } of first) {
      vi.stubEnv(environmentVariable, "from-environment");
    }
    const trial = tested.against([ok], { ...without, ...options(second, "own") });

    await trial.method();

    expect(carried(trial)).toEqual(wanted(second, "own"));
  });

  test("credentials: a missing one names the options and variables of all alternatives", async () => {
    const { message } = await rejection(tested.against([ok], without).method());

    for (const { name, environmentVariable } of alternatives.flat()) {
      expect(message).toContain(name);
      expect(message).toContain(environmentVariable);
    }
  });
}
