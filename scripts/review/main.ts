// Says what a change of contracts does to the users of the packages, and which release it needs; writes .review/.
// Exit code: 0; with --check 1 where a changeset is missing; 2 where the arguments or a contract cannot be read.

import { runCommand, startProgress } from "@scripts/command";
import { lintContract } from "@scripts/redocly";
import { reviewCommand } from "./command.ts";
import { buildReference } from "./report/reference.ts";

const usage = `pnpm review [provider…] [--base <git ref>] [--format json|md|github] [--write-changeset | --check]
       pnpm review --files <old> <new> [--format json|md|github]`;

const here = {
  workspace: process.cwd(),
  output: process.stdout,
  say: (line: string) => console.error(line),
  progress: startProgress(),
  lint: lintContract,
  document: buildReference,
};

await runCommand(usage, () => reviewCommand(process.argv.slice(2), here), 2);
