// Makes clients of the descriptions that it is told of, one after another; see generate-within.ts.

import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import { adoptDescription } from "@scripts/adapt";
import { ContractError } from "@scripts/read";
import type { Outcome } from "./generate-within.ts";

parentPort?.on("message", async (file: string) => {
  const outcome = await adopt(file);
  const polluted = Object.keys(Object.prototype).join();
  parentPort?.postMessage(polluted === "" ? outcome : { crash: `Object.prototype has ${polluted}` });
});

async function adopt(file: string): Promise<Outcome> {
  try {
    return { files: (await adoptDescription("demo", file, dirname(file))).client.files };
  } catch (error) {
    return error instanceof ContractError
      ? { refusal: error.message }
      : { crash: error instanceof Error ? error.stack : `${error}` };
  }
}
