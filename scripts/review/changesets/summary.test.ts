import { expect, test } from "vitest";
import type { Change, Review } from "../change.ts";
import { summaryOf } from "./summary.ts";

test("says what breaks, what else there is, and how code has to change", () => {
  const review = reviewOf([
    change({
      message: "Code that compares `StoredFile.status` with `STORED` no longer compiles.",
      names: ["StoredFile.status"],
      before: { typescript: 'status: "STORED" | "FAILED";' },
      after: { typescript: 'status: "FAILED";' },
      compilerErrors: [
        {
          file: "README.md",
          line: 11,
          code: "TS2367",
          message: "No overlap.",
          source: 'if (file.status === "STORED") {',
        },
      ],
    }),
    change({ lens: "facts", message: "`listFiles` gives ten files, not twenty.", operations: ["listFiles"] }),
    change({ impact: "minor", message: "`GetFileParams.embed` can be sent." }),
    change({ impact: "patch", message: "The title is another." }),
  ]);

  const summary = summaryOf(review);

  expect(summary).toBe(`The \`demo\` client has 2 breaking changes and a compatible change.

- **Breaking:** Code that compares \`StoredFile.status\` with \`STORED\` no longer compiles.
- **Breaking:** \`listFiles\` gives ten files, not twenty.
- \`GetFileParams.embed\` can be sent.

**Migration**

- \`StoredFile.status\`: change what the compiler complains of, such as \`if (file.status === "STORED") {\` (TS2367).

  \`\`\`ts
  // before
  status: "STORED" | "FAILED";

  // after
  status: "FAILED";
  \`\`\`

- \`listFiles\`: the compiler does not show it; check each use by hand.`);
});

test("has one sentence given a change of words alone", () => {
  const summary = summaryOf(reviewOf([change({ impact: "patch", message: "The title is another." })]));

  expect(summary).toBe("The `demo` client is documented better; code that uses it stays as it is.");
});

test("shows what is gone, and what is new, alone", () => {
  const gone = change({ names: ["Asset"], before: { typescript: "interface Asset {}" }, after: null });
  const added = change({ names: ["Owner"], before: null, after: { contract: "x", typescript: "interface Owner {}" } });

  const summary = summaryOf(reviewOf([gone, added]));

  expect(summary.split("**Migration**\n\n")[1]).toBe(`- \`Asset\`: change what the compiler complains of.

  \`\`\`ts
  // before
  interface Asset {}
  \`\`\`

- \`Owner\`: change what the compiler complains of.

  \`\`\`ts
  // after
  interface Owner {}
  \`\`\``);
});

test("shortens long code and many names", () => {
  const typescript = Array.from({ length: 40 }, (_, index) => `line${index};`).join("\n");
  const names = ["a", "b", "c", "d", "e", "f", "g"];

  const summary = summaryOf(reviewOf([change({ names, before: { typescript } })]));

  expect(summary).toContain("- `a`, `b`, `c`, `d`, `e` and 2 more: ");
  expect(summary).toContain("  line15;\n  // … 24 more lines\n  ```");
  expect(summary).not.toContain("line16");
});

test("keeps the text of a contract from being anything but text", () => {
  const hostile = "</p><script>alert(1)</script>\n---\n# Title [link](https://evil.test) @everyone `a``b` ``` \u202e";
  const review = reviewOf([
    change({
      message: hostile,
      names: [hostile],
      before: { typescript: `x: "\`\`\`\n# Title\n---\n\u202e";` },
      compilerErrors: [{ file: "README.md", line: 1, code: "TS1", message: hostile, source: hostile }],
    }),
  ]);

  const lines = summaryOf(review).split("\n");

  expect(lines.slice(2)).toEqual([
    expect.stringMatching(/^- \*\*Breaking:\*\* &lt;\/p&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt; --- /),
    "",
    "**Migration**",
    "",
    expect.stringMatching(/^- ````<\/p>.*\\u202E````: change .* such as ````<\/p>.*```` \(TS1\)\.$/),
    "",
    "  ````ts",
    "  // before",
    '  x: "```',
    "  # Title",
    "  ---",
    '  \\u202E";',
    "  ````",
  ]);
  expect(lines[2]).toContain("\\[link\\](https:&#8203;//evil.test) @&#8203;everyone");
});

function reviewOf(changes: readonly Change[]): Review {
  return { provider: "demo", package: "@filespec/demo", bump: "major", changes };
}

function change(more: Partial<Change>): Change {
  return {
    impact: "major",
    lens: "types",
    rule: "rule",
    message: "It breaks.",
    operations: [],
    names: [],
    location: { file: "specs/demo/openapi.yaml", line: 1, column: 1 },
    locations: [],
    before: null,
    after: null,
    compilerErrors: [],
    ...more,
  };
}
