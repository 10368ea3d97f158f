// Generates clients of the descriptions that it is told of, one after another; see generate-within.ts.

import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import { ContractError } from "@scripts/read";
import { generateAdapted } from "./generate-adapted.ts";
import type { Outcome } from "./generate-within.ts";

parentPort?.on("message", (file: string) => {
  const outcome = generate(file);
  const polluted = Object.keys(Object.prototype).join();
  parentPort?.postMessage(polluted === "" ? outcome : { crash: `Object.prototype has ${polluted}` });
});

function generate(file: string): Outcome {
  try {
    const { files } = generateAdapted(file, dirname(file), "demo");
    return { files };
  } catch (error) {
    return error instanceof ContractError
      ? { refusal: error.message }
      : { crash: error instanceof Error ? error.stack : `${error}` };
  }
}
