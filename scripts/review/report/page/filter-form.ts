import type { Review } from "../../change.ts";
import { changesOf, counts, mostFirst, releases } from "../verdict.ts";
import { type Html, html } from "./html.ts";

/** The form that narrows the changes down. Without the script it has no effect, and is not shown. */
export function filterForm(reviews: readonly Review[]): Html {
  const changes = releases(reviews).flatMap((review) => review.changes);
  const packages = releases(reviews)
    .filter((review) => review.changes.length > 0)
    .map((review) => review.package);
  const lenses = [...new Set(changes.map(({ lens }) => lens))];
  const impacts = mostFirst.filter((impact) => changesOf(reviews, impact).length > 0);
  if (changes.length < 2) {
    return html``;
  }
  return html`<search class="filter"><form id="filter" hidden>
<label class="text"><span class="unseen">Filter the changes by text</span><input type="search" name="text" placeholder="Filter" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></label>
<fieldset><legend class="unseen">Impact</legend>${impacts.map(
    (impact) =>
      html`<label class="choice ${impact}"><input type="checkbox" name="impact" value="${impact}" checked> ${impact}</label>`,
  )}</fieldset>
${select("lens", "All lenses", lenses)}${select("package", "All packages", packages)}
<output id="count" aria-label="Changes shown, ${counts(changes)} in all">${changes.length} changes</output>
</form></search>
`;
}

function select(name: string, all: string, values: readonly string[]): Html {
  return values.length < 2
    ? html``
    : html`<label><span class="unseen">${name}</span><select name="${name}"><option value="">${all}</option>${values.map(
        (value) => html`<option value="${value}">${value}</option>`,
      )}</select></label>`;
}
