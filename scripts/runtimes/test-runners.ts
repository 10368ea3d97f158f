import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "@scripts/command";
import type { Consumer } from "@scripts/test-kit/consumer";
import { workspace } from "@scripts/test-kit/workspace";
import type { Installed } from "./install.ts";
import type { ChosenProvider } from "./programme/subject.ts";

/** Whether tests of an application that use the client and its mock pass in a test runner. */
export interface TestRunnerResult {
  readonly name: string;
  readonly version: string;
  readonly skipped?: string | undefined;
  readonly passed: boolean;
  readonly output: string;
}

/** Writes a test into the consumer's project, and gives what runs it in each test runner. */
export function tryTestRunners(
  consumer: Consumer,
  installed: Installed,
  { provider, calls: { get } }: ChosenProvider,
): (() => Promise<TestRunnerResult>)[] {
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
  const run = async (
    command: readonly [string, ...string[]],
    env = {},
  ): Promise<Pick<TestRunnerResult, "passed" | "output">> => {
    const { stdout, stderr, exitCode } = await runToEnd(command, { cwd: folder, env });
    return { passed: exitCode === 0 && /1 passed/.test(stdout + stderr), output: stdout + stderr };
  };
  const vitest = join(workspace, "node_modules/vitest");
  const { version: vitestVersion }: { readonly version: string } = JSON.parse(
    readFileSync(join(vitest, "package.json"), "utf8"),
  );

  return [
    async () => ({
      name: "Vitest",
      version: vitestVersion,
      ...(await run([process.execPath, join(vitest, "vitest.mjs"), "run", "--globals", "--root", folder])),
    }),
    async () => {
      const result = { name: "Jest", version: installed.version("jest") };
      const jest = installed.find("jest");
      if (jest === undefined) {
        return { ...result, passed: false, output: "", skipped: installed.skipped.get("jest")?.reason };
      }
      const config = JSON.stringify({ rootDir: folder, testMatch: ["**/*.test.mjs"], transform: {} });
      const command = [process.execPath, join(jest, "bin/jest.js"), "--config", config] as const;
      // https://jestjs.io/docs/ecmascript-modules
      return { ...result, ...(await run(command, { NODE_OPTIONS: "--experimental-vm-modules" })) };
    },
  ];
}
