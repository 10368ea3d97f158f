import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { facadeReadme, providerTable, replaceTable } from "./facade-readme.ts";

const begin = "<!-- providers: generated from specs/ by `pnpm generate` -->";
const end = "<!-- /providers -->";

test("providerTable has a row an operation", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const view = viewOf({
    security: [{ apiKey: [] }, { jwt: [] }],
    paths: {
      "/files": {
        get: { operationId: "listFiles", externalDocs: { url: "https://demo.test/list" } },
        post: { operationId: "createFile", externalDocs: { url: "https://demo.test/create" } },
      },
    },
    components: { securitySchemes: { apiKey: bearer, jwt: bearer } },
  });

  expect(providerTable([view])).toBe(
    [
      "| package, documentation | method | request | credential |",
      "| --- | --- | --- | --- |",
      "| [`@filespec/demo`](https://demo.test/list) | `listFiles` | `GET /files` | `DEMO_API_KEY` or `DEMO_JWT` |",
      "| [`@filespec/demo`](https://demo.test/create) | `createFile` | `POST /files` | `DEMO_API_KEY` or `DEMO_JWT` |",
    ].join("\n"),
  );
});

test("replaceTable puts the table between its markers and keeps the rest", () => {
  const document = `# Title\n${begin}\nold\n${end}\nText.\n`;

  expect(replaceTable(document, "new $& $1")).toBe(`# Title\n${begin}\nnew $& $1\n${end}\nText.\n`);
});

test("replaceTable gives the same again", () => {
  const once = replaceTable(`${begin}\n${end}`, "| table |");

  expect(replaceTable(once, "| table |")).toBe(once);
});

test("replaceTable keeps what follows, markers that are spoken of included", () => {
  const document = `${begin}\nold\n${end}\nBetween ${begin} and ${end} is a table.\n`;

  expect(replaceTable(document, "new")).toBe(`${begin}\nnew\n${end}\nBetween ${begin} and ${end} is a table.\n`);
});

test.each([
  ["both markers", "# Title\n"],
  ["the first marker", `# Title\n${end}\n`],
  ["the last marker", `# Title\n${begin}\n`],
  ["a last marker behind the first", `${end}\n${begin}\n`],
])("replaceTable says what to put back given a document without %s", (_, document) => {
  expect(() => replaceTable(document, "")).toThrow(
    expect.objectContaining({
      name: "ContractError",
      message: `README.md:1:1: the markers of the provider table are missing; put back ${begin} and ${end}`,
    }),
  );
});

test("facadeReadme holds the table and says that it is generated", () => {
  const text = facadeReadme(["alpha", "zeta-files"], "| table |");

  expect(text).toMatch(/^<!-- Generated from specs\/ by `pnpm generate`\. Do not edit\. -->\n/);
  expect(text).toMatch(/\n\| table \|\n$/);
});
