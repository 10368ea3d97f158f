import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test, vi } from "vitest";
import type { CompilerError } from "../change.ts";
import { compileCanary } from "./canary.ts";

const before = Object.fromEntries(
  ["contract.gen.ts", "paths.gen.ts", "schemas.gen.ts", "types.gen.ts"].map((name) => [name, source(name)]),
);

test("gives nothing given the same types, and leaves nothing behind", async () => {
  const temporary = temporaryFolder();
  vi.stubEnv("TMPDIR", temporary);

  const errors = await compileCanary({ workspace, base: workspace, provider: "renderio", before, after: before });

  expect(errors).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

test("points into the README of the workspace, of the facade and of the package, and into the type test", async () => {
  const base = {
    "README.md": `# Title

\`\`\`ts
import { createClient } from "@filespec/renderio";

const file = await createClient().getFile({ fileId: "f1" });
console.log(file.storage_url);
\`\`\`
`,
    "packages/filespec/README.md": `\`\`\`ts
import { renderio } from "filespec";
export const facade = (await renderio.createClient().getFile({ fileId: "f1" })).storage_url;
\`\`\`

\`\`\`ts
import { createClient } from "filespec/renderio";
export const subpath = (await createClient().getFile({ fileId: "f1" })).storage_url;
\`\`\`
`,
    "packages/renderio/README.md": `\`\`\`ts
import type { StoredFile } from "@filespec/renderio";

export const url = (file: StoredFile) => file.storage_url;
\`\`\`\r
`.replaceAll("\n", "\r\n"),
    "packages/renderio/test/types.ts":
      'import type { StoredFile } from "@filespec/renderio";\nexport type Url = StoredFile["storage_url"];\n',
    "packages/renderio/examples/video/urls.ts":
      'import { url } from "../shared.ts";\nimport { createClient } from "@filespec/renderio";\nurl((await createClient().getFile({ fileId: "f1" })).storage_url);\n',
    "packages/renderio/examples/shared.ts":
      'import type { StoredFile } from "@filespec/renderio";\nexport const url = (text: StoredFile["storage_url"]): unknown => text;\n',
  };

  const errors = await canary(base, (text) => text.replaceAll("storage_url", "url"));

  expect(errors.map(({ file, line, source: code }) => `${file}:${line} ${code}`)).toEqual([
    "README.md:7 console.log(file.storage_url);",
    'packages/filespec/README.md:3 export const facade = (await renderio.createClient().getFile({ fileId: "f1" })).storage_url;',
    'packages/filespec/README.md:8 export const subpath = (await createClient().getFile({ fileId: "f1" })).storage_url;',
    "packages/renderio/README.md:4 export const url = (file: StoredFile) => file.storage_url;",
    'packages/renderio/examples/shared.ts:2 export const url = (text: StoredFile["storage_url"]): unknown => text;',
    'packages/renderio/examples/video/urls.ts:3 url((await createClient().getFile({ fileId: "f1" })).storage_url);',
    'packages/renderio/test/types.ts:2 export type Url = StoredFile["storage_url"];',
  ]);
  expect(errors[0]).toEqual({
    file: "README.md",
    line: 7,
    code: "TS2339",
    message: "Property 'storage_url' does not exist on type 'StoredFile'.",
    source: "console.log(file.storage_url);",
  });
});

test.each<[string, string, string, string, string]>([
  [
    "an enum value is removed from a response",
    'export const stored = (file: StoredFile) => file.status === "STORED";',
    '| "STORED"',
    "",
    'TS2367 This comparison appears to be unintentional because the types \'"FAILED" | "PROCESSING"\' and \'"STORED"\' have no overlap.',
  ],
  [
    "a property of a response may be missing",
    "export const url = (file: StoredFile): string | null => file.storage_url;",
    "storage_url:",
    "storage_url?:",
    "TS2322 Type 'string | null | undefined' is not assignable to type 'string | null'.\n  Type 'undefined' is not assignable to type 'string | null'.",
  ],
  [
    "a status is documented",
    'export function body(result: GetFileResult): unknown { switch (result.status) { case 200: case 401: case 404: case 429: case "unexpected": return result; } result satisfies never; }',
    "  | Unexpected;\n",
    "  | Failure<410, ErrorBody>\n  | Unexpected;\n",
    "TS1360 Type 'Failure<410, ErrorBody, {}>' does not satisfy the expected type 'never'.",
  ],
  [
    "a path parameter is renamed",
    'export const params: GetFileParams = { fileId: "f1" };',
    "  fileId: string",
    "  id: string",
    "TS2353 Object literal may only specify known properties, and 'fileId' does not exist in type 'GetFileParams'.",
  ],
  [
    "an operation is renamed",
    'createClient().getFile({ fileId: "f1" });',
    "getFile",
    "fetchFile",
    "TS2339 Property 'getFile' does not exist on type 'Client'.",
  ],
])("gives the compiler's error given that %s", async (_, code, text, replacement, complaint) => {
  const imports =
    'import { createClient, type GetFileParams, type GetFileResult, type StoredFile } from "@filespec/renderio";';

  const errors = await canary({ "packages/renderio/test/types.ts": `${imports}\n${code}\n` }, (types) =>
    types.replaceAll(text, replacement),
  );

  expect(errors).toEqual([expect.objectContaining({ file: "packages/renderio/test/types.ts", line: 2, source: code })]);
  expect(errors.map((error) => `${error.code} ${error.message}`)).toEqual([complaint]);
});

test("leaves out what did not compile with the base's types, and nothing else of the same line", async () => {
  const code = `import type { StoredFile } from "@filespec/renderio";
export const both = (file: StoredFile) => [file.nothing, file.storage_url];
export const wrong: number = "text";
`;

  const errors = await canary({ "packages/renderio/test/types.ts": code }, (text) =>
    text.replace("storage_url", "url"),
  );

  expect(errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "2 Property 'storage_url' does not exist on type 'StoredFile'.",
  ]);
});

test("leaves out that something which was refused compiles", async () => {
  const code = `import type { StoredFile } from "@filespec/renderio";
// @ts-expect-error the field has no such value
export const queued = (file: StoredFile) => file.status === "QUEUED";
`;

  const errors = await canary({ "packages/renderio/test/types.ts": code }, (text) =>
    text.replace('| "STORED"', '| "STORED" | "QUEUED"'),
  );

  expect(errors).toEqual([]);
});

test("takes the module of the package by hand from each side", async () => {
  const index = readFileSync(join(workspace, "packages/renderio/src/index.ts"), "utf8");
  const base = {
    "packages/renderio/src/index.ts": `${index}export const extra = 1;\n`,
    "packages/renderio/test/types.ts": 'import { extra } from "@filespec/renderio";\nexport const more = extra;\n',
  };

  const errors = await canary(base, (text) => text);

  expect(errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "1 Module '\"@filespec/renderio\"' has no exported member 'extra'.",
  ]);
});

