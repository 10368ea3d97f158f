// usage: pnpm runtimes [--check]
// Tries the packed packages in runtimes, compilers, bundlers and test runners, and writes docs/runtimes.md; with --check, says
// whether it is what the run found.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CommandError, print, printError, runCommand, startProgress } from "@scripts/command";
import { createConsumer } from "@scripts/test-kit/consumer";
import { workspace } from "@scripts/test-kit/workspace";
import { type BundlerResult, tryBundlers } from "./bundlers.ts";
import { differences, type Results, runtimesDocument } from "./document.ts";
import { installRuntimes, refuseSkips } from "./install.ts";
import { pool } from "./pool.ts";
import { startServer } from "./programme/server.ts";
import { chooseProvider } from "./programme/subject.ts";
import { tryRuntimes } from "./programme/try-runtimes.ts";
import { tryTests } from "./tests.ts";
import { tryTypeScript } from "./typescript.ts";

await runCommand("pnpm runtimes [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  const file = join(workspace, "docs/runtimes.md");
  const progress = startProgress();
  const results = await tryAll(progress.show).finally(progress.end);
  const failures = failuresOf(results);
  for (const failure of failures) {
    printError(failure);
  }
  const document = runtimesDocument(results);
  if (!values.check) {
    writeFileSync(file, document);
    print(document);
    print(results.bundlers.flatMap(sizes).join("\n"));
    return failures.length > 0 ? 1 : 0;
  }
  const lines = differences(readFileSync(file, "utf8"), document);
  if (lines.length > 0) {
    throw new CommandError(
      `docs/runtimes.md is not what this run found; run \`pnpm runtimes\` and commit the result\n${lines.join("\n")}`,
    );
  }
  return failures.length > 0 ? 1 : 0;
});

async function tryAll(show: (text: string) => void): Promise<Results> {
  show("installing runtimes, compilers, bundlers and test runners");
  const installed = await installRuntimes();
  try {
    for (const [name, { reason }] of installed.skipped) {
      printError(`${name} is not tried: ${reason}`);
    }
    refuseSkips(installed.skipped);
    show("packing and installing the packages");
    const { version }: { readonly version: string } = JSON.parse(
      readFileSync(join(workspace, "node_modules/@types/node/package.json"), "utf8"),
    );
    const consumer = await createConsumer({ "@types/node": version });
    const chosen = chooseProvider();
    const { mockFetch } = await import(`filespec/${chosen.provider}/mock`);
    const server = await startServer(mockFetch, chosen.calls);
    try {
      const all = {
        runtimes: await tryRuntimes(consumer, installed, chosen, server.origins),
        typeScript: tryTypeScript(consumer, installed, chosen.provider),
        bundlers: tryBundlers(consumer, installed, chosen.provider),
        tests: tryTests(consumer, installed, chosen),
      };
      show("trying all of them");
      const inPool = pool();
      // What takes longest begins first.
      const [tests, typeScript, runtimes, bundlers] = await Promise.all([
        inPool(all.tests),
        inPool(all.typeScript),
        inPool(all.runtimes),
        inPool(all.bundlers),
      ]);
      return { runtimes, typeScript, bundlers, tests };
    } finally {
      server.close();
      consumer.remove();
    }
  } finally {
    installed.remove();
  }
}

function sizes({ name, bundles }: BundlerResult): string[] {
  return bundles.map(
    ({ specifier, bytes, directBytes }) =>
      `${name}, ${specifier}: ${bytes} B, ${directBytes} B with the provider's own package`,
  );
}

/** What must not be, whatever the document says. */
function failuresOf({ runtimes, typeScript, bundlers, tests }: Results): string[] {
  return [
    ...runtimes.flatMap(({ name, verdicts }) =>
      verdicts.flatMap(({ step, failure }) => (failure === undefined ? [] : [`${name}, ${step}: ${failure}`])),
    ),
    ...typeScript.flatMap(({ version, projects }) =>
      Object.entries(projects)
        .filter(([project, { verdict }]) => verdict === "no" && !project.startsWith("CommonJS"))
        .map(([project, { complaints }]) => `TypeScript ${version}, ${project}: ${complaints}`),
    ),
    ...bundlers.flatMap(({ name, bundles }) =>
      bundles
        .filter(({ others }) => others.length > 0)
        .map(({ specifier, others }) => `${name}, ${specifier}: ${others.join(", ")} is in the bundle`),
    ),
    ...tests.flatMap(({ name, on, passed, skipped, output }) =>
      passed || skipped ? [] : [`${name}, ${on}: ${output}`],
    ),
  ];
}
