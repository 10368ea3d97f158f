// usage: pnpm bench [clients] [descriptions] [review] [scale] [verdicts]
// Prints what clients weigh and what calls cost, how long generation, reviews and large workspaces take, and how well
// reviews rate, beside what each is held against.

import { benchClients } from "./clients.ts";
import { benchDescriptions } from "./descriptions.ts";
import { benchReview } from "./review.ts";
import { benchScale } from "./scale.ts";
import { benchVerdicts } from "./verdicts.ts";

const parts: { readonly [name: string]: () => Promise<void> } = {
  clients: benchClients,
  descriptions: benchDescriptions,
  review: benchReview,
  scale: benchScale,
  verdicts: benchVerdicts,
};

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`there is no ${unknown} to measure: name some of ${Object.keys(parts).join(", ")}, or none for all`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) {
    await measure();
    console.log();
  }
}
