import { join } from "node:path";
import { readContract, readDescription, readText } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { contractDocument } from "./contract-document.ts";

test.each(listProviders(workspace))("the facts of %s's document are those of its contract", async (provider) => {
  const reading = readContract(contractFile(workspace, provider), workspace);

  const document = await contractDocument(reading);

  expect(readText(document, "openapi.yaml").facts).toEqual(reading.facts);
});

test("keeps words and order, without what no reader sees", async () => {
  const text = 'openapi: 3.1.0\npaths: {}\ninfo: { version: "1", title: "A \u202e B" } # Theirs.\n';

  const document = await contractDocument(readText(text, "openapi.yaml"));

  expect(document).toBe(
    '{\n  "openapi": "3.1.0",\n  "paths": {},\n  "info": {\n    "version": "1",\n    "title": "A \\u202e B"\n  }\n}\n',
  );
});

test("is one document of several files, and of one that refers to itself by its name", async () => {
  const folder = temporaryFolder({
    "openapi.yaml": {
      openapi: "3.1.1",
      info: { title: "A", version: "1" },
      paths: {
        "/a": { get: { responses: { 200: { $ref: "answers.yaml#/a" }, 404: { $ref: "openapi.yaml#/none" } } } },
      },
      none: { description: "None." },
    },
    "answers.yaml": { a: { description: "A.", content: { "a/json": { schema: { $ref: "schemas.yaml#/File" } } } } },
    "schemas.yaml": { File: { type: "object", properties: { parent: { $ref: "#/File" } } } },
  });
  const reading = readDescription(join(folder, "openapi.yaml"), folder);

  const document = await contractDocument(reading);

  expect(readText(document, "openapi.json").problems).toEqual([]);
  expect(JSON.parse(document)).toMatchObject({
    paths: {
      "/a": { get: { responses: { 200: { $ref: "#/components/responses/a" }, 404: { $ref: "#/none" } } } },
    },
    components: {
      responses: { a: { content: { "a/json": { schema: { $ref: "#/components/schemas/File" } } } } },
      schemas: { File: { properties: { parent: { $ref: "#/components/schemas/File" } } } },
    },
  });
  expect(document).not.toContain(".yaml");
});
