import { afterEach, expect, test, vi } from "vitest";
import { setting } from "./environment.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["the option", { apiKey: "of option" }, "of environment", "of option"],
  ["the environment variable given no option", {}, "of environment", "of environment"],
  ["the environment variable given an undefined option", { apiKey: undefined }, "of environment", "of environment"],
  ["an empty option, which is the caller's own", { apiKey: "" }, "of environment", ""],
  ["the environment variable given null", { apiKey: null }, "of environment", "of environment"],
  ["undefined given neither", {}, undefined, undefined],
  ["undefined given an empty environment variable", {}, "", undefined],
])("gives %s", (_, options, environment, value) => {
  vi.stubEnv("DEMO_API_KEY", environment);

  expect(setting(options, "apiKey", "DEMO_API_KEY")).toBe(value);
});

test("gives undefined given no name of an environment variable", () => {
  expect(setting({}, "apiKey")).toBeUndefined();
});

test.each([
  ["no process", undefined],
  ["a process without an environment", {}],
])("gives undefined on a platform with %s", (_, platform) => {
  vi.stubGlobal("process", platform);
  const value = setting({}, "apiKey", "DEMO_API_KEY");
  vi.unstubAllGlobals();

  expect(value).toBeUndefined();
});
