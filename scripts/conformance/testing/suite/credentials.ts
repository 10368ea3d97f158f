import { inspect } from "node:util";
import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { type ReceivedRequest, send, sendJson } from "./server.ts";
import { inEachWay, rejection, required, type TestedClient, type Trial } from "./tested-client.ts";

/** Where credentials come from, and where they go. */
export function testCredentials(tested: TestedClient): void {
  const { authorization, credentials, parameters, success, view } = tested;
  const ok = sendJson(success.status, success.body);
  const names = Object.keys(credentials);
  const [name = ""] = names;
  const scheme = required(view.credentials.find((each) => each.name === name));
  const sent = ({ requests }: Trial<ReceivedRequest>) =>
    requests.map(({ headers }) => headers[scheme.carrier.toLowerCase()]);
  const each = <Value>(value: (secret: string) => Value) =>
    Object.fromEntries(Object.entries(credentials).map(([name, secret]) => [name, value(secret)]));
  const without = each(() => undefined);

  const sources = [
    { given: "a string", options: credentials },
    { given: "a function", options: each((secret) => () => secret) },
    { given: "an async function", options: each((secret) => async () => secret) },
  ];
  for (const { given, options } of sources) {
    test(`A credential is sent once, in the header that the API wants, by method, safe and GET — ${given}`, async () => {
      for (const { way, requests } of await inEachWay(() => tested.against([ok], options))) {
        expect(requests, way).toMatchObject([{ headers: authorization }]);
        const carriers = required(requests[0]).rawHeaders.filter((_, index) => index % 2 === 0);
        expect(carriers.filter((each) => each.toLowerCase() in authorization)).toHaveLength(names.length);
      }
    });
  }

  test("A function that gives the credential is asked again at each attempt", async () => {
    const tokens = ["first", "second", "third"];
    const trial = tested.against([send(503), send(503), ok], { [name]: () => tokens.shift() });

    await trial.method();

    expect(sent(trial)).toEqual(["first", "second", "third"].map((token) => `${scheme.prefix ?? ""}${token}`));
  });

  test("What a credential function throws is what method, safe and GET reject with; nothing is sent", async () => {
    for (const reason of [new Error("The vault is closed"), new SyntaxError("The vault holds no JSON"), "closed"]) {
      const make = () => tested.against([ok], { [name]: () => Promise.reject(reason) });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBe(reason);
        expect([rejected, requests], way).toEqual([true, []]);
      }
    }
  });

  test("A credential function that gives no text is refused before anything is sent, with the name of the option", async () => {
    for (const value of ["", undefined, null, 42, {}]) {
      const { method, requests } = tested.against([ok], { [name]: async () => value });

      const error = await rejection(method());

      expect(error).toBeInstanceOf(errors.ParameterError);
      expect(error.message).toContain(name);
      expect(requests).toEqual([]);
    }
  });

  test("Without the option, the credential is taken from the environment variable", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const trial = tested.against([ok], { [name]: undefined });

    await trial.method();

    expect(sent(trial)).toEqual([`${scheme.prefix ?? ""}from-environment`]);
  });

  test("The option is used rather than the environment variable", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const trial = tested.against([ok]);

    await trial.method();

    expect(trial.requests).toMatchObject([{ headers: authorization }]);
  });

  test("An empty option is refused, even if the environment has a credential", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const { method, requests } = tested.against([ok], { [name]: "" });

    expect(await rejection(method())).toBeInstanceOf(errors.ParameterError);
    expect(requests).toEqual([]);
  });

  test("Without a credential a call is refused before anything is sent; the error names the option and the environment variable", async () => {
    for (const { way, outcome, rejected, requests } of await inEachWay(() => tested.against([ok], without))) {
      expect(outcome, way).toBeInstanceOf(errors.ParameterError);
      expect(outcome, way).toMatchObject({ message: expect.stringContaining(name) });
      expect(outcome, way).toMatchObject({ message: expect.stringContaining(scheme.environmentVariable) });
      expect([rejected, requests], way).toEqual([true, []]);
    }
  });

  test("An empty environment variable counts as missing", async () => {
    vi.stubEnv(scheme.environmentVariable, "");
    const { method, requests } = tested.against([ok], without);

    expect(await rejection(method())).toBeInstanceOf(errors.ParameterError);
    expect(requests).toEqual([]);
  });

  const unsendable = [
    { given: "a line break", character: "\n" },
    { given: "a carriage return and a line break", character: "\r\n" },
    { given: "a NUL", character: "\0" },
    { given: "a character beyond Latin-1", character: "…" },
  ];
  for (const { given, character } of unsendable) {
    test(`A credential that no header can carry is refused, and the error does not repeat it — ${given}`, async () => {
      const make = () => tested.against([ok], { [name]: `secret-of${character}someone` });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBeInstanceOf(errors.ParameterError);
        expect(inspect(outcome, { showHidden: true }), way).not.toContain("secret-of");
        expect([rejected, requests], way).toEqual([true, []]);
      }
    });
  }

  test("A line break at the end of an environment variable is refused, not sent", async () => {
    vi.stubEnv(scheme.environmentVariable, "secret-of-file\n");
    const { method, requests } = tested.against([ok], without);

    expect(await rejection(method())).toBeInstanceOf(errors.ParameterError);
    expect(requests).toEqual([]);
  });

  test("A header of the same name, in any spelling and from any place, does not replace the credential", async () => {
    const spellings = [scheme.carrier, scheme.carrier.toLowerCase(), scheme.carrier.toUpperCase()];
    const intruders = spellings.map((header) => ({ headers: { [header]: "intruder" } }));

    for (const intruder of intruders) {
      const endings = [
        ...(await inEachWay(() => tested.against([ok], intruder))),
        ...(await inEachWay(() => tested.against([ok]), intruder)),
        ...(await inEachWay(() => tested.against([ok]), {}, { ...parameters, ...intruder })),
      ];

      for (const { way, requests } of endings) {
        expect(requests, way).toMatchObject([{ headers: authorization }]);
        expect(JSON.stringify(requests), way).not.toContain("intruder");
      }
    }
  });

  test("The credential is neither in the URL nor in another header", async () => {
    const { method, GET, requests } = tested.against([ok]);

    await method();
    await GET();

    for (const { path, headers } of requests) {
      expect(path).not.toContain("secret-of");
      const carrying = Object.entries(headers).filter(([, value]) => `${value}`.includes("secret-of"));
      expect(carrying.map(([header]) => header).sort()).toEqual(Object.keys(authorization).sort());
    }
  });
}
