import { expect, test } from "vitest";
import { type Client, commandsOf } from "./commands.ts";
import { commandHelp, providerHelp } from "./help.ts";
import type { Loaded } from "./loaded.ts";
import { takenBy } from "./taken.ts";

test("many operations are listed by their tags, and those of a tag one by one", () => {
  const paths = Object.fromEntries(
    Array.from({ length: 1_200 }, (_, index) => [
      `/things/${index}/{id}`,
      { get: { operationId: `getThing${index}`, tags: [index < 2 ? "few" : "many"], summary: `Thing ${index}` } },
    ]),
  );
  const loaded = loadedOf(paths);
  const list = (tag?: string): string => providerHelp(loaded, tag, (each) => takenBy(loaded, each).inputs, 80);

  expect(list()).toContain("Tags\n  few   2 operations\n  many  1198 operations\n");
  expect(list()).not.toContain("get-thing0");
  expect(list("few")).toContain("few\n  get-thing0 <id>  Thing 0\n  get-thing1 <id>  Thing 1\n");
  expect(list("many").split("\n").length).toBeGreaterThan(1_198);
  expect(() => list("mny")).toThrow("demo has no tag mny; did you mean many?");
});

test("a text of the contract cannot control the terminal", () => {
  const evil = "a\u001b]0;title\u0007b\u009b2J\u202e";
  const parameters = [{ name: "x", in: "query", description: evil, schema: { enum: [evil] } }];
  const operation = { operationId: "get", tags: [evil], summary: evil, description: evil, parameters };
  const loaded = { ...loadedOf({ [`/${evil}`]: { get: operation } }), title: evil, summary: evil };
  const [command] = loaded.commands;
  const help = command ? commandHelp(loaded, command, takenBy(loaded, command), 80) : "";

  const list = providerHelp(loaded, undefined, (each) => takenBy(loaded, each).inputs, 80);

  for (const text of [help, list]) {
    expect(text).toContain("a\\u001b]0;title\\u0007b\\u009b2J\\u202e");
    expect(text).not.toMatch(/[^\n\P{C}]/u);
  }
});

function loadedOf(paths: { readonly [path: string]: object }): Loaded {
  const document = { paths };
  const names = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  const shape: Client = Object.fromEntries(names.map((name) => [name, () => {}]));
  return {
    name: "demo",
    title: "Demo",
    summary: "",
    environment: [],
    servers: ["production"],
    document,
    commands: commandsOf(document, shape),
    shape,
    createClient: () => shape,
  };
}
