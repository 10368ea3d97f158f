// usage: pnpm bench [clients] [descriptions] [histories] [review] [scale] [validators] [verdicts]
// Prints what clients, validators and mocks weigh and what calls cost, how long generation, reviews and large workspaces take, and how well
// reviews rate, beside what each is compared with.

import { parseArgs } from "node:util";
import { print, runCommand, startProgress, UsageError } from "@scripts/command";
import { benchClients } from "./clients.ts";
import { benchDescriptions } from "./descriptions.ts";
import { benchHistories } from "./histories.ts";
import { benchReview } from "./review.ts";
import { benchScale } from "./scale.ts";
import { benchValidators } from "./validators.ts";
import { benchVerdicts } from "./verdicts.ts";

const parts: { readonly [name: string]: () => Promise<string> } = {
  clients: benchClients,
  descriptions: benchDescriptions,
  histories: benchHistories,
  review: benchReview,
  scale: benchScale,
  validators: benchValidators,
  verdicts: benchVerdicts,
};

await runCommand(
  "pnpm bench [clients] [descriptions] [histories] [review] [scale] [validators] [verdicts]",
  async () => {
    const { positionals: named } = parseArgs({ allowPositionals: true, options: {} });
    const unknown = named.find((name) => !Object.hasOwn(parts, name));
    if (unknown !== undefined) {
      throw new UsageError(`there is no ${unknown} to measure`);
    }
    const progress = startProgress();
    for (const [name, measure] of Object.entries(parts)) {
      if (named.length === 0 || named.includes(name)) {
        progress.show(`measuring ${name}, which takes some minutes`);
        const measured = await measure();
        progress.end();
        print(`${measured}\n`);
      }
    }
    return 0;
  },
);
