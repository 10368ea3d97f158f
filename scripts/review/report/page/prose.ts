import { type Html, html } from "./html.ts";

/** A sentence, with what stands between backticks as code. */
export function prose(text: string): readonly Html[] {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`));
}

/** Names, each as code. */
export function codes(names: readonly string[]): readonly Html[] {
  return names.map((name) => html`<li><code>${name}</code></li>`);
}
