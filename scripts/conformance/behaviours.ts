/** What the cases of one test run show: behaviours by section, in the run's order. */
export interface Behaviours {
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Cases that were run, each with each contract to which it applies. */
  readonly runs: number;
  readonly contracts: number;
}

/** vitest's JSON report, as far as it is read here. */
interface TestReport {
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  /** The section and the contract. */
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

/** Reads the report of a run that passed. Cases are named `<behaviour>` or `<behaviour> — <case>`. */
export function readBehaviours(json: string): Behaviours {
  const report: TestReport = JSON.parse(json);
  const results = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ ancestorTitles }) => ancestorTitles[1]?.startsWith("contract "));
  const failed = results.find(({ status }) => status !== "passed");
  if (failed || results.length === 0) {
    throw new Error(`the conformance suite has not passed: ${failed?.title ?? "no case was run"}`);
  }
  const sections = new Map<string, Map<string, string[]>>();
  for (const { ancestorTitles, title } of results) {
    const section = entryOf(sections, ancestorTitles[0] ?? "", new Map<string, string[]>());
    const [behaviour = "", given] = title.split(" — ");
    const cases = entryOf(section, behaviour, []);
    if (given !== undefined && !cases.includes(given)) {
      cases.push(given);
    }
  }
  return { sections, runs: results.length, contracts: new Set(results.map((each) => each.ancestorTitles[1])).size };
}

/** The published list: a line for each behaviour, with the cases that show it. */
export function conformanceDocument({ sections, runs, contracts }: Behaviours): string {
  const all = [...sections.values()].flatMap((section) => [...section.values()]);
  const cases = all.reduce((sum, each) => sum + Math.max(1, each.length), 0);
  return `<!-- Generated from a test run by \`pnpm conformance\`. Do not edit. -->

# How a client behaves

What a filespec client does when the server, the network or the caller does not behave: ${all.length} behaviours, shown by
${cases} cases. They run with the published build of \`@filespec/core\`, which is all the code that clients share, against a
real server that answers as badly as a case says, and with ${contracts} contrasting contracts: ${runs.toLocaleString("en")} tests.
They are written in \`scripts/conformance\`.

- A **method** is \`client.getFile(…)\`, **safe** is \`client.safe.getFile(…)\`, and **GET** is
  \`client.GET("/files/{fileId}", …)\` of the entry \`paths\`, as middleware is. A **function** is \`getFile(client, …)\` of the
  entry \`operations\`. Styles, places of credentials, bodies and kinds of responses are tested by each of them.
- An **ApiError** is a failure that the server answered, a **ConnectionError** no whole answer, a **TimeoutError** no whole
  answer in time, a **ResponseError** an answer that is not what the API documents, and a **ParameterError** a call that was
  refused before anything was sent.
- What follows a colon are the cases that are tested.

${[...sections].map(([section, behaviours]) => `## ${section}\n\n${[...behaviours].map(line).join("\n")}\n`).join("\n")}`;
}

function line([behaviour, cases]: readonly [string, readonly string[]]): string {
  return `- ${text(behaviour)}${cases.length > 0 ? `: ${cases.map(text).join("; ")}` : ""}.`;
}

/** As plain text in Markdown. */
function text(words: string): string {
  return words.replace(/[\\`*_<[]/g, "\\$&").replace(/\s/g, " ");
}

function entryOf<Value>(map: Map<string, Value>, key: string, initial: Value): Value {
  const value = map.get(key) ?? initial;
  map.set(key, value);
  return value;
}
