import { expect, test } from "vitest";
import { change, hostileReviews, review, reviews } from "../testing/reviews.ts";
import { terminalReport } from "./terminal.ts";
import { widthOf } from "./text-width.ts";

test("shows each package, the majors, how many others there are, and where the page is", () => {
  expect(terminalReport(reviews)).toBe(`@filespec/rebilly   major  3 major, 1 minor, 3 patch
filespec            major
@filespec/swiftia   minor  2 minor
@filespec/renderio  patch  1 patch

major  FileRecord.mime  specs/rebilly/openapi.yaml:148
  Code that compares \`FileRecord.mime\` with \`"audio/mpeg"\` stops compiling, because the API no
  longer answers it.
major  GetFileParams.fileId +2  specs/rebilly/openapi.yaml:60
  Every call of \`getFile\` stops compiling until \`id\` is spelled \`fileId\`; what is sent stays the
  same.
major  ListFilesParams.limit  specs/rebilly/openapi.yaml:92
  Who leaves out \`limit\` gets 20 files instead of 100, without an error.

3 minor, 4 patch
.review/index.html
`);
});

test("is one line if nothing has changed", () => {
  expect(terminalReport([review("demo"), review("other")])).toBe(
    "No change of a contract that a consumer could notice.\n",
  );
});

test("counts what does not fit the screen", () => {
  const providers = Array.from({ length: 12 }, (_, index) =>
    review(`provider${index}`, ...Array.from({ length: 5 }, () => change())),
  );

  const report = terminalReport(providers, { height: 20, width: 60 });

  expect(report).toBe(`@filespec/provider0  major  5 major
@filespec/provider1  major  5 major
@filespec/provider2  major  5 major
@filespec/provider3  major  5 major
@filespec/provider4  major  5 major
… and 7 more packages

major  StoredFile.size  specs/demo/openapi.yaml:12
  Code that reads \`size\` of a file gets nothing.
major  StoredFile.size  specs/demo/openapi.yaml:12
  Code that reads \`size\` of a file gets nothing.
major  StoredFile.size  specs/demo/openapi.yaml:12
  Code that reads \`size\` of a file gets nothing.
major  StoredFile.size  specs/demo/openapi.yaml:12
  Code that reads \`size\` of a file gets nothing.
… and 56 more major

major: 60 response-property-removed
.review/index.html
`);
});

const many = Array.from({ length: 9 }, (_, index) =>
  review(`provider${index}`, ...Array.from({ length: 7 }, () => change({ message: "漢字 ".repeat(200), names: [] }))),
);

test.each([
  ["usual", reviews],
  ["hostile", hostileReviews],
  ["many and wide", many],
])("fits any screen: %s", (_, of) => {
  for (const [width, height] of [
    [80, 24],
    [120, 24],
    [40, 12],
    [200, 80],
  ] as const) {
    const lines = terminalReport(of, { width, height }).trimEnd().split("\n");

    expect(lines.length).toBeLessThan(height);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  }
});

test("has colors only if they are wanted, and lets no other escape through", () => {
  const colored = terminalReport(reviews, { color: true });

  expect(colored).toContain("\u001B[31mmajor\u001B[39m  FileRecord.mime");
  expect(terminalReport(hostileReviews)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});
