import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { providerAgents, providerIndex } from "./agents.ts";

const responses = { 200: { description: "It is." } };
const operation = (operationId: string): object => ({ get: { operationId, responses } });
const demo = (operations: readonly string[]): ReturnType<typeof viewOf> =>
  viewOf({
    info: { title: "Demo API" },
    security: [{ apiKey: [] }],
    paths: Object.fromEntries(operations.map((name) => [`/${name}`, operation(name)])),
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "Secret." } } },
  });

test("names the methods and where credentials come from, beside a call", () => {
  const text = providerAgents(demo(["getFile", "listFiles"]));

  expect(text).toContain('const demo = createClient({ apiKey: "0000" });\nconst answer = await demo.getFile();\n');
  expect(text).toContain("\n- Methods: `getFile`, `listFiles`.\n");
  expect(text).toContain("\n- Without options, credentials come from `DEMO_API_KEY`.\n");
  expect(text).toContain('import { createMockClient } from "@filespec/demo/mock";');
});

test("stays short, however many operations there are", () => {
  const text = providerAgents(demo(Array.from({ length: 70 }, (_, index) => `op${index}`)));

  expect(text).toContain("`op59`, and 10 more.");
  expect(text).not.toContain("`op60`");
});

test("the index begins with the name and what it is", () => {
  expect(
    providerIndex(demo(["getFile"]))
      .split("\n")
      .slice(0, 3),
  ).toEqual([
    "# @filespec/demo",
    "",
    "> Typed client of the Demo API, an ES module for Node, browsers and other runtimes with `fetch`.",
  ]);
});
