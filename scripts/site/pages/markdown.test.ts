import { clientView } from "@scripts/generate/client-view";
import { readText } from "@scripts/read";
import { createMarkdownRenderer } from "vitepress";
import { expect, test } from "vitest";
import { apiReference } from "./api-reference.ts";
import { inert, markdownOptions } from "./markdown.ts";

const hostile =
  "{{ 1 + 1 }} <script>alert(1)</script> [go](javascript:alert(1)) | <!--@include: ./secret.md--> <!<!-- -->--";
const text = `${hostile}\n\n<<< ./secret.md\n\n::: details\n\n${hostile}`;

test("what a contract says is text on the page of its API", async () => {
  const schema = {
    type: "object",
    description: text,
    properties: { [hostile]: { type: "string", description: text } },
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Hostile" } } };
  const operation = {
    operationId: "getFile",
    summary: text,
    description: text,
    parameters: [{ name: hostile, in: "query", description: text, schema: { type: "string", default: hostile } }],
    responses: { 200: { description: text, headers: { [hostile]: { description: text } }, content } },
  };
  const document = {
    openapi: "3.1.1",
    info: { title: text, description: text },
    paths: { "/files": { get: operation } },
    components: { schemas: { Hostile: schema } },
  };
  const view = clientView(readText(JSON.stringify(document), "openapi.yaml").facts, "demo");
  const renderer = await createMarkdownRenderer(import.meta.dirname, markdownOptions);

  const page = inert({ path: "demo/reference.md", text: apiReference(view) });
  const html = renderer.render(page.text);

  expect(page.text).not.toContain("<!--");
  expect(page.text).not.toMatch(/^(<<<|:::)/m);
  // In attributes, Vue does not look for expressions.
  expect(html.replace(/="[^"]*"/g, "")).not.toContain("{{");
  expect(html).not.toMatch(/<script|href="javascript/i);
});

test("a heading has the anchor that GitHub gives it", async () => {
  const renderer = await createMarkdownRenderer(import.meta.dirname, markdownOptions);

  expect(renderer.render("## openapi-fetch's own `calls`, _twice_")).toContain('id="openapi-fetchs-own-calls-twice"');
});
