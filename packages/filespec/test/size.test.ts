import { clientView } from "@scripts/generate/client-view";
import { moduleName } from "@scripts/generate/names";
import { sizeLimit } from "@scripts/generate/size-limit";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { shippedSize } from "@scripts/test-kit/size";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

const providers = listProviders(workspace);

// What a contract does not need is not in its client.
test("a client of one plain operation takes at most 6.35 kB of an application", async () => {
  const operation = {
    method: "GET",
    path: "/files/{fileId}",
    parameters: { fileId: { in: "path", required: true } },
    responses: { 200: "json", 401: "json", 404: "json" },
    security: [["apiKey"]],
  };
  const contract = {
    provider: "demo",
    version: "0.0.0",
    server: "https://api.demo.test",
    securitySchemes: { apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" } },
    operations: { getFile: operation },
  };
  const code = `import { createContractClient } from "../core/dist/index.js";
    globalThis.client = createContractClient(${JSON.stringify(contract)}, {});`;

  expect(await shippedSize(code)).toBeLessThanOrEqual(6_350);
});

test.each(providers)(
  "a client of %s takes at most what its README says of an application, with openapi-fetch's calls 3.65 kB more",
  async (provider) => {
    const { facts } = readContract(contractFile(workspace, provider), workspace);

    const size = await clientSize(`@filespec/${provider}`);

    expect(size).toBeLessThanOrEqual(sizeLimit(clientView(facts, provider)));
    expect(await clientSize(`@filespec/${provider}/paths`)).toBeLessThanOrEqual(size + 3_650);
  },
);

test.each(providers)("the validators of %s add at most 4 kB to its client", async (provider) => {
  const code = `import { createClient } from "@filespec/${provider}"; import { validate } from "@filespec/${provider}/validate";
    globalThis.client = createClient({ validate });`;

  expect((await shippedSize(code)) - (await clientSize(`@filespec/${provider}`))).toBeLessThanOrEqual(4_000);
});

test.each(providers)("the subpath of %s adds at most 100 bytes to its package", async (provider) => {
  expect((await clientSize(`filespec/${provider}`)) - (await clientSize(`@filespec/${provider}`))).toBeLessThanOrEqual(
    100,
  );
});

// The bundler makes an object of the namespace, with a name for each export.
test.each(providers)("the namespace of %s adds at most 140 bytes to its package", async (provider) => {
  const name = moduleName(provider);
  const code = `import { ${name} } from "filespec"; const { createClient } = ${name}; globalThis.client = createClient({});`;

  expect((await shippedSize(code)) - (await clientSize(`@filespec/${provider}`))).toBeLessThanOrEqual(140);
});

test.each(providers)(
  "the mock of %s is only in what imports it, and takes at most 5 kB beside its client",
  async (provider) => {
    const client = await clientSize(`@filespec/${provider}`);
    const unused = `import { createClient } from "@filespec/${provider}"; globalThis.client = createClient({});
    import { mockFetch } from "@filespec/${provider}/mock";`;
    const used = `import { createClient } from "@filespec/${provider}";
    import { mockFetch } from "@filespec/${provider}/mock"; globalThis.client = createClient({ fetch: mockFetch() });`;

    expect(await shippedSize(unused)).toBe(client);
    expect((await shippedSize(used)) - client).toBeLessThanOrEqual(5_000);
  },
);

function clientSize(module: string): Promise<number> {
  return shippedSize(`import { createClient } from "${module}"; globalThis.client = createClient({});`);
}
