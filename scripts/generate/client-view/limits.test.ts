import { readText } from "@scripts/read";
import { expect, test } from "vitest";
import { generateClient } from "../generate-client.ts";

test.each(["^(a+)+$", "^(a|a)+$", "^(\\w+\\s?)*$", "(x+x+)+y"])(
  "a contract whose parameter has the pattern %s, which can take exponential time, is refused",
  (pattern) => {
    expect(() => generate(pattern)).toThrow(
      `the pattern ${pattern} can take exponential time, and clients run it on what they are given; write it without a repetition that can match one text in several ways`,
    );
  },
);

test.each(["^\\d{1,3}(\\.\\d{1,3}){3}$", "^(\\w+,)*\\w+$", "^[\\w.-]+$", "^([\\w-]+(?:\\/[\\w-]+)*)\\.(jpg|png)$"])(
  "the pattern %s is taken",
  (pattern) => {
    expect(generate(pattern)).toContain(`limits({ pattern: ${JSON.stringify(pattern)} })`);
  },
);

function generate(pattern: string): string | undefined {
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string", pattern } }];
  const paths = {
    "/files/{id}": { get: { operationId: "getFile", parameters, responses: { 204: { description: "A." } } } },
  };
  const reading = readText(
    JSON.stringify({ openapi: "3.1.0", info: { title: "Demo", version: "1" }, paths }),
    "openapi.json",
  );
  return generateClient(reading, "demo").files.get("src/contract.gen.ts");
}
