// usage: pnpm start [<provider> [<id>]] [--write]
// Shows the life of a file through the client of each provider, or of one, as a table.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { print, printError, runCommand, UsageError } from "@scripts/command";
import { listProviders } from "@scripts/read/providers";
import { fileLife } from "./life.ts";
import { formatTable } from "./table.ts";

const workspace = resolve(import.meta.dirname, "../..");
const headings = ["provider", "call", "from", "what came back"];

await runCommand("pnpm start [<provider> [<id>]] [--write]", async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
  const [provider, id] = positionals;
  const known = listProviders(workspace);
  if (provider !== undefined && !known.includes(provider)) {
    throw new UsageError(`there is no provider ${provider}, only ${known.join(", ")}`);
  }
  if (values.write && provider === undefined) {
    throw new UsageError("--write needs the name of a provider");
  }
  const chosen = provider === undefined ? known : [provider];
  const write = values.write === true;
  const outcomes = await Promise.allSettled(chosen.map((each) => fileLife(workspace, each, { id, write })));
  const steps = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (steps.length > 0) {
    print(
      formatTable(
        headings,
        steps.map((each) => [each.provider, each.call, each.from, each.outcome]),
      ),
    );
  }
  if (steps.some(({ from }) => from === "mock")) {
    print(
      "\nfrom mock: the package's own mock answered what the contract shows. Set a credential to ask the real API.",
    );
  }
  if (!write && steps.some(({ from }) => from !== "mock")) {
    print("\nOnly what reads was asked. --write uploads a small file and deletes it again.");
  }
  for (const failure of failures) {
    printError(`\n${failure instanceof Error ? failure.message : failure}`);
  }
  return failures.length > 0 || steps.some(({ failed }) => failed) ? 1 : 0;
});
