import { moduleName } from "@scripts/generate/names";
import { listProviders } from "@scripts/read/providers";
import { shippedSize } from "@scripts/test-kit/size";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

const providers = listProviders(workspace);

// What a contract does not need is not in its client: the commonest is the smallest.
test.each([
  ["renderio", 5_900],
  ["autorender", 5_900],
])("a client of %s takes at most %i bytes of an application", async (provider, budget) => {
  expect(await clientSize(`@filespec/${provider}`)).toBeLessThanOrEqual(budget);
});

test.each(providers)(
  "a client of %s takes at most 6.4 kB of an application, with openapi-fetch's calls 10.25 kB",
  async (provider) => {
    expect(await clientSize(`@filespec/${provider}`)).toBeLessThanOrEqual(6_400);
    expect(await clientSize(`@filespec/${provider}/paths`)).toBeLessThanOrEqual(10_250);
  },
);

test.each(providers)("the subpath of %s adds at most 100 bytes to its package", async (provider) => {
  expect((await clientSize(`filespec/${provider}`)) - (await clientSize(`@filespec/${provider}`))).toBeLessThanOrEqual(
    100,
  );
});

// The bundler makes an object of the namespace, with a name for each export.
test.each(providers)("the namespace of %s adds at most 130 bytes to its package", async (provider) => {
  const name = moduleName(provider);
  const code = `import { ${name} } from "filespec"; const { createClient } = ${name}; globalThis.client = createClient({});`;

  expect((await shippedSize(code)) - (await clientSize(`@filespec/${provider}`))).toBeLessThanOrEqual(130);
});

function clientSize(module: string): Promise<number> {
  return shippedSize(`import { createClient } from "${module}"; globalThis.client = createClient({});`);
}
