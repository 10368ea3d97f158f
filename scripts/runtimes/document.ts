import type { BundlerResult } from "./bundlers.ts";
import { stepNames } from "./programme/programme.ts";
import type { RuntimeResult } from "./programme/result.ts";
import type { TestsResult } from "./tests.ts";
import { projectNames, type TypeScriptResult } from "./typescript.ts";

/** What a run of the matrix found. */
export interface Results {
  readonly runtimes: readonly RuntimeResult[];
  readonly typeScript: readonly TypeScriptResult[];
  readonly bundlers: readonly BundlerResult[];
  readonly tests: readonly TestsResult[];
}

/** docs/runtimes.md. */
export function runtimesDocument({ runtimes, typeScript, bundlers, tests }: Results): string {
  return `<!-- Generated from a run by \`pnpm runtimes\`. Do not edit. -->

# Where the packages run

Each version below was tried with the packed packages, installed as from a registry. \`pnpm runtimes\` installs what it tries,
runs it and writes this page; a row that was not tried says why.

## Runtimes

One programme of an application, against a server on this machine, runs in each. What it does:

- **get**, **list**, **upload**: a file, a list of several pages, a form with a file whose name, type and bytes arrive.
- **not found**: a documented 404, as a result of \`safe\` and as an \`ApiError\`.
- **retry**, **timeout**, **abort**: a 503 is sent again; no answer is a \`TimeoutError\`, or rejects with the reason of the signal.
- **redirect**: one to another origin is refused, and no credential goes there.
- **credential**: a call without one is refused before anything is sent.
- **mock**, **validate**: the entry \`mock\` in place of the network; the entry \`validate\` finds an answer of another shape.

${table(
  ["runtime", "version", ...stepNames, "`require()`"],
  runtimes.map(({ name, version, skipped, verdicts, requires }) => [
    titleOf(name),
    version ?? "the machine's",
    ...(skipped === undefined
      ? stepNames.map((step) => yesOrNo(verdicts.find((each) => each.step === step)?.failure === undefined))
      : stepNames.map(() => `not tried: ${skipped}`)),
    requires === undefined ? "–" : yesOrNo(requires),
  ]),
)}

The packages are ES modules. Node gives them to \`require()\` as of 20.19, 22.12 and every later version; before, use
\`import()\`. Deno runs the programme with \`--allow-net\` alone: without \`--allow-env\`, credentials are options. workerd runs it
as one bundle without \`nodejs_compat\`, and Chromium as a script of a page of another origin than the API, which allows that.

## TypeScript

A consumer's project with \`strict\`, \`exactOptionalPropertyTypes\`, \`noUncheckedIndexedAccess\` and \`declaration\`, with the packages
laid out by pnpm. The declarations of all packages are checked (\`skipLibCheck: false\`), except for CommonJS. In Node, all
entries are re-exported under \`nodenext\`, with \`isolatedDeclarations\` where there is that option; for a bundler, what is inferred
from a client is exported and the type tests of a package are compiled.

${table(
  ["compiler", "version", ...projectNames],
  typeScript.map(({ version, skipped, projects }) => [
    "TypeScript",
    version,
    ...projectNames.map((each) => projects[each]?.verdict ?? `not tried: ${skipped}`),
  ]),
)}

5.0 is the oldest version that works. The packages' own declarations need no \`skipLibCheck\`; before 5.4, those of openapi-fetch
do, which the entry \`paths\` uses, and before 5.2 those of the newest \`@types/node\`. CommonJS modules that are compiled for Node
can import ES modules as of 5.8, which knows that Node can.

## Bundlers

An application that takes one provider through the facade gets no other one. Of each bundle, minified by esbuild: the other
providers in it, and how much larger it is than one with the provider's own package.

${table(
  ["bundler", "version", "import", "other providers", "larger by"],
  bundlers.flatMap(({ name, version, skipped, bundles }) =>
    skipped === undefined
      ? bundles.map(({ specifier, others, bytes, directBytes }) => [
          titleOf(name),
          version,
          `\`${specifier}\``,
          others.join(", ") || "none",
          `${Math.round((100 * (bytes - directBytes)) / directBytes)} %`,
        ])
      : [[titleOf(name), version, "–", `not tried: ${skipped}`, "–"]],
  ),
)}

## Tests

A test of an application imports a client and its mock as ES modules. Jest needs
[\`NODE_OPTIONS=--experimental-vm-modules\`](https://jestjs.io/docs/ecmascript-modules) for that, and no transform. The round
trips compare what clients and servers send each other with what arrives, in every way that OpenAPI has to write it.

${table(
  ["tests", "on", "pass"],
  tests.map(({ name, on, skipped, passed }) => [
    name,
    on,
    skipped === undefined ? yesOrNo(passed) : `not tried: ${skipped}`,
  ]),
)}
`;
}

/** Lines in which the documents differ; rows of what was not tried differ from none. */
export function differences(committed: string, found: string): string[] {
  const [before, after] = [committed, found].map((text) => text.split("\n"));
  const isSkipped = (line: string): boolean => line.includes("| not tried: ");
  const untried = (after ?? []).filter(isSkipped).map(rowName);
  const isTried = (line: string): boolean => !untried.includes(rowName(line));
  const was = before?.filter(isTried) ?? [];
  const is = after?.filter(isTried) ?? [];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** The first two cells, which are the same whatever came of a row. */
function rowName(line: string): string | undefined {
  return /^\| [^|]* \| [^|]* \|/.exec(line)?.[0];
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "**no**";
}

/** `node-20.9` → `Node 20.9`. */
function titleOf(name: string): string {
  const words = name.replace("-", " ");
  return /^(node|bun|deno|chromium|rollup|vite)/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
