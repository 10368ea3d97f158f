import { type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { changedProviders } from "./changed-providers.ts";

const files = {
  "specs/README.md": "Contracts.",
  "specs/alpha/openapi.yaml": "openapi: 3.1.1\n",
  "specs/alpha/package.json": { name: "alpha" },
  "specs/beta/openapi.yaml": "openapi: 3.1.1\n",
  "specs/beta/schemas/file.yaml": "type: object\n",
};

test.each<[string, Files, readonly string[]]>([
  ["nothing", files, []],
  ["a contract", { ...files, "specs/alpha/openapi.yaml": "openapi: 3.1.2\n" }, ["alpha"]],
  ["a file beside a contract", { ...files, "specs/beta/schemas/file.yaml": "type: string\n" }, ["beta"]],
  [
    "the name of a file",
    without("specs/beta/schemas/file.yaml", { "specs/beta/schemas/it.yaml": "type: object\n" }),
    ["beta"],
  ],
  ["several contracts", { ...files, "specs/alpha/openapi.yaml": "", "specs/beta/openapi.yaml": "" }, ["alpha", "beta"]],
  ["a new provider", { ...files, "specs/gamma/openapi.yaml": "openapi: 3.1.1\n" }, ["gamma"]],
  ["a provider that is gone", without("specs/alpha/openapi.yaml", {}), ["alpha"]],
  [
    "a manifest, a log and what is installed",
    {
      ...files,
      "specs/README.md": "Descriptions.",
      "specs/alpha/package.json": { name: "alpha", version: "1.0.0" },
      "specs/alpha/.turbo/turbo-lint.log": "done",
      "specs/alpha/node_modules/tool/index.js": "",
    },
    [],
  ],
])("given a change of %s, tells whose contract differs", (_, head, expected) => {
  const before = temporaryFolder(files);
  const after = temporaryFolder(head);

  const providers = changedProviders(before, after);

  expect(providers).toEqual(expected);
});

test("calls each provider changed given a base without contracts", () => {
  const before = temporaryFolder();
  const after = temporaryFolder(files);

  const providers = changedProviders(before, after);

  expect(providers).toEqual(["alpha", "beta"]);
});

function without(path: keyof typeof files, more: Files): Files {
  const { [path]: _, ...rest } = files;
  return { ...rest, ...more };
}
