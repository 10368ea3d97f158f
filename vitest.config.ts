import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    unstubEnvs: true,
    reporters: ["default", ["json", { outputFile: "reports/test.json" }]],
    // A library that prints, or a test that leaves output behind, fails.
    onConsoleLog: (log) => {
      throw new Error(`A test printed: ${log}`);
    },
  },
});
