import { openContracts } from "@scripts/generate/legacy/contracts";
import { moduleName } from "@scripts/generate/names";
import { shippedSize } from "@scripts/test-kit/size";
import { expect, test } from "vitest";

const budget = 8_200;

test.each(openContracts())("a client of $facts.provider takes at most 8.2 kB of an application", async ({ facts }) => {
  const code = `import { createClient } from "@filespec/${facts.provider}"; globalThis.client = createClient({});`;

  expect(await shippedSize(code)).toBeLessThanOrEqual(budget);
});

test.each(openContracts())(
  "the subpath of $facts.provider adds at most 100 bytes to its package",
  async ({ facts }) => {
    expect(
      await facadeCost(facts.provider, `import { createClient } from "filespec/${facts.provider}";`),
    ).toBeLessThanOrEqual(100);
  },
);

// The bundler makes an object of the namespace, with a name for each export.
test.each(openContracts())(
  "the namespace of $facts.provider adds at most 130 bytes to its package",
  async ({ facts }) => {
    const name = moduleName(facts.provider);

    expect(
      await facadeCost(facts.provider, `import { ${name} } from "filespec"; const { createClient } = ${name};`),
    ).toBeLessThanOrEqual(130);
  },
);

async function facadeCost(provider: string, imports: string): Promise<number> {
  const use = "globalThis.client = createClient({});";
  const direct = await shippedSize(`import { createClient } from "@filespec/${provider}"; ${use}`);
  return (await shippedSize(`${imports} ${use}`)) - direct;
}
