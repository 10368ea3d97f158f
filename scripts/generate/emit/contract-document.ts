import type { Reading } from "@scripts/read";
import { bundle } from "@scripts/redocly";
import { visible } from "./source-text.ts";

/** The contract as one JSON document, in its own words and order. */
export async function contractDocument(reading: Reading): Promise<string> {
  return visible(`${JSON.stringify(await bundle(reading), null, 2)}\n`);
}
