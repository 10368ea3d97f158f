import type { MarkdownOptions } from "vitepress";
import { anchorOf } from "./anchors.ts";
import type { Page } from "./page.ts";

/** How pages become HTML: what a contract or a document says is text, and never runs. */
export const markdownOptions: MarkdownOptions = {
  html: false,
  attrs: { disable: true },
  anchor: { slugify: anchorOf },
  theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  config: ({ renderer: { rules } }) => {
    for (const name of ["text", "code_inline"]) {
      const render = rules[name];
      // Vue's expressions.
      rules[name] = (...given) => (render?.(...given) ?? "").replaceAll("{{", "&#123;&#123;");
    }
  },
};

/** The page without what VitePress takes for an instruction before it reads Markdown: comments, which can include files. */
export function inert(page: Page): Page {
  const text = page.text.replace(/<!--[\s\S]*?-->\n*/g, "").replaceAll("<!--", "&lt;!--");
  return { ...page, text: text.replace(/^```mermaid$/gm, "```text").replace(/^<<</gm, "&lt;<<") };
}
