import { moduleName } from "@scripts/generate/names";
import { listProviders } from "@scripts/read/providers";
import { shippedSize } from "@scripts/test-kit/size";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

const budget = 8_200;
const providers = listProviders(workspace);

test.each(providers)("a client of %s takes at most 8.2 kB of an application", async (provider) => {
  const code = `import { createClient } from "@filespec/${provider}"; globalThis.client = createClient({});`;

  expect(await shippedSize(code)).toBeLessThanOrEqual(budget);
});

test.each(providers)("the subpath of %s adds at most 100 bytes to its package", async (provider) => {
  expect(await facadeCost(provider, `import { createClient } from "filespec/${provider}";`)).toBeLessThanOrEqual(100);
});

// The bundler makes an object of the namespace, with a name for each export.
test.each(providers)("the namespace of %s adds at most 130 bytes to its package", async (provider) => {
  const name = moduleName(provider);

  expect(
    await facadeCost(provider, `import { ${name} } from "filespec"; const { createClient } = ${name};`),
  ).toBeLessThanOrEqual(130);
});

async function facadeCost(provider: string, imports: string): Promise<number> {
  const use = "globalThis.client = createClient({});";
  const direct = await shippedSize(`import { createClient } from "@filespec/${provider}"; ${use}`);
  return (await shippedSize(`${imports} ${use}`)) - direct;
}
