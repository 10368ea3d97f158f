import { expect, test } from "vitest";
import { conformanceDocument, readBehaviours } from "./behaviours.ts";

test("cases are gathered under their behaviour, each once, whatever the contract", () => {
  const report = reportOf(
    ["Retries", "contract plain", "It is sent again — 503"],
    ["Retries", "contract plain", "It is sent again — 429"],
    ["Retries", "contract plain", "It ends"],
    ["Retries", "contract lists", "It is sent again — 503"],
    ["Privacy", "contract plain", "It shows nothing"],
  );

  const behaviours = readBehaviours(report);

  expect(behaviours).toEqual({
    sections: new Map([
      [
        "Retries",
        new Map([
          ["It is sent again", ["503", "429"]],
          ["It ends", []],
        ]),
      ],
      ["Privacy", new Map([["It shows nothing", []]])],
    ]),
    runs: 5,
    contracts: 2,
  });
});

test("a run with a failed case, or without cases, gives nothing", () => {
  const failed = reportOf(["Retries", "contract plain", "It is sent again — 503", "failed"]);

  expect(() => readBehaviours(failed)).toThrow("the conformance suite has not passed: It is sent again — 503");
  expect(() => readBehaviours(reportOf())).toThrow("the conformance suite has not passed: no case was run");
});

test("a behaviour is one line with its cases, in plain text", () => {
  const section = new Map([
    ["A __proto__ key is kept", ["a\nb", "<c>"]],
    ["It ends", []],
  ]);

  const document = conformanceDocument({ sections: new Map([["Bodies", section]]), runs: 9, contracts: 2 });

  expect(document).toContain("## Bodies\n\n- A \\_\\_proto\\_\\_ key is kept: a b; \\<c>.\n- It ends.\n");
  expect(document).toContain("2 behaviours, shown by\n3 cases.");
});

function reportOf(...cases: readonly (readonly [string, string, string, string?])[]): string {
  const assertionResults = cases.map(([section, contract, title, status = "passed"]) => ({
    ancestorTitles: [section, contract],
    title,
    status,
  }));
  return JSON.stringify({ testResults: [{ assertionResults }] });
}
