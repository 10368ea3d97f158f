import { expect, test } from "vitest";
import { generateClient } from "./generate-client.ts";
import { readingOf } from "./testing/view-of.ts";

test("a client without the entry `paths` has nothing that names it", () => {
  const reading = readingOf({
    info: { title: "Demo API" },
    paths: { "/values": { get: { operationId: "getValue", responses: { 204: { description: "None." } } } } },
  });

  const { files } = generateClient(reading, "demo", { hasPaths: false });

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
  expect([...files.values()].filter((text) => text.includes("demo/paths"))).toEqual([]);
});
