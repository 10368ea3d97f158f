import { afterEach, expect, test, vi } from "vitest";
import { optionOrVariable } from "./environment.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["the option", { apiKey: "from option" }, "from environment", "from option"],
  ["the environment variable given no option", {}, "from environment", "from environment"],
  ["the environment variable given an undefined option", { apiKey: undefined }, "from environment", "from environment"],
  ["an empty option, which the caller has set", { apiKey: "" }, "from environment", ""],
  ["the environment variable given null", { apiKey: null }, "from environment", "from environment"],
  ["undefined given neither", {}, undefined, undefined],
  ["undefined given an empty environment variable", {}, "", undefined],
])("gives %s", (_, options, environment, value) => {
  vi.stubEnv("DEMO_API_KEY", environment);

  expect(optionOrVariable(options, "apiKey", "DEMO_API_KEY")).toBe(value);
});

test("gives undefined if the value has no environment variable", () => {
  expect(optionOrVariable({}, "apiKey")).toBeUndefined();
});

test.each([
  ["no process", undefined],
  ["a process without an environment", {}],
])("gives undefined on a platform with %s", (_, platform) => {
  vi.stubGlobal("process", platform);
  const value = optionOrVariable({}, "apiKey", "DEMO_API_KEY");
  vi.unstubAllGlobals();

  expect(value).toBeUndefined();
});

test("a variable that the platform does not let be read counts as unset", () => {
  const env = {
    get EXAMPLE_VARIABLE(): string {
      throw new Error('Requires env access to "EXAMPLE_VARIABLE"');
    },
  };
  vi.stubGlobal("process", { env });

  const value = optionOrVariable({}, "name", "EXAMPLE_VARIABLE");

  vi.unstubAllGlobals();
  expect(value).toBeUndefined();
});
