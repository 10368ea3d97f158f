import { inspect } from "node:util";
import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { sendJson } from "./server.ts";
import { inEachWay, rejection, required, type TestedClient } from "./tested-client.ts";

/** Parameters: sent as they were given, or refused before anything is sent. */
export function testParameters(tested: TestedClient): void {
  const { operation, parameters, success } = tested;
  const ok = sendJson(success.status, success.body);
  const { name, schema } = required(operation.parameters.find((each) => each.in === "path"));
  const { pattern, maxLength } = schema ?? {};
  const admitted = (value: string): boolean => pattern === undefined || new RegExp(pattern, "u").test(value);
  const place = operation.path.split("/").indexOf(`{${name}}`);

  /** What a call with these parameters and options is refused with in each way, before anything is sent. */
  async function refusals(given: object, options?: object, client?: object): Promise<Error[]> {
    const endings = await inEachWay(() => tested.against([ok], client), options, { ...parameters, ...given });
    for (const { way, outcome, rejected, requests } of endings) {
      expect(outcome, way).toBeInstanceOf(errors.ParameterError);
      expect([rejected, requests], way).toEqual([true, []]);
    }
    return endings.flatMap(({ outcome }) => (outcome instanceof Error ? outcome : []));
  }

  const values = ["a/b", "a b", "a?b", "a#b", "a+b", "%2e%2e", "%", "ü", "👋", "a\\b", "a;b", "@:~"];
  for (const value of [...values, "...", "@~", " ", "{id}", "$&", "a\nb", "//"]) {
    test(`A value in the path stays one segment and arrives as it was given, or is refused if the API rules it out — ${JSON.stringify(value)}`, async () => {
      if (!admitted(value)) {
        await refusals({ [name]: value });
        return;
      }
      const endings = await inEachWay(() => tested.against([ok]), {}, { ...parameters, [name]: value });

      for (const { way, requests } of endings) {
        const segments = requests[0]?.path.split("/") ?? [];
        expect(decodeURIComponent(segments[place] ?? ""), way).toBe(value);
        expect(segments, way).toHaveLength(operation.path.split("/").length);
      }
    });
  }

  const circular: { self?: object } = {};
  circular.self = circular;
  const unusable: readonly (readonly [string, unknown])[] = [
    ["an empty string", ""],
    [".", "."],
    ["..", ".."],
    ["null", null],
    ["undefined", undefined],
    ["an object", {}],
    ["an object with a toString method", { toString: () => "a" }],
    ["an object without prototype", Object.create(null)],
    ["a circular object", circular],
    ["an empty list", []],
    ["a list", ["a"]],
    ["a list of two dots", [".."]],
    ["a symbol", Symbol("a")],
    ["half a surrogate pair", "a\ud800"],
  ];
  for (const [given, value] of unusable) {
    test(`What cannot be a segment of a path is refused before anything is sent — ${given}`, async () => {
      const [error] = await refusals({ [name]: value });

      expect(error?.message).toContain(name);
    });
  }

  test("A call without a required parameter is refused before anything is sent", async () => {
    const trial = tested.against([ok]);

    const rejected = await Promise.all([
      rejection(trial.method({}, {})),
      rejection(trial.safe({}, {})),
      rejection(trial.GET({ params: undefined })),
    ]);

    expect(rejected.map((error) => error instanceof errors.ParameterError)).toEqual([true, true, true]);
    expect(trial.requests).toEqual([]);
  });

  test("A parameter that the API does not have is refused by its name", async () => {
    for (const unknown of ["nonsense", "toString", "__proto__", "constructor"]) {
      const { method, safe, requests } = tested.against([ok]);
      const given = Object.fromEntries([...Object.entries(parameters), [unknown, "a"]]);

      for (const error of [await rejection(method({}, given)), await rejection(safe({}, given))]) {
        expect(error).toBeInstanceOf(errors.ParameterError);
        expect(error.message).toContain(unknown);
      }
      expect(requests).toEqual([]);
    }
  });

  test("Your parameters and options are not changed", async () => {
    const { method, GET } = tested.against([ok]);
    const given = Object.freeze({ ...parameters, headers: Object.freeze({ "X-Trace": "t-1" }) });

    await expect(method(Object.freeze({ headers: Object.freeze({}) }), given)).resolves.toEqual(success.body);
    await expect(GET(Object.freeze({ headers: Object.freeze({}) }), given)).resolves.toMatchObject({});
  });

  const headerPlaces: readonly (readonly [string, (headers: object) => Promise<Error[]>])[] = [
    ["the client's headers", (headers) => refusals({}, {}, { headers })],
    ["the call's headers", (headers) => refusals({}, { headers })],
    ["the headers among the parameters", (headers) => refusals({ headers })],
  ];
  for (const [given, refusalsOf] of headerPlaces) {
    test(`A header value with a character that no header can carry is refused, and the error does not repeat it — ${given}`, async () => {
      for (const value of ["private\r\nX-Evil: 1", "private\0", "private…"]) {
        for (const error of await refusalsOf({ "X-Trace": value })) {
          expect(error.message).toContain("X-Trace");
          expect(inspect(error, { showHidden: true })).not.toContain("private");
        }
      }
    });

    test(`A name that no header can have is refused — ${given}`, async () => {
      await refusalsOf({ "X Trace": "1" });
    });
  }

  test("Headers of client and call are sent together: the call's replace the client's; null and undefined are left out", async () => {
    const headers = { "X-One": "1", "X-Two": "1", "X-Three": 3, "X-None": null, "X-Nothing": undefined };
    const { method, requests } = tested.against([ok], { headers });

    await method({ headers: { "X-Two": "2", "X-Four": true } });

    const sent = Object.entries(requests[0]?.headers ?? {}).filter(([header]) => header.startsWith("x-"));
    expect(Object.fromEntries(sent)).toMatchObject({ "x-one": "1", "x-two": "2", "x-three": "3", "x-four": "true" });
    expect(sent.map(([header]) => header)).not.toContain("x-none");
    expect(sent.map(([header]) => header)).not.toContain("x-nothing");
  });

  test("GET takes headers as a Headers object and as pairs", async () => {
    const { GET, requests } = tested.against([ok]);

    await GET({ headers: new Headers({ "X-Trace": "t-1" }) });
    await GET({ headers: [["X-Trace", "t-2"]] });

    expect(requests).toMatchObject([{ headers: { "x-trace": "t-1" } }, { headers: { "x-trace": "t-2" } }]);
  });

  if (maxLength !== undefined) {
    test("A value longer than the API allows is refused; one of just that length is sent", async () => {
      await refusals({ [name]: "a".repeat(maxLength + 1) });
      const { method, requests } = tested.against([ok]);

      await method({}, { ...parameters, [name]: "a".repeat(maxLength) });

      expect(requests).toHaveLength(1);
    });
  }

  const query = operation.parameters.find((each) => each.in === "query")?.name ?? "extra";
  const queried = async (value: unknown) => {
    const { GET, requests } = tested.against([ok]);
    await GET({ params: { path: parameters, query: { [query]: value } } });
    return requests[0]?.path.split("?")[1];
  };

  test("A value in the query arrives as it was given, whatever characters it has", async () => {
    for (const value of ["a&b=c", "a b", "a+b", "a#b", "100%", "ü", "👋", "", "a,b", "?", "[0]"]) {
      expect([...new URLSearchParams(await queried(value))]).toEqual([[query, value]]);
    }
  });

  test("null and undefined are left out of the query", async () => {
    expect([await queried(null), await queried(undefined)]).toEqual([undefined, undefined]);
  });

  test("A list in the query is written as the API wants it, and each value arrives as it was given", async () => {
    const sent = (await queried(["a,b", "c&d"])) ?? "";

    expect(["a%2Cb", "c%26d"].map((value) => sent.includes(value))).toEqual([true, true]);
  });

  for (const [given, value] of [
    ["half a surrogate pair", "\udc00"],
    ["a nested list", [["a"]]],
    ["a symbol", Symbol("a")],
  ] as const) {
    test(`What cannot be written in a query is refused before anything is sent — ${given}`, async () => {
      expect(await rejection(queried(value))).toBeInstanceOf(errors.ParameterError);
    });
  }

  test("GET and request refuse a path or method that the API does not have, before anything is sent", async () => {
    const { client, requests } = tested.against([ok]);
    const { path } = operation;

    const rejected = await Promise.all([
      rejection(client.GET("/nowhere")),
      rejection(client.GET(`${path}/..`)),
      rejection(client.request("patch", path)),
      rejection(client.request("", path)),
    ]);

    expect(rejected.map((error) => error instanceof errors.ParameterError)).toEqual(Array(4).fill(true));
    expect(requests).toEqual([]);
  });
}
