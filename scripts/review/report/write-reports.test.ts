import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { beforeEach, expect, test, vi } from "vitest";
import { change, review, reviews } from "../testing/reviews.ts";
import { jsonReport } from "./json.ts";
import { markdownReport } from "./markdown.ts";
import { pageReport } from "./page/page.ts";
import { writeReports } from "./write-reports.ts";

beforeEach(() => {
  vi.stubEnv("PATH", `${join(workspace, "node_modules/.bin")}:${process.env.PATH}`);
});

test("writes the page, what it links, and the reports for pull requests and programs", async () => {
  const folder = temporaryFolder({ "openapi.yaml": demoContract });
  const output = join(folder, "new", ".review");
  const contract = join(folder, "openapi.yaml");
  const of = [review("demo", change()), review("index", change())];

  await writeReports(output, of, { contracts: { demo: contract, index: contract }, base: "main", head: "here" });

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

  await expect(writeReports(folder, reviews, { contracts: { demo: join(folder, "broken.yaml") } })).rejects.toThrow(
    "redocly build-docs",
  );

  expect(read(folder, "index.html")).toBe("old");
  expect(existsSync(join(folder, "review.md"))).toBe(false);
});

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
