import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    environment: "node",
    // A library that prints, or a test that leaves output behind, fails.
    onConsoleLog: (log) => {
      throw new Error(`A test printed: ${log}`);
    },
  },
});
