import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Adopted, adoptDescriptions } from "./adopt-descriptions.ts";
import { realDescriptions } from "./list.ts";

/** Eight small ones that differ in kind; `pnpm bench descriptions` has all. */
const sample = [
  "1password.local/connect",
  "apideck.com/file-storage",
  "dnd5eapi.co",
  "httpbin.org",
  "listennotes.com",
  "mercure.local",
  "pinecone.io",
  "up.com.au",
];
const descriptions = realDescriptions.filter(({ name }) => sample.includes(name));
const folder = temporaryFolder({}, afterAll);
let adopted: Adopted[];

beforeAll(async () => {
  adopted = await adoptDescriptions(folder, descriptions, ["TypeScript 7"]);
});

test.each(descriptions)(
  "$name becomes a provider whose checks pass, with a method for $methods of $operations operations",
  (description) => {
    const { refusal, failures, methods, operations } = adopted.find((each) => each.description === description) ?? {};

    expect([refusal, failures, methods, operations]).toEqual([
      undefined,
      [],
      description.methods,
      description.operations,
    ]);
  },
);