test("gives nothing, and compiles nothing, given a base without code that uses the package", async () => {
  const base = temporaryFolder({
    "README.md": '```ts\nimport "@filespec/swiftia";\n```\n```sh\nimport "filespec"\n```\n',
  });

  const errors = await compileCanary({ workspace: base, base, provider: "renderio", before, after: before });

  expect(errors).toEqual([]);
});

test("names files in a message as the workspace has them", async () => {
  const base = {
    "packages/renderio/examples/file.ts": "export interface StoredFile { file_id: string; url: string }\n",
    "packages/renderio/test/types.ts": `import { createClient } from "@filespec/renderio";
import type { StoredFile } from "../examples/file.ts";
export const file: Promise<StoredFile> = createClient().getFile({ fileId: "f1" });
`,
  };
  const withUrl = (text: string) => text.replace("  file_id: string;", "  file_id: string;\n  url: string;");
  const types = { ...before, "schemas.gen.ts": withUrl(source("schemas.gen.ts")) };

  const options = { workspace, base: temporaryFolder(base), provider: "renderio", before: types, after: before };
  const errors = await compileCanary(options);

  expect(errors.map(({ message }) => message.split("\n")[1])).toEqual([
    `  Property 'url' is missing in type 'import("packages/renderio/src/schemas.gen").StoredFile' but required in type 'import("packages/renderio/examples/file").StoredFile'.`,
  ]);
});

test("fails given a workspace in which nothing is installed", async () => {
  const base = temporaryFolder({ "packages/renderio/test/types.ts": 'import "@filespec/renderio";\n' });
  const head = temporaryFolder({
    "packages/core/package.json": {
      name: "@filespec/core",
      exports: { ".": { "@filespec/source": "./src/index.ts" } },
    },
    "packages/core/src/index.ts": 'export * from "openapi-fetch";\n',
    "packages/renderio/package.json": {
      name: "@filespec/renderio",
      exports: { ".": { "@filespec/source": "./src/index.ts" } },
    },
    "packages/renderio/src/index.ts": 'export * from "@filespec/core";\n',
  });

  const errors = compileCanary({ workspace: head, base, provider: "renderio", before, after: before });

  await expect(errors).rejects.toThrow(
    "packages/core/src/index.ts:1 does not compile: TS2307 Cannot find module 'openapi-fetch' or its corresponding type declarations.; run `pnpm install`",
  );
});

/** The errors of the code of a base, with the types of renderio edited. */
function canary(base: Files, edit: (text: string) => string): Promise<CompilerError[]> {
  const after = Object.fromEntries(
    Object.entries(before).map(([name, text]) => [name, name === "types.gen.ts" ? text : edit(text)]),
  );
  return compileCanary({ workspace, base: temporaryFolder(base), provider: "renderio", before, after });
}

function source(name: string): string {
  return readFileSync(join(workspace, "packages/renderio/src", name), "utf8");
}
