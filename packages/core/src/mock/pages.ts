import { at } from "../members/member.ts";
import { isObject, valuesOf } from "../values.ts";
import { merged, replaced } from "./values.ts";

/** How a list goes on: the words of `byOffset`, `byPage`, `byCursor` and `byLink`. */
export interface MockPages {
  readonly style: "offset" | "page" | "cursor" | "link";
  readonly param: string;
  readonly items: readonly string[];
  readonly limit?: string;
  readonly usual?: number;
  readonly most?: number;
  readonly hasMore?: readonly string[];
  readonly total?: string;
  readonly cursor?: readonly string[];
  readonly link?: readonly string[];
  /** A member of each item whose text tells it from the others. */
  readonly name?: string;
}

/** The page that a request asks for, of a list of this many pages whose items are those of the example. */
export function pageOf(
  pages: MockPages,
  count: number,
  example: unknown,
  url: URL,
): { readonly body: unknown; readonly headers: { readonly [name: string]: string } } {
  const { style, param, items, limit = "", usual, most = Infinity, hasMore, total, cursor, link, name } = pages;
  const query = url.searchParams;
  const shown = [at(example, items)].flat();
  const size = Math.min(Number(query.get(limit)) || usual || shown.length || 1, most);
  // A last page that is not full says that it is the last.
  const all = Math.max(0, count - 1) * size + (count > 0 ? Math.min(shown.length, Math.max(1, size - 1)) : 0);
  const asked = Number(query.get(param) ?? (style === "page" ? 1 : 0)) || 0;
  const start = style === "page" ? (asked - 1) * size : asked;
  const end = start + size;
  const isLast = end >= all;
  const list = Array.from({ length: Math.max(0, Math.min(size, all - start)) }, (_, index) =>
    itemOf(shown, start + index, name),
  );
  const next = new URL(url);
  next.searchParams.set(param, `${end}`);
  let body = replaced(example, items, list);
  body = hasMore ? replaced(body, hasMore, !isLast) : body;
  body = cursor ? replaced(body, cursor, isLast ? none(at(example, cursor)) : `${end}`) : body;
  body = link ? replaced(body, link, isLast ? none(at(example, link)) : next.href) : body;
  return {
    body,
    headers: {
      ...(total && { [total]: `${all}` }),
      ...(style === "link" && !link && !isLast && { link: `<${next.href}>; rel="next"` }),
    },
  };
}

/** What stands where nothing follows: a text, where the example has one. */
function none(shown: unknown): string | null {
  return typeof shown === "string" ? "" : null;
}

function itemOf(shown: readonly unknown[], index: number, name: string | undefined): unknown {
  const item = merged(shown[index % shown.length], undefined);
  const text = name === undefined ? item : valuesOf(item)[name];
  if (index < shown.length || typeof text !== "string") {
    return item;
  }
  const other = `${text}-${index + 1}`;
  return name !== undefined && isObject(item) ? { ...item, [name]: other } : other;
}
