import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { generateFacade } from "./generate-facade.ts";

const readme = "# Files\n<!-- providers: generated from specs/ by `pnpm generate` -->\n<!-- /providers -->\nMore.\n";

test("generates a namespace, a contract and a module a provider, one of the entry `paths` where it has that, and the table of both READMEs", async () => {
  const folder = temporaryFolder({
    "README.md": readme,
    "packages/filespec/package.json": {
      dependencies: { "@filespec/file-stack": "workspace:*", "@filespec/demo": "workspace:*" },
    },
    "packages/demo/src/paths.ts": "",
    "specs/file-stack/openapi.yaml": { openapi: "3.1.1", paths: {} },
    "specs/demo/openapi.yaml": {
      openapi: "3.1.1",
      paths: { "/files": { get: { operationId: "listFiles", externalDocs: { url: "https://demo.test" } } } },
    },
  });

  const outputs = await generateFacade(folder, join(folder, "packages/filespec"));

  const header = "// Generated from specs by `pnpm generate`. Do not edit: change the contract.\n\n";
  const table = [
    "| package, documentation | method | request | credential |",
    "| --- | --- | --- | --- |",
    "| [`@filespec/demo`](https://demo.test) | `listFiles` | `GET /files` |  |",
  ].join("\n");
  expect(Object.fromEntries(outputs)).toEqual({
    "src/index.gen.ts": `${header}export * as demo from "@filespec/demo";\nexport * as fileStack from "@filespec/file-stack";\n`,
    "src/demo.gen.ts": `${header}export * from "@filespec/demo";\n`,
    "src/demo/mock.gen.ts": `${header}export * from "@filespec/demo/mock";\n`,
    "src/demo/validate.gen.ts": `${header}export * from "@filespec/demo/validate";\n`,
    "src/demo/operations.gen.ts": `${header}export * from "@filespec/demo/operations";\n`,
    "src/demo/paths.gen.ts": `${header}export * from "@filespec/demo/paths";\n`,
    "src/demo/openapi.gen.json": expect.stringMatching(/^\{\n {2}"openapi": "3\.1\.1",\n/),
    "src/file-stack.gen.ts": `${header}export * from "@filespec/file-stack";\n`,
    "src/file-stack/mock.gen.ts": `${header}export * from "@filespec/file-stack/mock";\n`,
    "src/file-stack/validate.gen.ts": `${header}export * from "@filespec/file-stack/validate";\n`,
    "src/file-stack/operations.gen.ts": `${header}export * from "@filespec/file-stack/operations";\n`,
    "src/file-stack/openapi.gen.json": '{\n  "openapi": "3.1.1",\n  "paths": {}\n}\n',
    "src/cli/providers.gen.ts": `${header}import type { Provider } from "./provider.ts";

export const providers: { readonly [name: string]: Provider } = {
  demo: { title: "demo", summary: "", environment: [], servers: ["production"] },
  "file-stack": { title: "file-stack", summary: "", environment: [], servers: ["production"] },
};
`,
    "README.md": expect.stringContaining(`\n${table}\n`),
    "../../README.md": readme.replace("\n<!-- /", `\n${table}\n<!-- /`),
  });
});

test("says what to add for a provider that is not among the dependencies", async () => {
  const folder = temporaryFolder({
    "packages/filespec/package.json": { dependencies: {} },
    "specs/demo/openapi.yaml": { paths: {} },
  });

  await expect(generateFacade(folder, join(folder, "packages/filespec"))).rejects.toThrow(
    expect.objectContaining({
      name: "ContractError",
      message:
        "packages/filespec/package.json:1:1: @filespec/demo missing among the dependencies; run `pnpm manifests`, then `pnpm install`",
    }),
  );
});
