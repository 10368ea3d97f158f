import { expect, test } from "vitest";
import { resolve, schemaOf } from "./references.ts";
import { readDocument } from "./testing/read-document.ts";

const { facts } = readDocument({
  components: {
    schemas: {
      File: { type: "object" },
      Alias: { $ref: "#/components/schemas/File" },
      Again: { $ref: "#/components/schemas/Alias", description: "An alias." },
      Left: { $ref: "#/components/schemas/Right" },
      Right: { $ref: "#/components/schemas/Left" },
    },
  },
});

test("resolves a schema through all its references", () => {
  const schema = resolve(facts, { at: "", ref: "Again" });

  expect(schema.id).toBe("File");
});

test("resolves a schema without a reference to itself", () => {
  const schema = { at: "", type: ["string"] };

  expect(resolve(facts, schema)).toBe(schema);
});

test("resolve ends where references that were put together lead in a circle", () => {
  const circular = { ...facts, schemas: { A: { at: "a", ref: "B" }, B: { at: "b", ref: "A" } } };

  expect(["a", "b"]).toContain(resolve(circular, { at: "", ref: "A" }).at);
});

test("schemaOf finds nothing under a name that all objects inherit", () => {
  expect(schemaOf(facts, "constructor")).toBeUndefined();
  expect(schemaOf(facts, "File")?.type).toEqual(["object"]);
});
