import { inspect } from "node:util";
import { ContractError } from "@scripts/read";
import { printError } from "./print.ts";
import { CommandError } from "./run.ts";

/** The command was called in a way that it does not know. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Runs what a command does and sets the exit code: what `main` resolves to, 2 for a wrong call, `failure` for a failure.
 * A failure that the user can do something about is printed as text; any other keeps its stack.
 */
export async function runCommand(usage: string, main: () => Promise<number | undefined>, failure = 1): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (isWrongCall(error)) {
      printError(`${error.message}\nusage: ${usage}`);
      process.exitCode = 2;
      return;
    }
    printError(error instanceof ContractError || error instanceof CommandError ? error.message : inspect(error));
    process.exitCode = failure;
  }
}

/** Node's `parseArgs` says what is wrong with options by errors of these codes. */
function isWrongCall(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? `${error.code}` : "";
  return error instanceof UsageError || code.startsWith("ERR_PARSE_ARGS");
}
