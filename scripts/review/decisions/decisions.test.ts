import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { change } from "../testing/reviews.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { readDecisions } from "./read-decisions.ts";

const file = "specs/demo/review-decisions.yaml";

test("a decision counts in place of the table, and the change says so", () => {
  const folder = temporaryFolder({
    [file]: "- rule: status-added\n  of: getFile\n  verdict: minor\n  reason: The provider has always sent it.\n",
  });

  const [decided] = applyDecisions([change({ rule: "status-added" })], readDecisions(folder, "demo"));

  expect(decided).toMatchObject({
    impact: "minor",
    decision: { table: "major", reason: "The provider has always sent it." },
  });
});

test("a decision that no change needs any longer is an error at its line", () => {
  const folder = temporaryFolder({
    [file]: "# Kept.\n- rule: status-added\n  of: putFile\n  verdict: minor\n  reason: Because.\n",
  });

  expect(() => applyDecisions([change({ rule: "status-added" })], readDecisions(folder, "demo"))).toThrow(
    `${file}:2:1: no change is status-added of putFile: the decision no longer applies; remove it, or correct its \`rule\` and \`of\``,
  );
});

test.each([
  ["no reason", "- rule: a\n  verdict: minor\n"],
  ["another verdict", "- rule: a\n  verdict: small\n  reason: Because.\n"],
  ["no list", "rule: a\n"],
  ["broken YAML", "- [\n"],
])("decisions with %s are refused", (_, text) => {
  const folder = temporaryFolder({ [file]: text });

  expect(() => readDecisions(folder, "demo")).toThrow(/^specs\/demo\/review-decisions\.yaml:\d+:1: /);
});

test("a contract without decisions has none", () => {
  expect(readDecisions(temporaryFolder(), "demo")).toEqual([]);
});
