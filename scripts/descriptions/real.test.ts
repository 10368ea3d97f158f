import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Adopted, adoptDescriptions } from "./adopt-descriptions.ts";
import { realDescriptions } from "./list.ts";

/** Eight that differ in kind and are small; `pnpm bench descriptions` has all. The counts are operations with a method, and all. */
const sample: readonly (readonly [name: string, methods: number, operations: number])[] = [
  ["1password.local/connect", 0, 0],
  ["apideck.com/file-storage", 0, 0],
  ["clicksend.com", 0, 0],
  ["dnd5eapi.co", 0, 0],
  ["httpbin.org", 0, 0],
  ["listennotes.com", 0, 0],
  ["spotify.com", 0, 0],
  ["up.com.au", 0, 0],
];
const descriptions = realDescriptions.filter(({ name }) => sample.some(([each]) => each === name));
const folder = temporaryFolder({}, afterAll);
let adopted: Adopted[];

beforeAll(async () => {
  adopted = await adoptDescriptions(folder, descriptions, ["TypeScript 7"]);
});

test.each(sample)("%s becomes a provider whose checks pass, with a method for %i of %i operations", (...expected) => {
  const [name] = expected;
  const { refusal, failures, methods, operations } = adopted.find((each) => each.name === name) ?? {};

  expect([refusal, failures, name, methods, operations]).toEqual([undefined, [], ...expected]);
});
