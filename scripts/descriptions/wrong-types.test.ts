import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findCode } from "@scripts/generate/testing/inert";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { BoundedGenerator } from "./generate-within.ts";

const generator = new BoundedGenerator();
afterAll(() => generator.close());

/** The demo contract with more that a description can hold. */
const whole = {
  ...parse(demoContract),
  servers: [{ url: "https://{a}.test", variables: { a: { default: "b", enum: ["b"], description: "A." } } }],
};
const body = { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/DemoFile" } } } };
Object.assign(whole.paths["/files/{fileId}"], {
  parameters: [
    {
      name: "tags",
      in: "query",
      style: "form",
      explode: false,
      schema: { type: "array", items: { pattern: "a", maxLength: 1 } },
    },
  ],
  post: {
    operationId: "post",
    requestBody: body,
    security: [],
    responses: { default: { description: "D.", headers: { "X-A": {} } } },
  },
});
Object.assign(whole.components.schemas, {
  Any: {
    allOf: [{ $ref: "#/components/schemas/Problem" }],
    oneOf: [{ $ref: "#/components/schemas/DemoFile" }],
    discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/DemoFile" } },
    nullable: true,
    additionalProperties: { type: ["string", "null"], enum: ["a"], const: "a", examples: ["a"] },
  },
});

const values = [null, true, 0, -1.5, "*/ canary()", [], ["*/ canary()"], {}, { "*/": {} }, [[]], [null]];

// In objects, since a list would be taken for several arguments.
const cases = values.map((value) => ({ value, shown: JSON.stringify(value) }));

test.each(cases)(
  "makes a client, or refuses with a line for each problem, given $shown in place of any value",
  async ({ value }) => {
    const file = join(temporaryFolder(), "openapi.json");
    const problems: unknown[] = [];
    for (const path of pathsOf(whole)) {
      const text = JSON.stringify(replaced(whole, path, value));
      writeFileSync(file, text);

      const { crash, refusal, schema = "", contract = "" } = await generator.generate(file);

      const code = [...findCode("schema.gen.ts", schema), ...findCode("contract.gen.ts", contract)];
      const lines = refusal?.split("\n") ?? [];
      const areProblems = lines.every((line) => /^openapi\.json:\d+:\d+: .+; .+$/.test(line));
      if (crash !== undefined || code.length > 0 || !areProblems) {
        problems.push({ path: path.join("."), crash, refusal, code });
      }
    }

    expect(problems).toEqual([]);
  },
);

/** Where values stand: examples apart, of which nothing follows. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || path.at(-1) === "examples") {
    return [path];
  }
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  if (name === undefined) {
    return replacement;
  }
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
  copy[name] = replaced(copy[name], rest, replacement);
  return copy;
}
