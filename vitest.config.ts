import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    unstubEnvs: true,
    // The files of a package share what they import, which most of their time goes into.
    isolate: false,
    // For what hangs, not for what is slow: a machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Much of what tests wait for runs in processes of its own.
    maxWorkers: "100%",
    reporters: ["default", ["json", { outputFile: "reports/test.json" }]],
    // A library that prints, or a test that leaves output behind, fails.
    onConsoleLog: (log) => {
      throw new Error(`A test printed: ${log}`);
    },
  },
});
