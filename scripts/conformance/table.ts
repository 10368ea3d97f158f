/** What a provider's test run says of the conformance cases: passed or not, by name; a case that does not apply is missing. */
export interface ConformanceReport {
  readonly provider: string;
  readonly cases: ReadonlyMap<string, boolean>;
}

/** vitest's JSON report, as far as it is read here. */
interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

export function readReport(provider: string, json: string): ConformanceReport {
  const report: TestReport = JSON.parse(json);
  const results = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ ancestorTitles, status }) => ancestorTitles.includes("conformance") && status !== "skipped");
  return { provider, cases: new Map(results.map(({ title, status }) => [title, status === "passed"])) };
}

/** The document: a table an area, one row a case, one column a provider. */
export function conformanceDocument(reports: readonly ConformanceReport[]): string {
  const names = [...new Set(reports.flatMap(({ cases }) => [...cases.keys()]))];
  const areas = [...new Set(names.map((name) => name.split(": ")[0] ?? ""))];
  const cells = reports.flatMap(({ cases }) => [...cases.values()]);
  const head = `| case | ${reports.map(({ provider }) => provider).join(" | ")} |\n| --- |${" :-: |".repeat(reports.length)}`;
  const tables = areas.map((area) => {
    const rows = names
      .filter((name) => name.startsWith(`${area}: `))
      .map(
        (name) =>
          `| ${cell(name.slice(area.length + 2))} | ${reports.map((report) => mark(report.cases.get(name))).join(" | ")} |`,
      );
    return `## ${area.charAt(0).toUpperCase()}${area.slice(1)}\n\n${head}\n${rows.join("\n")}\n`;
  });
  return `<!-- Generated from a test run by \`pnpm conformance\`. Do not edit. -->

# Conformance

How the clients behave against servers that do not: ${names.length} cases, written once in \`scripts/conformance/suite\` and
run against every provider's built package. ✓ passed, ✗ failed; an empty cell means that the provider's contract has
nothing that the case is about. ${cells.filter(Boolean).length} of ${cells.length} passed.

${tables.join("\n")}`;
}

function mark(passed: boolean | undefined): string {
  if (passed === undefined) {
    return "";
  }
  return passed ? "✓" : "✗";
}

function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/[\r\n\t]/g, " ");
}
