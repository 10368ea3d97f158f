import type { Page, Pagination } from "../contract.ts";
import { FilespecError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import { type Values, valuesOf } from "../values.ts";
import { at, type Maker, type Method, memberOf, refusal } from "./member.ts";

/** The items of a list that goes on over several pages. A page is asked for when its first item is. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages themselves. */
  readonly pages: () => AsyncIterable<Page>;
}

/** The client's member `paginate`. */
export function paginate({ client, contract: { provider, operations } }: Maker): object {
  return memberOf(operations, "paginate", (operationId, pagination) => {
    const label = `${provider}.${operationId}`;
    return (params: Values = {}, options: RequestOptions = {}): Pages<unknown, unknown> => {
      const pages = () => pagesOf(label, pagination, params, options, client[operationId] as Method);
      return { pages, [Symbol.asyncIterator]: () => itemsOf(pagination, pages()) };
    };
  });
}

/** Each page once, and none before it is asked for. An error has the number and the parameters of its page. */
async function* pagesOf(
  label: string,
  { items, next }: Pagination,
  params: Values,
  options: RequestOptions,
  call: Method,
): AsyncGenerator<unknown> {
  const asked = new Set<string>();
  let last = "";
  let now: Values | undefined = params;
  for (let number = 1; now && !asked.has(textOf(now)); number++) {
    asked.add(textOf(now));
    let response: Response | undefined;
    const onResponse = (each: Response): void => {
      response = each;
      options.onResponse?.(each);
    };
    const body: unknown = await call(now, { ...options, onResponse }).catch((error) => {
      // What the caller caused, such as an abort, stays as it is.
      throw error instanceof FilespecError
        ? Object.defineProperty(error, "page", { value: { number, params: now } })
        : error;
    });
    const list = at(body, items);
    if (!Array.isArray(list ?? [])) {
      const why = `page ${number} has no list at /${items.join("/")}`;
      throw refusal({ label, secrets: [] }, why, response);
    }
    // A server that does not know the parameter gives its first page again and again.
    const content = textOf(list ?? []);
    if (content !== "[]" && content === last) {
      return;
    }
    last = content;
    yield body;
    now = next({
      params: now,
      body,
      count: Array.isArray(list) ? list.length : 0,
      headers: response?.headers ?? new Headers(),
    });
  }
}

async function* itemsOf({ items }: Pagination, pages: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const page of pages) {
    yield* (at(page, items) as unknown[] | null) ?? [];
  }
}

/** JSON, also where the caller's own parser made integers that JSON cannot write. */
function textOf(value: object): string {
  return JSON.stringify(value, (_, member) => (typeof member === "bigint" ? `${member}` : member));
}

interface Numbered {
  /** The query parameter that goes up. */
  readonly param: string;
  readonly items: readonly string[];
  /** The query parameter with the number of items that are asked for. */
  readonly limit?: string;
  /** How many a page has if nothing is asked for. */
  readonly usual?: number;
  /** How many it has at most, whatever is asked for. */
  readonly most?: number;
  /** Where a page says that more follow. */
  readonly hasMore?: readonly string[];
  /** The response header with the number of all items. */
  readonly total?: string;
}

/** A list whose parameter is the number of items that precede a page. */
export function byOffset(list: Numbered): Pagination {
  return {
    items: list.items,
    next: (page) => {
      const end = Number(page.params[list.param] ?? 0) + page.count;
      return isLast(list, page, end) ? undefined : { ...page.params, [list.param]: end };
    },
  };
}

/** A list whose parameter is the number of the page, which begins with 1. */
export function byPage(list: Numbered): Pagination {
  return {
    items: list.items,
    next: (page) => {
      const number = Number(page.params[list.param] ?? 1);
      return isLast(list, page, Number.NaN) ? undefined : { ...page.params, [list.param]: number + 1 };
    },
  };
}

/** By what the page says, else by the number of all items, else because it is not full. */
function isLast(list: Numbered, { params, body, count, headers }: Page, end: number): boolean {
  const { limit = "", usual = 1, most = Infinity, hasMore, total = "" } = list;
  const more = hasMore && at(body, hasMore);
  if (count === 0 || typeof more === "boolean") {
    return count === 0 || !more;
  }
  const all = total && headers.get(total);
  if (all && end >= 0) {
    return end >= Number(all);
  }
  // Without a number that it should have, only an empty page is surely the last.
  return count < Math.min(Number(params[limit] ?? usual) || 1, most);
}

/** A list whose pages name a cursor, which the next request has. */
export function byCursor({
  param,
  items,
  cursor,
  hasMore,
}: {
  readonly param: string;
  readonly items: readonly string[];
  readonly cursor: readonly string[];
  readonly hasMore?: readonly string[];
}): Pagination {
  return {
    items,
    next: ({ params, body }) => {
      const next = at(body, cursor);
      return next === undefined || next === null || next === "" || (hasMore && at(body, hasMore) === false)
        ? undefined
        : { ...params, [param]: next };
    },
  };
}

/** A list whose pages have the address of the next one, in a member or in the header `Link`: its query is what is asked for. */
export function byLink({
  items,
  link,
}: {
  readonly items: readonly string[];
  readonly link?: readonly string[];
}): Pagination {
  return {
    items,
    next: ({ params, body, headers }) => {
      // https://www.rfc-editor.org/rfc/rfc8288
      const [, header] = /<([^>]*)>[^<]*;\s*rel="?(?:[^"]* )?next\b/i.exec(headers.get("link") ?? "") ?? [];
      const address = link ? at(body, link) : header;
      if (typeof address !== "string" || !URL.canParse(address, "http://page")) {
        return undefined;
      }
      const { searchParams } = new URL(address, "http://page");
      const named = Object.fromEntries(
        [...searchParams.keys()].map((name) => {
          const values = searchParams.getAll(name);
          return [name, values.length > 1 ? values : values[0]];
        }),
      );
      return { ...params, ...valuesOf(named) };
    },
  };
}
