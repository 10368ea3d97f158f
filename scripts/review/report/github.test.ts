import { expect, test } from "vitest";
import { change, hostileReviews, review } from "../testing/reviews.ts";
import { githubError, githubReport } from "./github.ts";

test("annotates the contract, majors first", () => {
  const report = githubReport([
    review("one", change({ impact: "minor", rule: "operation-added", message: "Added.", names: [] })),
    review(
      "two",
      change({
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
      change({ impact: "patch", rule: "example-changed", message: "100% other words.", names: [] }),
    ),
  ]);

  expect(report).toBe(
    [
      "::error file=specs/demo/openapi.yaml,line=12,col=9,title=@filespec/two%3A major (response-property-removed)::Code that reads `size` of a file gets nothing.%0AAffects StoredFile.size%0AREADME.md:3 TS2339 Property 'size' does not exist.",
      "::warning file=specs/demo/openapi.yaml,line=12,col=9,title=@filespec/one%3A minor (operation-added)::Added.",
      "::notice file=specs/demo/openapi.yaml,line=12,col=9,title=@filespec/two%3A patch (example-changed)::100%25 other words.",
      "",
    ].join("\n"),
  );
});

test("escapes what would end a property or a command", () => {
  const file = "specs/a,b:c%d\r\n::error::/openapi.yaml";
  const report = githubReport([
    review("demo", change({ location: { file, line: 1, column: 2 }, message: "a%0A\r\n::warning::b", names: [] })),
  ]);

  expect(report).toBe(
    "::error file=specs/a%2Cb%3Ac%25d %3A%3Aerror%3A%3A/openapi.yaml,line=1,col=2,title=@filespec/demo%3A major (response-property-removed)::a%250A ::warning::b\n",
  );
});

test("no text begins a command of its own", () => {
  const lines = githubReport(hostileReviews).trimEnd().split("\n");

  expect(lines.map((line) => line.slice(0, 22))).toEqual([
    "::error file=specs/<sc",
    "::warning file=specs/<",
    "::notice file=specs/<s",
  ]);
});

test("prints nothing if nothing has changed", () => {
  expect(githubReport([review("demo")])).toBe("");
});

test("annotates the place of a contract that cannot be read", () => {
  const problem = {
    file: "specs/a,b/openapi.yaml",
    line: 2,
    column: 3,
    path: "",
    what: "no\n::error::b",
    fix: "mend it",
  };

  expect(githubError(problem)).toBe(
    "::error file=specs/a%2Cb/openapi.yaml,line=2,col=3,title=The review cannot read this::no%0A::error::b; mend it\n",
  );
  expect(githubError({ ...problem, file: "git", what: "it is not installed" }, false)).toBe(
    "::error title=The review cannot read this::git: it is not installed; mend it\n",
  );
});
