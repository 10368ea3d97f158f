import { existsSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path/posix";
import { anchorsOf } from "./anchors.ts";
import type { Page } from "./page.ts";

/** What a link from a document may lead to. */
export interface Targets {
  readonly pages: readonly Page[];
  readonly workspace: string;
  /** Where the repository's files can be read. Without it, links to those that are no page are plain text. */
  readonly repository: string | undefined;
}

/** The page with its links to files of the repository as links of the site. Throws if one leads nowhere. */
export function withLinks(page: Page, targets: Targets): Page {
  const { source } = page;
  if (source === undefined) {
    return page;
  }
  // Code is passed over.
  const text = page.text.replace(
    /^( *)(`{3,}|~{3,}).*\n[\s\S]*?^\1\2$|`[^`\n]*`(?!\])|\[((?:`[^`\n]*`|[^[\]`\n])*(?:\n(?:`[^`\n]*`|[^[\]`\n])*)?)\]\(([^)\s]+)\)/gm,
    (whole, _indent, _fence, label: string | undefined, link: string | undefined) =>
      label === undefined || link === undefined || /^[a-z]+:|^\//.test(link)
        ? whole
        : linkTo(link, label, page, source, targets),
  );
  return { ...page, text };
}

function linkTo(link: string, label: string, page: Page, source: string, targets: Targets): string {
  const { pages, workspace, repository } = targets;
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? source : normalize(join(dirname(source), path)).replace(/\/$/, "");
  const target = pages.find((each) => each.source === file || each.source === `${file}/README.md`);
  if (target === undefined) {
    if (!existsSync(join(workspace, file))) {
      throw new Error(`${source}: the link to ${link} leads nowhere`);
    }
    return repository === undefined ? label : `[${label}](${repository}/blob/main/${file})`;
  }
  if (anchor !== undefined && !anchorsOf(target.text).includes(anchor)) {
    throw new Error(`${source}: there is no heading for the link to ${link}`);
  }
  const address = target === page ? "" : relative(dirname(page.path), target.path);
  return `[${label}](${address.startsWith(".") || address === "" ? "" : "./"}${address}${anchor === undefined ? "" : `#${anchor}`})`;
}
