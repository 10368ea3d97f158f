import { join } from "node:path/posix";
import type { DefaultTheme } from "vitepress";
import { type Page, titleOf } from "./page.ts";

type Item = DefaultTheme.SidebarItem;

/** The sidebar: every page but the start, in groups. Those of the guide stand as its first page lists them. */
export function sidebarOf(pages: readonly Page[], apis: readonly Api[]): Item[] {
  const guide = pages.find(({ path }) => path === "guide/index.md")?.text ?? "";
  const listed = [...guide.matchAll(/\]\(([\w./-]+\.md)\)/g)].map(([, link = ""]) => join("guide", link));
  const unlisted = pages.filter(({ path }) => /^guide\/(?!index)/.test(path) && !listed.includes(path));
  if (unlisted.length > 0) {
    throw new Error(`docs/guide/README.md does not list ${unlisted.map(({ path }) => path).join(", ")}`);
  }
  const groups = (paths: readonly string[]): Item[] =>
    paths.flatMap((path) => pages.filter((page) => page.path === path)).map(item);
  const rest = pages.filter(
    ({ path, source }) =>
      source?.startsWith("docs/") &&
      /^[^/]+\.md$/.test(path) &&
      ![...listed, ...behaviour, ...reviewing, "index.md"].includes(path),
  );
  return [
    { text: "Guide", items: groups(listed) },
    { text: "APIs", items: apis.map(apiItem) },
    {
      text: "All packages",
      items: [
        ...groups(["filespec/index.md", "core/index.md"]),
        ...pages.filter(({ path }) => /^types\/core(\/|\.)/.test(path)).map(item),
      ],
    },
    { text: "What is tested", items: groups(behaviour) },
    { text: "For reviewers", items: groups(reviewing) },
    { text: "For maintainers", items: [...maintaining(pages), ...rest.map(item)] },
    {
      text: "Decisions",
      link: "/decisions/",
      collapsed: true,
      items: pages.filter(({ path }) => /^decisions\/\d/.test(path)).map(item),
    },
  ];
}

/** A provider, and what its API is called. */
export interface Api {
  readonly provider: string;
  readonly title: string;
}

const behaviour = ["conformance.md", "runtimes.md"];
const reviewing = ["contract-changes.md", "maintain/contracts.md"];

/** What maintainers do, each a section of one document. */
function maintaining(pages: readonly Page[]): Item[] {
  const contributing = pages.find(({ path }) => path === "maintain/contributing.md");
  const tasks = {
    "change-a-contract": "Regenerate",
    "add-a-provider": "Adopt",
    "update-a-provider": "Update",
    "review-a-change": "Review",
    "compare-a-contract-with-the-real-api": "Drift",
  };
  return [
    ...(contributing
      ? [
          {
            ...item(contributing),
            items: Object.entries(tasks).map(([anchor, text]) => ({ text, link: `${linkTo(contributing)}#${anchor}` })),
          },
        ]
      : []),
    ...pages.filter(({ path }) => path === "maintain/architecture.md" || path === "maintain/scripts.md").map(item),
  ];
}

function apiItem({ provider, title }: Api): Item {
  const reference = { text: "API reference", link: `/${provider}/reference` };
  return { text: title, link: `/${provider}/`, collapsed: true, items: [reference] };
}

function item(page: Page): Item {
  return { text: titleOf(page).replaceAll("`", ""), link: linkTo(page) };
}

function linkTo({ path }: Page): string {
  return `/${path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`;
}
