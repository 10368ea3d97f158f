import type { Impact, Review } from "../../change.ts";
import { changesOf, count, mostFirst, releases } from "../verdict.ts";
import { card } from "./card.ts";
import { type Html, html } from "./html.ts";

const headings: { readonly [impact in Impact]: string } = {
  major: "Breaks consumers",
  minor: "Adds or eases",
  patch: "Words only",
};

/** All changes by impact and package, majors first and patches folded. */
export function changes(reviews: readonly Review[]): Html {
  const sections = mostFirst.filter((impact) => changesOf(reviews, impact).length > 0);
  return html`${sections.length > 0 ? sections.map((impact) => section(reviews, impact)) : html`<p class="empty">No change of a contract that a consumer could notice.</p>`}
<p class="empty" id="no-match" hidden>No change matches. <button type="button" id="show-all">Show all changes</button></p>`;
}

/** The anchor of a package's changes of one impact. */
export function sectionId(impact: Impact, name: string): string {
  return `${impact}-${name.replace(/[^A-Za-z\d]+/g, "-")}`;
}

function section(reviews: readonly Review[], impact: Impact): Html {
  const all = changesOf(reviews, impact).length;
  const heading = html`<h2 id="${impact}"><span class="bump ${impact}">${impact}</span> ${headings[impact]} <small>${all}</small></h2>`;
  const groups = releases(reviews)
    .filter(({ changes }) => count(changes, impact) > 0)
    .map((review) => group(review, impact));
  return html`<section class="impacts" aria-labelledby="${impact}">
${impact === "patch" ? html`<details id="patches"><summary>${heading}</summary>${groups}</details>` : html`${heading}${groups}`}</section>
`;
}

function group(review: Review, impact: Impact): Html {
  return html`<div class="group" id="${sectionId(impact, review.package)}"><h3>${review.package}</h3>
${changesOf([review], impact).map(card)}</div>
`;
}
