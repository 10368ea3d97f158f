import { execFile } from "node:child_process";
import { chmodSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
  readonly env?: { readonly [name: string]: string };
}

interface Workflow {
  readonly on: { readonly [event: string]: unknown };
  readonly permissions: object;
  readonly jobs: { readonly [name: string]: { readonly env?: Step["env"]; readonly steps: readonly Step[] } };
}

const folder = join(workspace, ".github/workflows");
const files = readdirSync(folder);
const workflows = files.map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const workflow: Workflow = parse(text);
  return { file, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});
const { scripts }: { scripts: object } = JSON.parse(readFileSync(join(workspace, "package.json"), "utf8"));

let service: typeof import("@actions/languageservice");

// It imports JSON as Node does not.
beforeAll(async () => {
  const outfile = join(temporaryFolder({}, afterAll), "service.cjs");
  const contents = 'export { validate } from "@actions/languageservice";';
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  service = await import(outfile);
});

test.each(workflows)("GitHub's own reader of workflows finds nothing in $file", async ({ file, text }) => {
  expect(await complaints(file, text)).toEqual([]);
});

test.each([
  ["a key", "runs-on:", "runs-where:", "Unexpected value 'runs-where'"],
  ["a name in an expression", "github.ref }}", "githab.ref }}", "Unrecognized named-value: 'githab'"],
])("it finds %s that there is not", async (_, right, wrong, complaint) => {
  const text = readFileSync(join(folder, "ci.yml"), "utf8").replace(right, wrong);

  expect(await complaints(`${wrong}.yml`, text)).toContain(complaint);
});

test.each(workflows)("$file uses actions by commit, with the version beside it", ({ text }) => {
  const uses = [...text.matchAll(/^ *- uses: (.*)$/gm)].map(([, action]) => action);

  expect(uses).not.toEqual([]);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ""))).toEqual([]);
});

test.each(workflows)(
  "$file keeps no token on the disk, looks for no cache, and reads unless a job says else",
  (each) => {
    const settings = (action: string): unknown[] =>
      each.steps.filter(({ uses }) => uses?.startsWith(action)).map((step) => step.with);

    expect(settings("actions/checkout@")).toEqual(
      settings("actions/checkout@").map(() => expect.objectContaining({ "persist-credentials": false })),
    );
    expect(settings("actions/setup-node@")).toEqual(
      settings("actions/setup-node@").map(() => expect.objectContaining({ "package-manager-cache": false })),
    );
    expect(each.workflow.permissions).toEqual({ contents: "read" });
    expect(Object.keys(each.workflow.on)).not.toContain("pull_request_target");
  },
);

test("the steps run what they should, with commands that there are", async () => {
  const runs = workflows.flatMap(({ file, workflow }) =>
    Object.values(workflow.jobs).flatMap(({ env, steps }) =>
      steps
        .filter(({ run }) => run !== undefined)
        .map((step) => ({ file, run: step.run ?? "", env: { ...env, ...step.env } })),
    ),
  );

  const called = [];
  for (const { file, run, env } of runs) {
    called.push(...(await calls(run, Object.keys(env))).map((call) => `${file}: ${call}`));
  }

  expect(called).toEqual([
    "ci.yml: pnpm@12.21.0 test",
    "ci.yml: pnpm@12.21.0 check",
    "ci.yml: pnpm@12.21.0 test --affected",
    "ci.yml: pnpm@12.21.0 check --affected",
    "drift.yml: pnpm@12.21.0 drift <PROVIDER> --record <ID> --operation <OPERATION>",
    "release.yml: pnpm@12.21.0 check",
    "release.yml: pnpm@12.21.0 release",
    "release.yml: pnpm@12.21.0 release --publish",
    "release.yml: git push --tags origin",
    "review.yml: pnpm@12.21.0 review --base <BASE> --format github",
    "review.yml: pnpm@12.21.0 exec node scripts/review/comment.ts <GITHUB_REPOSITORY> <NUMBER> .review/review.md",
    "review.yml: pnpm@12.21.0 review --base <BASE> --check",
  ]);
  const commands = called.flatMap((call) => /pnpm@\S+ (\S+)/.exec(call)?.[1] ?? []);
  expect(commands.filter((name) => name !== "exec" && !Object.hasOwn(scripts, name))).toEqual([]);
});

async function complaints(file: string, text: string): Promise<string[]> {
  const found = await service.validate(TextDocument.create(`file:///.github/workflows/${file}`, "yaml", 1, text));
  return found.map(({ message }) => `${message}`);
}

/** What a step calls of npx and git, where each variable holds its name: `<BASE>`. */
async function calls(script: string, variables: readonly string[]): Promise<string[]> {
  const bin = temporaryFolder({
    "bin/npx": '#!/bin/sh\nshift\necho "$@" >> "$CALLED"\n',
    "bin/git": '#!/bin/sh\necho "git $@" >> "$CALLED"\n',
    "bin/chromium": "#!/bin/sh\n",
    called: "",
    ".review/review.md": "# review",
  });
  for (const name of readdirSync(join(bin, "bin"))) {
    chmodSync(join(bin, "bin", name), 0o755);
  }
  cpSync(join(workspace, ".ci"), join(bin, ".ci"), { recursive: true });
  cpSync(join(workspace, "README.md"), join(bin, "README.md"));
  const own = [...variables, "GITHUB_REPOSITORY"].map((name) => [name, name === "NAME" ? name : `<${name}>`]);
  await promisify(execFile)("bash", ["-e", "-o", "pipefail", "-c", script], {
    cwd: bin,
    env: {
      ...Object.fromEntries(own),
      PATH: `${join(bin, "bin")}:${process.env.PATH}`,
      CALLED: join(bin, "called"),
      GITHUB_STEP_SUMMARY: join(bin, "summary"),
    },
  });
  return readFileSync(join(bin, "called"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
