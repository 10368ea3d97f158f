import type { ClientPagination } from "@scripts/generate/operation-members";
import { isObject, type Json, type JsonObject } from "@scripts/read";
import { at, replaced } from "./paths.ts";

/** How many items each list has. */
export const itemCount = 5;
/** How many a page has where nothing says it. */
const usualCount = 2;

/** The page that a request asks for, of a list whose items are those of the example, each of its own. */
export function pageOf(
  { style, data }: ClientPagination,
  asked: URL,
  example: Json,
): { readonly body: Json; readonly headers: { readonly [name: string]: string } } {
  const {
    param = "start",
    items,
    limit = "",
    usual = usualCount,
    most = Infinity,
    hasMore,
    total,
    cursor,
    link,
  } = data;
  const query = asked.searchParams;
  const size = Math.min(Number(query.get(limit)) || usual, most);
  const start = style === "page" ? (Number(query.get(param) ?? 1) - 1) * size : Number(query.get(param) ?? 0);
  const end = start + size;
  const isLast = end >= itemCount;
  const shown = [at(example, items)].flat();
  const page = Array.from({ length: itemCount }, (_, index) => distinct(shown[index % shown.length] ?? {}, index));
  const next = new URL(asked);
  next.searchParams.set(param, `${end}`);
  let body = replaced(example, items, page.slice(start, end));
  body = hasMore ? replaced(body, hasMore, !isLast) : body;
  body = cursor ? replaced(body, cursor, isLast ? null : `${end}`) : body;
  body = link ? replaced(body, link, isLast ? null : next.href) : body;
  return {
    body,
    headers: {
      ...(total && { [total]: `${itemCount}` }),
      ...(style === "link" && !link && !isLast && { Link: `<${next.href}>; rel="next"` }),
    },
  };
}

/** The item with its first text, which tells it apart, made one of its own. */
function distinct(item: Json, index: number): Json {
  if (!isObject(item)) {
    return `${item}-${index}`;
  }
  const [name, text] = Object.entries(item).find(([, value]) => typeof value === "string") ?? ["id", "item"];
  return { ...item, [name]: `${text}-${index}` } satisfies JsonObject;
}
