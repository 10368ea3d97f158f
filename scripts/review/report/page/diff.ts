import { align } from "../align.ts";
import type { ComparedRun, Comparison } from "../excerpts.ts";
import { type Html, html } from "./html.ts";

/** Before and after of a change in one language: in two columns, one below the other where there is no room. */
export function diff({ label, runs }: Comparison): Html {
  const has = (side: "before" | "after") => runs.some((run) => run[side].length > 0);
  const sides = `${has("before") ? "before" : ""} ${has("after") ? "after" : ""}`.trim();
  const caption = {
    before: html`<span>${label}, removed</span>`,
    after: html`<span>${label}, added</span>`,
  }[sides];
  return html`<figure class="diff ${sides}">
<figcaption class="run">${
    caption ?? html`<span>${label}<span class="again"> before</span></span><span class="again">${label} after</span>`
  }</figcaption>
${runs.map(run)}</figure>`;
}

function run(each: ComparedRun): Html {
  if (each.far) {
    return html`<details class="far"><summary>${each.before.length} lines are the same</summary>${equalRun(each)}</details>`;
  }
  return each.equal ? equalRun(each) : changedRun(each);
}

/** The second column repeats it for the eye only. */
function equalRun({ before }: ComparedRun): Html {
  const lines = before.map((line) => html`<span class="line">${line}\n</span>`);
  return html`<div class="run equal"><pre>${lines}</pre><pre class="again" aria-hidden="true">${lines}</pre></div>`;
}

function changedRun({ before, after }: ComparedRun): Html {
  const [removed, added] = marked(before.join("\n"), after.join("\n"));
  return html`<div class="run">${
    before.length > 0
      ? html`<pre>${removed.map((line) => html`<del class="line">${line}\n</del>`)}</pre>`
      : html`<pre class="none"></pre>`
  }${after.length > 0 ? html`<pre>${added.map((line) => html`<ins class="line">${line}\n</ins>`)}</pre>` : html`<pre class="none"></pre>`}</div>`;
}

type Lines = readonly (readonly Html[])[];

/** The lines of both, with the words marked that the other lacks; none where there is little in common. */
function marked(before: string, after: string): readonly [Lines, Lines] {
  const words = align(tokens(before), tokens(after));
  const common = words.reduce((length, { equal, before }) => length + (equal ? before.join("").trim().length : 0), 0);
  const alike = common * 2.5 > Math.max(before.length, after.length);
  const side = (which: "before" | "after") =>
    linesOf(words.map((each) => ({ text: each[which].join(""), marked: alike && !each.equal })));
  return [side("before"), side("after")];
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_$]+|\s+|./gu) ?? [];
}

function linesOf(parts: readonly { text: string; marked: boolean }[]): Lines {
  const lines: Html[][] = [[]];
  for (const { text, marked } of parts) {
    for (const [index, piece] of text.split("\n").entries()) {
      if (index > 0) {
        lines.push([]);
      }
      if (piece !== "") {
        lines.at(-1)?.push(marked ? html`<mark>${piece}</mark>` : html`${piece}`);
      }
    }
  }
  return lines;
}
