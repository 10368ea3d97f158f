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

/** How many of the values each place gets. They take turns, so that each value gets to every kind of place. */
const valuesPerPlace = 3;

test("makes a client, or a refusal of one line a problem, given another value in place of any value", async () => {
  const file = join(temporaryFolder(), "openapi.json");
  const problems: unknown[] = [];
  const codeOf = new Map<string, readonly string[]>();
  const places = pathsOf(whole).flatMap((path, index) =>
    Array.from({ length: valuesPerPlace }, (_, turn) => ({
      path,
      value: values[(index * valuesPerPlace + turn) % values.length],
    })),
  );
  for (const { path, value } of places) {
    const text = JSON.stringify(replaced(whole, path, value));
    writeFileSync(file, text);

    const { crash, refusal, files = new Map() } = await generator.generate(file);

    // Most places change one of them, or none.
    const modules = [...files].flatMap(([path, text]) => (path.endsWith(".ts") ? [text] : []));
    const code = modules.flatMap((module) => {
      const found = codeOf.get(module) ?? findCode("module.gen.ts", module);
      codeOf.set(module, found);
      return found;
    });
    const isRefusal = (refusal?.split("\n") ?? []).every((line) => /^openapi\.json:\d+:\d+: .+; .+$/.test(line));
    if (crash !== undefined || code.length > 0 || !isRefusal) {
      problems.push({ path: path.join("."), value, crash, refusal, code });
    }
  }

  expect(problems).toEqual([]);
});

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
