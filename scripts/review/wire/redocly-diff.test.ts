import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { redoclyDiff } from "./redocly-diff.ts";

const plugin = join(import.meta.dirname, "plugin.ts");
const empty = { openapi: "3.2.0", info: { title: "Demo API", version: "" }, paths: {} };

function configuration(text: string): string {
  return join(temporaryFolder({ "redocly.yaml": `${text}telemetry: off\n` }), "redocly.yaml");
}

test("two documents that are the same have no changes", async () => {
  const changes = await redoclyDiff(empty, empty);

  expect(changes).toEqual([]);
});

test("a change comes with its place on both sides and the verdicts of the rules", async () => {
  const base = { ...empty, paths: { "/things": { get: { operationId: "listThings", responses: {} } } } };
  const revision = { ...empty, paths: { "/things": { get: { operationId: "getThings", responses: {} } } } };

  const changes = await redoclyDiff(base, revision);

  const { verdicts, ...change } = changes[0] ?? { verdicts: [] };
  const at = { pointer: "#/paths/~1things/get/operationId" };
  expect(changes).toHaveLength(1);
  expect(change).toMatchObject({
    path: "#/paths/~1things/get",
    kind: "modified",
    property: "operationId",
    base: { ...at, value: "listThings" },
    revision: { ...at, value: "getThings" },
  });
  expect(verdicts.map(({ ruleId, impact }) => [ruleId, impact])).toEqual(
    expect.arrayContaining([["operation-id-changed", "major"]]),
  );
});

test("a configuration without the rules of Redocly fails", async () => {
  const config = configuration(`plugins: [${plugin}]\ndiff:\n  filespec/operation-added: minor\n`);

  await expect(redoclyDiff(empty, empty, config)).rejects.toThrow(
    "redocly diff did not apply its rule operation-removed: see scripts/review/wire/redocly.yaml",
  );
});

test("a configuration without our rules fails", async () => {
  const config = configuration("extends: [diff-recommended]\n");

  await expect(redoclyDiff(empty, empty, config)).rejects.toThrow(
    "redocly diff did not apply its rule filespec/operation-added: see scripts/review/wire/redocly.yaml",
  );
});

test("what redocly says is the error where it does not compare", async () => {
  const config = configuration("plugins: [./nothing.ts]\n");

  await expect(redoclyDiff(empty, empty, config)).rejects.toThrow(/^redocly diff failed: .*nothing\.ts/s);
});
