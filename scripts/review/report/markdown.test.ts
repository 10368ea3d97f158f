import { expect, test } from "vitest";
import { change, hostileReviews, hostileText, review, reviews } from "../testing/reviews.ts";
import { markdownReport } from "./markdown.ts";

test("shows what each package needs, majors with what they were and are, and folds patches", () => {
  const report = markdownReport([
    review(
      "demo",
      change({
        operations: ["getFile", "listFiles"],
        before: { contract: "size:\n  type: integer", typescript: "size: number;" },
        documentation: "https://demo.test/docs",
        compilerErrors: [
          {
            file: "README.md",
            line: 3,
            code: "TS2339",
            message: "Property 'size' does not exist.",
            source: "file.size;",
          },
        ],
      }),
      change({ impact: "minor", rule: "operation-added", message: "`listFiles` can be called." }),
      change({ impact: "patch", rule: "example-changed", message: "Other words." }),
    ),
    review("other"),
    { provider: null, package: "filespec", bump: "major", changes: [] },
  ]);

  expect(report).toBe(`<!-- filespec review -->
## 2 packages need a major release

| package | release | major | minor | patch |
| --- | --- | ---: | ---: | ---: |
| \`@filespec/demo\` | **major** | 1 | 1 | 1 |
| \`filespec\` | **major** |  |  |  |

### Major (1)

#### \`StoredFile.size\` of \`@filespec/demo\`

Code that reads \`size\` of a file gets nothing.

\`specs/demo/openapi.yaml:12\` · \`response-property-removed\` (facts) · operations \`getFile\`, \`listFiles\` · [documentation](<https://demo.test/docs>)

\`\`\`diff
- size:
-   type: integer
\`\`\`

\`\`\`diff
- size: number;
\`\`\`

\`\`\`text
README.md:3 TS2339 Property 'size' does not exist.
    file.size;
\`\`\`

### Minor (1)

- \`@filespec/demo\`: \`listFiles\` can be called. \`specs/demo/openapi.yaml:12\` \`operation-added\`

<details>
<summary>Patch (1)</summary>

- \`@filespec/demo\`: Other words. \`specs/demo/openapi.yaml:12\` \`example-changed\`

</details>

The whole review is in \`.review/index.html\` and \`review.json\`; what each package exports, in \`packages/*/api\`.
`);
});

test("says that nothing has changed", () => {
  expect(markdownReport([review("demo")])).toBe(`<!-- filespec review -->
## Nothing that a consumer could notice has changed

The whole review is in \`.review/index.html\` and \`review.json\`; what each package exports, in \`packages/*/api\`.
`);
});

const long = "`<@#:$ \u202E".repeat(20_000);
const big = { contract: `${long}\n`.repeat(5), typescript: Array(5_000).fill("line").join("\n") };

test.each([
  ["one message of 100 kB", [review("demo", change({ message: "x".repeat(100_000) }))], []],
  [
    "text that grows when it is escaped",
    [review("demo", change({ message: long, names: [long], rule: long, before: big }))],
    [],
  ],
  [
    "very many changes",
    [
      review(
        "demo",
        ...(["major", "minor", "patch"] as const).flatMap((impact) =>
          Array.from({ length: 2_000 }, () => change({ impact, before: { contract: "a: 1\n".repeat(30) } })),
        ),
      ),
    ],
    ["1819 major changes", "99 excerpts", "1936 minor changes", "1960 patch changes"],
  ],
  [
    "very many packages",
    Array.from({ length: 3_000 }, (_, index) => review(`provider${index}`, change())),
    ["2761 packages", "2793 major changes", "92 excerpts"],
  ],
])("is never over 60,000 characters, and says what was cut: %s", (_, of, cuts) => {
  const report = markdownReport(of);

  expect(report.length).toBeLessThanOrEqual(60_000);
  expect(report.trimEnd().split("\n").at(-1)).toBe(
    `${cuts.length > 0 ? `Cut here: ${cuts.join(", ")}. ` : ""}The whole review is in \`.review/index.html\` and \`review.json\`; what each package exports, in \`packages/*/api\`.`,
  );
});

test("says within a change what was shortened", () => {
  const names = Array.from({ length: 10 }, (_, index) => `Name${index}`);
  const contract = Array.from({ length: 50 }, (_, index) => `line: ${index}`).join("\n");
  const errors = Array.from({ length: 7 }, () => ({ file: "a.ts", line: 1, code: "TS1", message: "No.", source: "a" }));

  const report = markdownReport([review("demo", change({ names, after: { contract }, compilerErrors: errors }))]);

  expect(report).toContain("`Name6`, `Name7` and 2 more of `@filespec/demo`");
  expect(report).toContain("+ line: 39\n@@ 10 more lines @@\n```");
  expect(report).toContain("    a\n… 2 more errors\n```");
});

test("leaves out lines that are the same, far from what is not", () => {
  const same = "same\n".repeat(20);

  const report = markdownReport([
    review("demo", change({ before: { contract: `${same}a: 1` }, after: { contract: `${same}a: 2` } })),
  ]);

  expect(report).toContain("```diff\n@@ 17 lines are the same @@\n  same\n  same\n  same\n- a: 1\n+ a: 2\n```");
});

test("hostile text is text: outside code, no markup, link, mention or math of it is left", () => {
  const outsideCode = markdownReport(hostileReviews)
    .replace(/^(`{3,})[a-z]+\n.*?\n\1$/gms, "")
    .replace(/(?<![\\`])(`+)(?!`)(.*?[^`])\1(?!`)/g, "");

  expect(outsideCode.replace("<!-- filespec review -->", "").replace("**major**", "")).not.toMatch(
    /<(?!\/?details>|\/?summary>|\/?span>)|@\w|(?<!&)#\d|https?:\/\/|www\.|(?<!>)\$|:\w+:|(?<!\\)[*_]\w|(?<!\\)\]\(/,
  );
  expect(outsideCode.match(/<\/?details>/g)).toEqual(["<details>", "</details>"]);
  expect(outsideCode).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("does not link what is no page of the web", () => {
  expect(markdownReport(hostileReviews)).not.toContain("[documentation]");
  expect(markdownReport([review("demo", change({ documentation: "https://demo.test/a>b)|`c\n" }))])).toContain(
    "[documentation](<https://demo.test/a%3Eb)%7C%60c>)",
  );
});

test("stays the same for the same reviews", () => {
  expect(markdownReport(reviews)).toBe(markdownReport(structuredClone(reviews)));
  expect(hostileText).toContain("@everyone");
});
