import type { Review } from "../../change.ts";
import { count, mostFirst, releases } from "../verdict.ts";
import { sectionId } from "./changes.ts";
import { type Html, html } from "./html.ts";

/** What each package needs, with links to its changes, and those that need nothing. */
export function packages(reviews: readonly Review[], references: { readonly [provider: string]: string }): Html {
  const released = releases(reviews);
  const unchanged = reviews
    .filter(({ bump }) => bump === null)
    .map((review) => html`<li><code>${review.package}</code></li>`);
  return html`${
    released.length > 0
      ? html`<nav aria-label="Packages"><ul class="packages">
${released.map((review) => row(review, reference(review, references)))}</ul></nav>`
      : ""
  }
${unchanged.length > 0 ? html`<div class="unchanged"><span>Unchanged</span><ul>${unchanged}</ul></div>` : ""}`;
}

function row(review: Review, reference: string | undefined): Html {
  const { bump, changes, package: name } = review;
  const jumps = mostFirst
    .filter((impact) => count(changes, impact) > 0)
    .map(
      (impact) =>
        html`<a class="jump ${impact}" href="#${sectionId(impact, name)}">${count(changes, impact)} ${impact}</a> `,
    );
  return html`<li><span class="bump ${bump ?? ""}">${bump ?? ""}</span><span class="package">${name}</span><span class="jumps">${
    jumps.length > 0 ? jumps : html`<span class="quiet">the highest of its parts</span>`
  }${reference === undefined ? "" : html`<a class="reference" href="${reference}">Reference<span class="unseen"> documentation of ${name}</span></a>`}</span></li>
`;
}

function reference({ provider }: Review, references: { readonly [provider: string]: string }): string | undefined {
  return provider !== null && Object.hasOwn(references, provider) ? references[provider] : undefined;
}
