import { basename, dirname, resolve } from "node:path";
import type { Review } from "./change.ts";
import { ContractSide } from "./contract/contract-side.ts";
import { checkVersion } from "./legacy/check-version.ts";
import { reviewOf } from "./provider-review.ts";
import { reviewSides } from "./review.ts";

/** The review of one description against another. Either may be of any API; only what generates has its types compared. */
export async function reviewFiles(older: string, newer: string): Promise<Review> {
  const [before, after] = [openFile(older), openFile(newer)];
  const name = basename(newer).replace(/\.[^.]*$/, "");
  return reviewOf(name, await reviewSides(before, after, name), name);
}

function openFile(path: string): ContractSide {
  const file = resolve(path);
  const side = new ContractSide(file, dirname(file));
  checkVersion(side.description);
  return side;
}
