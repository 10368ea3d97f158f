import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runToEnd } from "@scripts/command";
import type { Consumer } from "@scripts/test-kit/consumer";
import { workspace } from "@scripts/test-kit/workspace";
import { type Installed, nodeProgram } from "./install.ts";
import type { ChosenProvider } from "./programme/subject.ts";

/** Whether tests pass. */
export interface TestsResult {
  /** Of what. */
  readonly name: string;
  /** What runs them. */
  readonly on: string;
  readonly skipped?: string | undefined;
  readonly passed: boolean;
  readonly output: string;
}

/** A test of an application in each test runner, and the round trips of conformance on the oldest Node. */
export function tryTests(
  consumer: Consumer,
  installed: Installed,
  { provider, calls: { get } }: ChosenProvider,
): (() => Promise<TestsResult>)[] {
  const folder = join(consumer.folder, "tests");
  const call = `${get.operationId}(${JSON.stringify(get.params)})`;
  // `test` and `expect` are globals in both.
  consumer.write(
    "tests/client.test.mjs",
    `import { ApiError } from "@filespec/${provider}";
import { createMockClient, examples } from "@filespec/${provider}/mock";

test("a client is mocked", async () => {
  expect(await createMockClient().${call}).toEqual(examples.${get.operationId}[200]);
  await expect(createMockClient({ ${get.operationId}: 404 }).${call}).rejects.toThrow(ApiError);
});
`,
  );
  const name = "a test of an application";
  const vitest = join(workspace, "node_modules/vitest");
  const { version: vitestVersion }: { readonly version: string } = JSON.parse(
    readFileSync(join(vitest, "package.json"), "utf8"),
  );
  const vitestProgram = join(vitest, "vitest.mjs");
  const conformance = join(workspace, "scripts/conformance");
  const newerNode = pathToFileURL(join(import.meta.dirname, "newer-node.mjs")).href;

  return [
    async () => {
      const on = `Node ${installed.version("node-20")}`;
      const node = installed.find("node-20");
      const result = { name: "round trips of the conformance tests", on };
      if (node === undefined) {
        return untried(result, installed, "node-20");
      }
      const options = ["--config", "../../vitest.config.ts", "--reporter=dot", "round-trip"];
      // What the generator and vitest need of newer Node, also in vitest's workers.
      const env = { NODE_OPTIONS: `--import ${newerNode}` };
      return await run(result, [nodeProgram(node), vitestProgram, "run", ...options], conformance, env);
    },
    () =>
      run(
        { name, on: `Vitest ${vitestVersion}` },
        [process.execPath, vitestProgram, "run", "--globals", "--root", folder],
        folder,
      ),
    async () => {
      const result = { name, on: `Jest ${installed.version("jest")}` };
      const jest = installed.find("jest");
      if (jest === undefined) {
        return untried(result, installed, "jest");
      }
      const config = JSON.stringify({ rootDir: folder, testMatch: ["**/*.test.mjs"], transform: {} });
      const command = [process.execPath, join(jest, "bin/jest.js"), "--config", config] as const;
      // https://jestjs.io/docs/ecmascript-modules
      return await run(result, command, folder, { NODE_OPTIONS: "--experimental-vm-modules" });
    },
  ];
}

type Tests = Pick<TestsResult, "name" | "on">;

async function run(
  tests: Tests,
  command: readonly [string, ...string[]],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<TestsResult> {
  const { stdout, stderr, exitCode } = await runToEnd(command, { cwd, env });
  const output = stdout + stderr;
  return { ...tests, passed: exitCode === 0 && /[1-9]\d* passed/.test(output), output };
}

function untried(tests: Tests, { skipped }: Installed, name: string): TestsResult {
  return { ...tests, passed: false, output: "", skipped: skipped.get(name)?.reason };
}
