import { expect, test } from "vitest";
import "@scripts/conformance/round-trip-parameters.test.ts";
import "@scripts/conformance/round-trip-bodies.test.ts";
import "@scripts/conformance/round-trip-credentials.test.ts";
import "@scripts/conformance/round-trip-answers.test.ts";

test("this runs on the oldest Node that the packages say they run on", () => {
  expect(process.version).toMatch(/^v20\./);
});
