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
    requests.map(({ headers }) => headers[scheme.header.toLowerCase()]);
  const each = <Value>(value: (secret: string) => Value) =>
    Object.fromEntries(Object.entries(credentials).map(([name, secret]) => [name, value(secret)]));
  const without = each(() => undefined);

  const sources = [
    { given: "a text", options: credentials },
    { given: "a function", options: each((secret) => () => secret) },
    { given: "an async function", options: each((secret) => async () => secret) },
  ];
  for (const { given, options } of sources) {
    test(`credentials: ${given} goes into the contract's header, once, in method, safe and client.GET`, async () => {
      for (const { way, requests } of await inEachWay(() => tested.against([ok], options))) {
        expect(requests, way).toMatchObject([{ headers: authorization }]);
        const carriers = required(requests[0]).rawHeaders.filter((_, index) => index % 2 === 0);
        expect(carriers.filter((each) => each.toLowerCase() in authorization)).toHaveLength(names.length);
      }
    });
  }

  test("credentials: a function is asked again at each attempt", async () => {
    const tokens = ["first", "second", "third"];
    const trial = tested.against([send(503), send(503), ok], { [name]: () => tokens.shift() });

    await trial.method();

    expect(sent(trial)).toEqual(["first", "second", "third"].map((token) => `${scheme.prefix ?? ""}${token}`));
  });

  test("credentials: what a function throws is what method, safe and client.GET reject with, nothing sent", async () => {
    for (const reason of [new Error("The vault is closed"), new SyntaxError("The vault holds no JSON"), "closed"]) {
      const make = () => tested.against([ok], { [name]: () => Promise.reject(reason) });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBe(reason);
        expect([rejected, requests], way).toEqual([true, []]);
      }
    }
  });

  test("credentials: a function that gives no text is refused by its name before anything is sent", async () => {
    for (const value of ["", undefined, null, 42, {}]) {
      const { method, requests } = tested.against([ok], { [name]: async () => value });

      const error = await rejection(method());

      expect(error).toBeInstanceOf(errors.ParameterError);
      expect(error.message).toContain(name);
      expect(requests).toEqual([]);
    }
  });

  test("credentials: the environment variable is used where the option is missing", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const trial = tested.against([ok], { [name]: undefined });

    await trial.method();

    expect(sent(trial)).toEqual([`${scheme.prefix ?? ""}from-environment`]);
  });

  test("credentials: the option wins over the environment variable", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const trial = tested.against([ok]);

    await trial.method();

    expect(trial.requests).toMatchObject([{ headers: authorization }]);
  });

  test("credentials: an empty option is refused, whatever the environment holds", async () => {
    vi.stubEnv(scheme.environmentVariable, "from-environment");
    const { method, requests } = tested.against([ok], { [name]: "" });

    expect(await rejection(method())).toBeInstanceOf(errors.ParameterError);
    expect(requests).toEqual([]);
  });

  test("credentials: a missing one is refused by name of option and variable before anything is sent", async () => {
    for (const { way, outcome, rejected, requests } of await inEachWay(() => tested.against([ok], without))) {
      expect(outcome, way).toBeInstanceOf(errors.ParameterError);
      expect(outcome, way).toMatchObject({ message: expect.stringContaining(name) });
      expect(outcome, way).toMatchObject({ message: expect.stringContaining(scheme.environmentVariable) });
      expect([rejected, requests], way).toEqual([true, []]);
    }
  });

  test("credentials: an empty environment variable is a missing one", async () => {
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
    test(`credentials: one with ${given} is refused without being repeated`, async () => {
      const make = () => tested.against([ok], { [name]: `secret-of${character}someone` });

      for (const { way, outcome, rejected, requests } of await inEachWay(make)) {
        expect(outcome, way).toBeInstanceOf(errors.ParameterError);
        expect(inspect(outcome, { showHidden: true }), way).not.toContain("secret-of");
        expect([rejected, requests], way).toEqual([true, []]);
      }
    });
  }

  test("credentials: a line break at the end of an environment variable is refused, not sent", async () => {
    vi.stubEnv(scheme.environmentVariable, "secret-of-file\n");
    const { method, requests } = tested.against([ok], without);

    expect(await rejection(method())).toBeInstanceOf(errors.ParameterError);
    expect(requests).toEqual([]);
  });

  test("credentials: a header of the same name, however spelt and wherever given, does not replace one", async () => {
    const spellings = [scheme.header, scheme.header.toLowerCase(), scheme.header.toUpperCase()];
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

  test("credentials: none is in the URL, nor in another header", async () => {
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
