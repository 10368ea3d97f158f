import { openContracts } from "@filespec/scripts/contracts";
import { shippedSize } from "@filespec/scripts/size";
import { expect, test } from "vitest";

const budget = 8_000;
const facadeBudget = 100;

test.each(openContracts())("a client of $facts.provider takes at most 8.0 kB of an application", async ({ facts }) => {
  const code = `import { createClient } from "@filespec/${facts.provider}"; globalThis.client = createClient({});`;

  expect(await shippedSize(code)).toBeLessThanOrEqual(budget);
});

test.each(openContracts())("the facade adds at most 100 bytes to $facts.provider", async ({ facts: { provider } }) => {
  const use = "globalThis.client = createClient({});";

  const direct = await shippedSize(`import { createClient } from "@filespec/${provider}"; ${use}`);
  const facade = await shippedSize(`import { createClient } from "filespec/${provider}"; ${use}`);

  expect(facade - direct).toBeLessThanOrEqual(facadeBudget);
});
