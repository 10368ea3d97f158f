import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientView, methodsOf } from "@scripts/generate/client-view";
import { code, plainText } from "@scripts/generate/markdown";
import { memberNames, membersIn } from "@scripts/generate/operation-members";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { apiReference } from "./api-reference.ts";
import { documentPages } from "./document-pages.ts";
import { withLinks } from "./links.ts";
import { inert } from "./markdown.ts";
import { type Api, sidebarOf } from "./navigation.ts";
import { packageReference } from "./package-reference.ts";
import type { Page } from "./page.ts";

/** All pages of the site, and the way to them. */
export async function sitePages(workspace: string): Promise<{ pages: Page[]; sidebar: ReturnType<typeof sidebarOf> }> {
  const views = listProviders(workspace).map((provider) =>
    clientView(readContract(contractFile(workspace, provider), workspace).facts, provider),
  );
  const manifest: { readonly repository?: { readonly url?: string } } = JSON.parse(
    readFileSync(join(workspace, "package.json"), "utf8"),
  );
  const repository = manifest.repository?.url?.replace(/^git\+|\.git$/g, "");
  const documents = documentPages(workspace);
  const pages = [
    ...documents.map((page) => withLinks(page, { pages: documents, workspace, repository })),
    ...views.map((view) => ({ path: `${view.provider}/reference.md`, text: apiReference(view) })),
    ...(await packageReference(workspace)),
  ];
  const apis: Api[] = views.map(({ provider, title }) => ({ provider, title }));
  const rows = views.map((view) => {
    const methods = methodsOf(view);
    const members = membersIn(methods).map((member) => code(memberNames[member]));
    return `| [${plainText(view.title)}](./${view.provider}/index.md) | ${methods.length} | ${members.join(", ")} | [operations](./${view.provider}/reference.md) |`;
  });
  const table = ["| API | methods | and | reference |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return {
    pages: pages.map((page) => inert(page.path === "index.md" ? { ...page, text: `${page.text}\n${table}\n` } : page)),
    sidebar: sidebarOf(pages, apis),
  };
}
