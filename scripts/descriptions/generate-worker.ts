// Generates the modules of the descriptions that it is told of, one after another; see generate-within.ts.

import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { generateModules } from "@scripts/generate/modules";

parentPort?.on("message", async (file: string) => {
  const outcome = await generateModules(file, dirname(file), "demo").catch((error: unknown) => ({
    refusal: error instanceof ContractError ? error.message : undefined,
    crash: error instanceof ContractError ? undefined : Object(error).stack,
  }));
  const polluted = Object.keys(Object.prototype).join();
  parentPort?.postMessage(polluted === "" ? outcome : { crash: `Object.prototype has ${polluted}` });
});
