import { expect, test } from "vitest";
import { generateClient } from "./generate-client.ts";
import { readingOf } from "./testing/view-of.ts";

test("a client without the entry `paths` says so, and nothing in it names that entry", () => {
  const value = { $ref: "#/components/schemas/Value" };
  const responses = { 200: { description: "A value.", content: { "application/json": { schema: value } } } };
  const reading = readingOf({
    info: { title: "Demo API" },
    paths: { "/values": { get: { operationId: "getValue", responses } } },
    components: { schemas: { Value: { anyOf: [{ type: "string" }, { type: "array", items: value }] } } },
  });

  const { files, notes } = generateClient(reading, "demo");

  expect([...files.keys()]).toEqual([
    "src/contract.gen.ts",
    "src/mock.gen.ts",
    "src/operations.gen.ts",
    "src/schemas.gen.ts",
    "src/types.gen.ts",
    "src/validate.gen.ts",
    "README.md",
    "AGENTS.md",
    "llms.txt",
  ]);
  expect(files.get("src/schemas.gen.ts")).toContain("export type Value = string | Value[];\n");
  expect([...files.values()].filter((text) => text.includes("demo/paths"))).toEqual([]);
  expect(notes.map(({ what, fix }) => [what, fix])).toEqual([
    [
      "the package has no entry `paths`: what openapi-typescript writes does not compile: 'Value' is referenced directly or indirectly in its own type annotation.",
      "change the description, or remove `src/paths.ts` and run `pnpm manifests`",
    ],
  ]);
});
