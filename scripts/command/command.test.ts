import { parseArgs } from "node:util";
import { ContractError } from "@scripts/read";
import { beforeEach, expect, test, vi } from "vitest";
import { runCommand, UsageError } from "./command.ts";
import { CommandError } from "./run.ts";

const problem = { file: "specs/a/openapi.yaml", line: 3, column: 5, path: "/info", what: "it is wrong", fix: "fix it" };
let printed: unknown[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "error").mockImplementation((...values) => void printed.push(...values));
  return () => {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  };
});

test("the exit code is what the command resolves to, or 0", async () => {
  await runCommand("demo", async () => 1);
  const one = process.exitCode;
  await runCommand("demo", async () => undefined);

  expect([one, process.exitCode]).toEqual([1, 0]);
});

test.each([
  ["an argument that it does not know", () => new UsageError("there is no provider x")],
  ["an option that it does not know", unknownOption],
])("%s is exit code 2, and the usage is printed", async (_, error) => {
  await runCommand("pnpm demo <name>", () => Promise.reject(error()));

  expect(process.exitCode).toBe(2);
  expect(`${printed}`).toMatch(/^(there is no provider x|Unknown option '--x').*\nusage: pnpm demo <name>$/s);
});

test.each([
  ["problems of a contract", new ContractError([problem]), "specs/a/openapi.yaml:3:5: it is wrong; fix it"],
  ["a failed process", new CommandError("`turbo` failed:\nno"), "`turbo` failed:\nno"],
])("%s are printed as text", async (_, error, text) => {
  await runCommand("demo", () => Promise.reject(error));

  expect(process.exitCode).toBe(1);
  expect(printed).toEqual([text]);
});

test("any other error keeps its stack", async () => {
  const error = new TypeError("x is not a function");

  await runCommand("demo", () => Promise.reject(error));

  expect(printed).toEqual([expect.stringMatching(/^TypeError: x is not a function\n {4}at /)]);
});

function unknownOption(): unknown {
  try {
    parseArgs({ args: ["--x"] });
  } catch (error) {
    return error;
  }
  return undefined;
}
