import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownOptions } from "@scripts/site/markdown";
import { defineConfig, type UserConfig } from "vitepress";

const site = join(import.meta.dirname, "..");

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#3451b2" d="M3 1h7l3 3v11H3z"/><path stroke="#fff" d="M5.500 7.500h5m-5 3h5"/></svg>';

const config: UserConfig = defineConfig({
  title: "filespec",
  description: "Typed clients of media-file APIs",
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  srcDir: "dist/pages",
  outDir: "dist/html",
  cacheDir: "dist/cache",
  // Pages are opened in folders of any name.
  cleanUrls: false,
  markdown: markdownOptions,
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    sidebar: JSON.parse(readFileSync(join(site, "dist/sidebar.json"), "utf8")),
    nav: [
      { text: "Guide", link: "/guide/" },
      { text: "APIs", link: "/#apis" },
      { text: "Contract changes", link: "/contract-changes" },
      { text: "Contributing", link: "/maintain/contributing" },
    ],
  },
  vite: {
    plugins: [
      {
        // A search service that the theme names and the site does not have.
        name: "no-search-service",
        enforce: "pre",
        resolveId: (id) => (id.startsWith("@docsearch/") ? "\0nothing" : undefined),
        load: (id) => (id === "\0nothing" ? "export default undefined" : undefined),
      },
    ],
  },
});

export default config;
