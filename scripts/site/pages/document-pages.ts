import { listProviders } from "@scripts/read/providers";
import { documents } from "@scripts/test-kit/documents";
import type { Page } from "./page.ts";

/** The repository's documents that are pages of the site. */
export function documentPages(workspace: string): Page[] {
  const packages = ["core", "filespec", ...listProviders(workspace)];
  const elsewhere = new Map([
    ["ARCHITECTURE.md", "maintain/architecture.md"],
    ["CONTRIBUTING.md", "maintain/contributing.md"],
    ["scripts/README.md", "maintain/scripts.md"],
    ["specs/README.md", "maintain/contracts.md"],
    ...packages.map((name) => [`packages/${name}/README.md`, `${name}/index.md`] as const),
  ]);
  return [...documents(workspace)].flatMap(([source, text]) => {
    const path = elsewhere.get(source) ?? inDocs(source);
    return path === undefined ? [] : [{ path, source, text }];
  });
}

function inDocs(source: string): string | undefined {
  return /^docs\/(.*)$/.exec(source)?.[1]?.replace(/(^|\/)README\.md$/, "$1index.md");
}
