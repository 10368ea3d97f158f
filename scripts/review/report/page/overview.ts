import type { Review } from "../../change.ts";
import { overviewOf, ruleCounts } from "../overview.ts";
import { type Html, html } from "./html.ts";
import { codes } from "./prose.ts";

/** The counts of a long review, the operations that break folded. */
export function overview(reviews: readonly Review[]): Html {
  const counted = overviewOf(reviews);
  if (!counted) {
    return html``;
  }
  const { breaking } = counted;
  return html`<p>${ruleCounts(counted)}</p>
${breaking.length === 0 ? "" : html`<details class="fold"><summary>Operations that break: ${breaking.length}</summary><ul>${codes(breaking)}</ul></details>`}`;
}
