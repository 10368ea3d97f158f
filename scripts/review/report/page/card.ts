import type { CompilerError } from "../../change.ts";
import { comparisons } from "../excerpts.ts";
import type { PackageChange } from "../verdict.ts";
import { diff } from "./diff.ts";
import { type Html, html } from "./html.ts";
import { codes, prose } from "./prose.ts";

/** One change. What a major was and is stands open, that of others is folded. */
export function card({ package: name, change }: PackageChange): Html {
  const { compilerErrors, decision, documentation, impact, lens, location, message, names, operations, rule } = change;
  const excerpts = comparisons(change).map(diff);
  const isMajor = impact === "major";
  return html`<article class="card ${impact}" data-impact="${impact}" data-lens="${lens}" data-package="${name}">
<p class="facts"><span class="impact">${impact}</span> <span>${lens}</span> <span>${rule}</span>
<code class="where">${location.file}:${location.line}:${location.column}</code></p>
<h4>${prose(message)}</h4>
${decision === undefined ? "" : html`<p>Decided: ${impact} instead of ${decision.table}, because ${prose(decision.reason)}</p>`}<div class="affected">${list("Names", names)}${list("Operations", operations)}</div>
${isMajor || excerpts.length === 0 ? excerpts : html`<details class="fold"><summary>Before and after</summary>${excerpts}</details>`}
${compilerErrors.length > 0 ? errors(compilerErrors) : ""}
${documentation === undefined ? "" : documented(documentation)}
</article>
`;
}

function list(label: string, names: readonly string[]): Html {
  return names.length === 0
    ? html``
    : html`<div><span class="label" aria-hidden="true">${label}</span><ul aria-label="${label}">${codes(names)}</ul></div>`;
}

function errors(all: readonly CompilerError[]): Html {
  return html`<div class="errors"><p>${all.length === 1 ? "The compiler complains" : `The compiler complains ${all.length} times`}</p>
<ol>${all.map(
    ({ file, line, code, message, source }) =>
      html`<li><p><code>${file}:${line}</code> <b>${code}</b> ${message}</p><pre>${source.trim()}</pre></li>`,
  )}</ol></div>`;
}

/** Only what surely is a page of the web is a link. */
function documented(url: string): Html {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  return target?.protocol === "https:"
    ? html`<p class="documentation"><a href="${target.href}" rel="noreferrer">Documentation at ${target.host}</a></p>`
    : html`<p class="documentation">Documentation: ${url}</p>`;
}
