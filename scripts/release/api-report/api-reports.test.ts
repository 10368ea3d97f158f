import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { apiReports } from "./api-reports.ts";

const entry = (module: string): object => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` });
const manifest = {
  name: "@filespec/demo",
  version: "1.0.0",
  exports: { ".": entry("index"), "./paths": entry("paths.gen"), "./openapi.json": "./openapi.json" },
};
const files = {
  "packages/demo/package.json": manifest,
  "packages/demo/dist/index.d.ts":
    '/** A file. */\nexport interface Stored {\n  id: string;\n}\nexport * from "./one.ts";',
  "packages/demo/dist/one.d.ts": "export declare const one: 1;",
  "packages/demo/dist/paths.gen.d.ts": "export declare const two: 2;",
};

test("each entry has a report of all that it exports", () => {
  const folder = temporaryFolder(files);

  const written = apiReports(folder, false);

  const names = ["index", "paths"].map((name) => join(folder, `packages/demo/api/${name}.api.md`));
  const [report = ""] = names;
  expect(written).toEqual(names);
  expect(readFileSync(report, "utf8")).toContain(
    "// @public (undocumented)\nexport const one: 1;\n\n// @public\nexport interface Stored {\n    // (undocumented)\n    id: string;\n}\n",
  );
});

test("another type of a member, and the report of an entry that is gone, are found until they are written", () => {
  const folder = temporaryFolder(files);
  apiReports(folder, false);
  writeFiles(folder, {
    "packages/demo/package.json": { ...manifest, exports: { ".": entry("index") } },
    "packages/demo/dist/index.d.ts": "export interface Stored {\n  id: number;\n}",
  });

  const stale = apiReports(folder, true);
  apiReports(folder, false);

  const names = ["index", "paths"].map((name) => join(folder, `packages/demo/api/${name}.api.md`));
  expect([stale, apiReports(folder, true)]).toEqual([names, []]);
});
