import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { commitFolder, copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A task that turbo would run, as its dry run tells. */
interface Task {
  readonly taskId: string;
  readonly task: string;
  readonly command: string;
  readonly package: string;
  readonly hash: string;
  readonly dependencies: readonly string[];
}

const providers = listProviders(workspace);
const [touched = ""] = providers;
const root = temporaryFolder({}, afterAll);
const clone = join(root, "clone");
const environment = {
  PATH: `${join(workspace, "node_modules/.bin")}:${process.env.PATH}`,
  HOME: root,
  GIT_CONFIG_NOSYSTEM: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  NO_UPDATE_NOTIFIER: "1",
  // What `--affected` compares with.
  TURBO_SCM_BASE: "HEAD",
};
/** What turbo would run for a task, as the workspace is. */
const before = new Map<string, readonly Task[]>();

// The working tree, as git sees it: turbo hashes what git lists.
beforeAll(() => {
  copyWorkspace(clone);
  commitFolder(clone);
});

const all = [...providers.map((provider) => `@filespec/${provider}`), "filespec"];

test.each(["generate", "fresh", "build"])("a contract changes %s of its own package and the facade", (task) => {
  expect(changed(task, `specs/${touched}/openapi.yaml`)).toEqual([`@filespec/${touched}`, "filespec"]);
});

test("a contract reruns the tests of its package, of the facade, and of the jobs that try every contract", () => {
  expect(changed("test", `specs/${touched}/openapi.yaml`)).toEqual([
    `@filespec/${touched}`,
    "@scripts/conformance",
    "@scripts/drift",
    "@scripts/generate",
    "@scripts/new-provider",
    "@scripts/release",
    "@scripts/review",
    "@scripts/runtimes",
    "@scripts/tasks",
    "filespec",
  ]);
});

test("a contract changes lint of itself", () => {
  expect(changed("lint", `specs/${touched}/openapi.yaml`)).toEqual([`@filespec/${touched}-contract`]);
});

test.each([
  ["the generator", "scripts/generate/client-view/names.ts", all],
  ["the reader", "scripts/read/facts.ts", all],
  ["a test of the reader", "scripts/read/read.test.ts", []],
  ["test support of the generator", "scripts/generate/testing/view-of.ts", []],
  ["the rules of lint", "scripts/redocly/plugin/plugin.ts", all],
  ["the suite of providers", "scripts/conformance/provider-suite.ts", []],
  ["the configuration of lint", "redocly.yaml", all],
  ["the names of the errors", "packages/core/src/errors/index.ts", all],
  ["another file of core", "packages/core/src/index.ts", []],
  ["what is written by hand", `packages/${touched}/src/index.ts`, []],
  ["a script that does not generate", "scripts/start/main.ts", []],
  ["the README", "README.md", ["filespec"]],
])("generate after a change of %s, %s, runs in %j", (_, path, packages) => {
  expect(changed("generate", path)).toEqual(packages);
});

test("generate runs everywhere with another version of openapi-typescript", () => {
  const lockfile = readFileSync(join(clone, "pnpm-lock.yaml"), "utf8");

  const other = lockfile.replaceAll("openapi-typescript@7", "openapi-typescript@8");

  expect(other).not.toBe(lockfile);
  expect(changed("generate", "pnpm-lock.yaml", other)).toEqual(all);
});

test("core changes build and test everywhere", () => {
  const path = "packages/core/src/index.ts";

  expect(changed("build", path)).toEqual(["@filespec/core", ...all].sort());
  expect(changed("test", path)).toEqual(expect.arrayContaining(["@filespec/core", ...all]));
});

test.each(["build", "typecheck"])("%s of a package waits until it is generated", (task) => {
  const tasks = dryRun(task).filter((each) => each.task === task && all.includes(each.package));

  const waiting = tasks.filter((each) => each.dependencies.includes(`${each.package}#generate`));

  expect(waiting.map((each) => each.package)).toEqual(all);
});

test("affected are a provider whose contract alone has changed, and the facade", () => {
  const file = join(clone, `specs/${touched}/openapi.yaml`);
  const original = readFileSync(file, "utf8");
  writeFileSync(file, `${original}# changed\n`);

  const tasks = dryRun("generate", "--affected");
  writeFileSync(file, original);

  const affected = tasks.filter(({ command }) => command !== "<NONEXISTENT>").map((each) => each.package);
  expect(affected).toEqual([`@filespec/${touched}`, "filespec"]);
});

test("nothing is affected where nothing has changed", () => {
  expect(dryRun("generate", "--affected")).toEqual([]);
});

const everything = ["@filespec/core", ...all, ...scripts()];

test.each<[string, string, readonly string[]]>([
  ["review", "scripts/review/main.ts", ["@scripts/review"]],
  ["drift", "scripts/drift/main.ts", ["@scripts/drift"]],
  ["new-provider", "scripts/new-provider/main.ts", ["@scripts/descriptions", "@scripts/new-provider"]],
  ["the real descriptions", "scripts/descriptions/list.ts", ["@scripts/descriptions"]],
  [
    "the start table",
    "scripts/start/table.ts",
    [...all, ...["conformance", "descriptions", "release", "runtimes", "start"].map((name) => `@scripts/${name}`)],
  ],
  ["a test of drift", "scripts/drift/match.test.ts", ["@scripts/drift"]],
  [
    "a provider's own module",
    `packages/${touched}/src/index.ts`,
    [`@filespec/${touched}`, "@scripts/release", "@scripts/runtimes", "filespec"],
  ],
])("a change in %s, %s, reruns the tests of %j", (_, path, packages) => {
  // The tests of tasks and of new-provider work on copies of the whole workspace.
  const own = ["@scripts/tasks", "@scripts/new-provider"].filter((each) => !packages.includes(each));

  const rerun = changed("test", path).filter((each) => !own.includes(each));

  expect(rerun).toEqual([...packages].sort());
});

test("a change of the reader reruns the tests of everything that reads a contract", () => {
  const rerun = changed("test", "scripts/read/facts.ts");

  const untouched = everything.filter((each) => !rerun.includes(each));
  expect(untouched).toEqual(["@filespec/core", "@scripts/test-kit"]);
});

/** The packages of scripts that have tests. */
function scripts(): string[] {
  return readdirSync(join(workspace, "scripts"))
    .filter((name) => existsSync(join(workspace, "scripts", name, "package.json")))
    .filter((name) => readFileSync(join(workspace, "scripts", name, "package.json"), "utf8").includes('"test":'))
    .map((name) => `@scripts/${name}`);
}

/** The packages whose task changes its hash with the file. */
function changed(task: string, path: string, text?: string): string[] {
  const file = join(clone, path);
  const same = before.get(task) ?? dryRun(task);
  before.set(task, same);
  const original = readFileSync(file, "utf8");
  writeFileSync(file, text ?? `${original}\n`);
  const after = dryRun(task);
  writeFileSync(file, original);
  return after
    .filter((each) => each.task === task && each.command !== "<NONEXISTENT>")
    .filter(({ taskId, hash }) => !same.some((each) => each.taskId === taskId && each.hash === hash))
    .map((each) => each.package)
    .sort();
}

function dryRun(...options: string[]): Task[] {
  const command = ["run", ...options, "--dry=json"];
  return JSON.parse(execFileSync("turbo", command, { cwd: clone, env: environment, encoding: "utf8", stdio: "pipe" }))
    .tasks;
}
