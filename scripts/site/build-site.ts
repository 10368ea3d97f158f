import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vitepress";
import { deadLinks } from "./dead-links.ts";
import { sitePages } from "./pages/site-pages.ts";

const here = import.meta.dirname;

/** Builds the site and gives its folder. Throws if a link of it leads nowhere. */
export async function buildSite(workspace: string, show: (step: string) => void): Promise<string> {
  const dist = join(here, "dist");
  rmSync(dist, { recursive: true, force: true });
  show("writing the references");
  const { pages, sidebar } = await sitePages(workspace);
  for (const { path, text } of pages) {
    const file = join(dist, "pages", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(dist, "sidebar.json"), JSON.stringify(sidebar));
  show("building the pages");
  await build(here);
  const folder = join(dist, "html");
  const dead = deadLinks(folder);
  if (dead.length > 0) {
    throw new Error(`Links of the site lead nowhere:\n${dead.join("\n")}`);
  }
  return folder;
}
