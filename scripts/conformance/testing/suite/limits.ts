import { gzipSync } from "node:zlib";
import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { type Answer, send, sendJson, silence } from "./server.ts";
import { inEachWay, type TestedClient } from "./tested-client.ts";

/** What a call takes at most: time as a whole, and memory. */
export function testLimits(tested: TestedClient): void {
  const { credentials, success } = tested;
  const [credential = ""] = Object.keys(credentials);

  const endless: readonly (readonly [string, readonly Answer[], object])[] = [
    ["no answer", [silence], {}],
    ["failures that may pass", [send(503, "", { "retry-after": "0" })], { maxRetries: 1_000_000 }],
    ["a wait that the server asks for", [send(503, "", { "retry-after": "30" })], {}],
    ["a credential function that never answers", [silence], { [credential]: () => new Promise(() => {}) }],
  ];
  for (const [given, answers, options] of endless) {
    test(`A deadline ends the whole call with a TimeoutError — ${given}`, async () => {
      const endings = await inEachWay(() => tested.against(answers, options), { deadline: 60 });

      for (const { way, outcome, rejected } of endings) {
        expect(outcome, way).toBeInstanceOf(errors.TimeoutError);
        expect(rejected, way).toBe(way !== "safe");
      }
    });
  }

  test("The call's deadline is used rather than the client's", async () => {
    const make = () => tested.against([sendJson(success.status, success.body)], { deadline: 1 });

    for (const { way, rejected } of await inEachWay(make, { deadline: 60_000 })) {
      expect(rejected, way).toBe(false);
    }
  });

  const large = JSON.stringify({ text: "x".repeat(1_000_000) });
  const json = { "content-type": "application/json" };
  const bodies: readonly (readonly [string, Answer])[] = [
    ["a success", (_, response) => response.writeHead(success.status, json).end(large)],
    ["a failure", (_, response) => response.writeHead(404, json).end(large)],
    [
      "compressed to a thousandth",
      (_, response) => response.writeHead(success.status, { ...json, "content-encoding": "gzip" }).end(gzipSync(large)),
    ],
  ];
  for (const [given, answer] of bodies) {
    test(`A body of more than maxResponseBytes is a ResponseError, and is not asked for again — ${given}`, async () => {
      const endings = await inEachWay(() => tested.against([answer]), { maxResponseBytes: 100_000 });

      for (const { way, outcome, requests } of endings) {
        expect(outcome, way).toBeInstanceOf(errors.ResponseError);
        expect(requests, way).toHaveLength(1);
      }
    });
  }

  test("A deadline or maxResponseBytes that makes no sense is refused before anything is sent", async () => {
    for (const options of [{ deadline: 0 }, { deadline: Number.NaN }, { maxResponseBytes: 0 }]) {
      for (const { way, outcome, requests } of await inEachWay(() => tested.against([silence]), options)) {
        expect(outcome, way).toBeInstanceOf(errors.ParameterError);
        expect(requests, way).toEqual([]);
      }
    }
  });
}
