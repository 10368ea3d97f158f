import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { change, review, reviews } from "../testing/reviews.ts";
import { jsonReport } from "./json.ts";
import { markdownReport } from "./markdown.ts";
import { pageReport } from "./page/page.ts";
import { writeReports } from "./write-reports.ts";

test("writes the page, what it links, and the reports for pull requests and programs", async () => {
  const folder = temporaryFolder({ "openapi.yaml": demoContract });
  const output = join(folder, "new", ".review");
  const contract = join(folder, "openapi.yaml");
  const of = [review("demo", change()), review("index", change())];

  await writeReports(output, of, {
    contracts: { demo: contract, index: contract },
    base: "main",
    head: "here",
    document: async (_, file) => writeFileSync(file, "reference"),
  });

  const references = { demo: "demo.html", index: "index-reference.html" };
  expect(readdirSync(output).sort()).toEqual([
    "demo.html",
    "index-reference.html",
    "index.html",
    "review.json",
    "review.md",
  ]);
  expect(read(output, "index.html")).toBe(pageReport(of, { references, base: "main", head: "here" }));
  expect(read(output, "review.json")).toBe(jsonReport(of));
  expect(read(output, "review.md")).toBe(markdownReport(of));
});

test("leaves nothing of an earlier run", async () => {
  const folder = temporaryFolder({
    "old.html": "old",
    "review.md": "old",
    "index.html.1.tmp": "half",
    "notes.txt": "mine",
  });

  await writeReports(folder, reviews, { contracts: {} });

  expect(readdirSync(folder).sort()).toEqual(["index.html", "notes.txt", "review.json", "review.md"]);
  expect(read(folder, "review.md")).toBe(markdownReport(reviews));
});

test("leaves the reports as they are if a contract cannot be rendered", async () => {
  const folder = temporaryFolder({ "index.html": "old", "broken.yaml": "paths: [" });

  const contracts = { demo: join(folder, "broken.yaml") };
  const document = () => Promise.reject(new Error("it cannot be rendered"));

  await expect(writeReports(folder, reviews, { contracts, document })).rejects.toThrow("it cannot be rendered");

  expect(read(folder, "index.html")).toBe("old");
  expect(existsSync(join(folder, "review.md"))).toBe(false);
});

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
