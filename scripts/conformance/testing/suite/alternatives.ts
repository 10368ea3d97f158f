import { expect, test, vi } from "vitest";
import { type ReceivedRequest, sendJson } from "./server.ts";
import { rejection, type TestedClient, type Trial } from "./tested-client.ts";

/** Which credential is used where the contract offers several. */
export function testAlternatives(tested: TestedClient): void {
  const { credentials, operation, success, view } = tested;
  const ok = sendJson(success.status, success.body);
  const without = Object.fromEntries(Object.keys(credentials).map((name) => [name, undefined]));
  const alternatives = operation.security.map((each) => view.credentials.filter(({ name }) => each.includes(name)));
  const [first = [], second = []] = alternatives;
  const carried = ({ requests }: Trial<ReceivedRequest>) =>
    view.credentials.flatMap(({ carrier }) => requests.map(({ headers }) => headers[carrier.toLowerCase()]));
  const wanted = (chosen: typeof first, secret: string) =>
    view.credentials.map((each) => (chosen.includes(each) ? `${each.prefix ?? ""}${secret}` : undefined));
  const options = (chosen: typeof first, secret: string) =>
    Object.fromEntries(chosen.map((each) => [each.name, secret]));

  const ordinals = ["first", "second"];

  for (const [index, chosen] of alternatives.entries()) {
    test(`Of several credentials that the API accepts, the one that you give is sent alone, in its own header — the API's ${ordinals[index]}`, async () => {
      const trial = tested.against([ok], { ...without, ...options(chosen, "own") });

      await trial.method();

      expect(carried(trial)).toEqual(wanted(chosen, "own"));
    });

    test(`Of several credentials that the API accepts, the one in the environment is used — the API's ${ordinals[index]}`, async () => {
      for (const { environmentVariable } of chosen) {
        vi.stubEnv(environmentVariable, "own");
      }
      const trial = tested.against([ok], without);

      await trial.method();

      expect(carried(trial)).toEqual(wanted(chosen, "own"));
    });
  }

  test("Given options for several credentials, the one that the API names first is used", async () => {
    const trial = tested.against([ok], { ...options(second, "later"), ...options(first, "own") });

    await trial.method();

    expect(carried(trial)).toEqual(wanted(first, "own"));
  });

  test("A credential among the options is used rather than another one in the environment", async () => {
    for (const { environmentVariable } of first) {
      vi.stubEnv(environmentVariable, "from-environment");
    }
    const trial = tested.against([ok], { ...without, ...options(second, "own") });

    await trial.method();

    expect(carried(trial)).toEqual(wanted(second, "own"));
  });

  test("The error for a missing credential names the options and environment variables of all that the API accepts", async () => {
    const { message } = await rejection(tested.against([ok], without).method());

    for (const { name, environmentVariable } of alternatives.flat()) {
      expect(message).toContain(name);
      expect(message).toContain(environmentVariable);
    }
  });
}
