import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { Review } from "../../change.ts";
import { verdict } from "../verdict.ts";
import { changes } from "./changes.ts";
import { filterForm } from "./filter-form.ts";
import { Html, html } from "./html.ts";
import { overview } from "./overview.ts";
import { packages } from "./packages.ts";

export interface PageOptions {
  /** Where the reference documentation of a provider's contract is, relative to the page. */
  readonly references: { readonly [provider: string]: string };
  readonly title?: string | undefined;
  /** What the reviews compare, for people: a branch, a commit, a file. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

const style = readFileSync(join(import.meta.dirname, "page.css"), "utf8");
const script = transformSync(readFileSync(join(import.meta.dirname, "filter.ts"), "utf8"), { loader: "ts" }).code;

/** The reviews as one HTML page that needs nothing else, neither files nor network. */
export function pageReport(reviews: readonly Review[], options: PageOptions): string {
  const { title = "Contract review", base, head } = options;
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const compared = [base, head].filter((side) => side !== undefined);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy.join("; "))}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}: ${verdict(reviews)}</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#changes">Skip to the changes</a>
<header>
<p class="title">${title}${compared.length > 0 ? html` <span>of ${compared.map((side, index) => html`${index > 0 ? " → " : ""}<code>${side}</code>`)}</span>` : ""}</p>
<h1>${verdict(reviews)}</h1>
${packages(reviews, options.references)}
${overview(reviews)}
</header>
${filterForm(reviews)}
<main id="changes" tabindex="-1">
${changes(reviews)}
</main>
<footer>
<p>Wire: what is sent and answered. Types: the generated types. Canary: code of a consumer, compiled against them.
Each rule and its verdict stand in <code>docs/contract-changes.md</code>; the same review for programs in <code>review.json</code>.</p>
</footer>
<script type="module">${new Html(script)}</script>
</body>
</html>
`;
  return `${page}`;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
