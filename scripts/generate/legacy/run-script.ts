import { ContractError } from "./contract-error.ts";

/** Runs a script's job. What a contract or a stale file causes is one line; anything else keeps its stack. */
export async function runScript(job: () => Promise<void>): Promise<void> {
  try {
    await job();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof ContractError ? error.message : error);
  }
}
