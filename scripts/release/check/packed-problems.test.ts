import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { type Tarball, writeTarball } from "../pack/tarball.ts";
import { packedProblems } from "./packed-problems.ts";

const declarations = "export declare const a: 1;\n//# sourceMappingURL=index.d.ts.map";
const manifest = {
  name: "@filespec/demo",
  version: "1.0.0",
  license: "MIT",
  type: "module",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: { "@filespec/core": "1.0.0" },
};
const files: { readonly [path: string]: string | object | undefined } = {
  "package.json": manifest,
  "README.md": "# demo",
  LICENSE: "MIT",
  "AGENTS.md": "# demo",
  "llms.txt": "# demo",
  "src/index.ts": "export const a = 1;",
  "dist/index.js": "export const a = 1;",
  "dist/index.d.ts": declarations,
  "dist/index.d.ts.map": { version: 3, sources: ["../src/index.ts"], names: [], mappings: "" },
};
const depending = (dependencies: object): object => ({ "package.json": { ...manifest, dependencies } });

test.each<[string, object, string[]]>([
  ["nothing", {}, []],
  ["a missing README", { "README.md": undefined }, ["README.md is missing"]],
  [
    "a test",
    { "src/index.test.ts": "" },
    [
      "publint: The package publishes internal tests or config files (/src/index.test.ts). You can use pkg.files to only publish certain files and save user bandwidth.",
    ],
  ],
  ["what was built of a source that is gone", { "dist/old.js": "" }, ["dist/old.js does not belong into a package"]],
  [
    "declarations without a map",
    { "dist/index.d.ts": "export declare const a: 1;" },
    ["dist/index.d.ts has no declaration map"],
  ],
  [
    "a map that points elsewhere",
    { "dist/index.d.ts.map": { sources: ["../../src/index.ts"] } },
    ["dist/index.d.ts.map points to ../src/index.ts, which is missing"],
  ],
  ["a provider's dependency on another", depending({ "@filespec/other": "1.0.0" }), ["it depends on @filespec/other"]],
  ["a dependency from elsewhere", depending({ "openapi-fetch": "0.17.0" }), ["it depends on openapi-fetch"]],
  [
    "a version that only the workspace knows",
    depending({ "@filespec/core": "workspace:*" }),
    ["its dependency @filespec/core is workspace:*, which only this workspace knows"],
  ],
  [
    "an entry that is missing",
    { "package.json": { ...manifest, exports: { ...manifest.exports, "./paths": "./dist/paths.js" } } },
    [
      'publint: pkg.exports["./paths"] is ./dist/paths.js but the file does not exist.',
      "attw: Import failed to resolve to type declarations or JavaScript files. (./paths, node16-esm)",
      "attw: Import failed to resolve to type declarations or JavaScript files. (./paths, bundler)",
    ],
  ],
])("finds %s", async (_, changed, problems) => {
  const file = join(temporaryFolder(), "demo-1.0.0.tgz");
  await writeTarball(file, tarballOf({ ...files, ...changed }));

  expect(await packedProblems(file)).toEqual(problems);
});

function tarballOf(contents: typeof files): Tarball {
  return new Map(
    Object.entries(contents)
      .filter(([, content]) => content !== undefined)
      .map(([path, content]) => [
        path,
        new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
      ]),
  );
}
