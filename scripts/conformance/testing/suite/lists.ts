import { expect, test } from "vitest";
import { memberOf } from "./contract.ts";
import { type Answer, send, sendJson } from "./server.ts";
import { rejection, type TestedClient } from "./tested-client.ts";

interface Listed extends AsyncIterable<unknown> {
  readonly pages: () => AsyncIterable<unknown>;
}
type Lists = { readonly [operationId: string]: (params?: object, options?: object) => Listed };

/** `client.paginate`: over pages of two files each, five in all. */
export function testLists(tested: TestedClient): void {
  const start = (...answers: Answer[]) => {
    const { client, requests } = tested.against(answers, { maxRetries: 0 });
    return { lists: memberOf<Lists>(client, "paginate"), paths: () => requests.map(({ path }) => path) };
  };
  const page = (ids: string, rest: object = {}, headers = {}): Answer =>
    sendJson(200, { files: [...ids].map((id) => ({ id })), ...rest }, headers);
  const plain = [page("ab"), page("cd"), page("e")];

  const styles = [
    {
      given: "by offset",
      list: "listByOffset",
      answers: plain,
      paths: ["/by-offset", "/by-offset?offset=2", "/by-offset?offset=4"],
    },
    {
      given: "by offset, with the number of all in a header",
      list: "listByTotal",
      answers: ["ab", "cd", "e"].map((ids) => page(ids, {}, { "x-total": "5" })),
      paths: ["/by-total", "/by-total?offset=2", "/by-total?offset=4"],
    },
    {
      given: "by page",
      list: "listByPage",
      answers: ["ab", "cd", "e"].map((ids) => page(ids, { more: ids !== "e" })),
      paths: ["/by-page", "/by-page?page=2", "/by-page?page=3"],
    },
    {
      given: "by cursor",
      list: "listByCursor",
      answers: [page("ab", { next: "x y" }), page("cd", { next: "z" }), page("e", { next: null })],
      paths: ["/by-cursor", "/by-cursor?cursor=x%20y", "/by-cursor?cursor=z"],
    },
    {
      given: "by the header Link",
      list: "listByLink",
      answers: [
        page("ab", {}, { link: '<https://elsewhere.test/any?start=2>; rel="next"' }),
        page("cd", {}, { link: '</by-link?start=4>; rel="next", </by-link>; rel="first"' }),
        page("e", {}, { link: '</by-link>; rel="first"' }),
      ],
      paths: ["/by-link", "/by-link?start=2", "/by-link?start=4"],
    },
    {
      given: "by an address in the page",
      list: "listByBodyLink",
      answers: [page("ab", { next: "?start=2" }), page("cd", { next: "/x?start=4" }), page("e", { next: null })],
      paths: ["/by-body-link", "/by-body-link?start=2", "/by-body-link?start=4"],
    },
  ];
  for (const { given, list, answers, paths } of styles) {
    test(`paginate gives the items of all pages, each page asked for once — ${given}`, async () => {
      const { lists, paths: asked } = start(...answers);

      expect(await idsOf(lists[list]?.())).toBe("abcde");
      expect(asked()).toEqual(paths);
    });
  }

  test("A page is asked for when its first item is, and not before", async () => {
    const { lists, paths } = start(...plain);
    const counts: number[] = [];

    for await (const _ of lists.listByOffset?.() ?? []) {
      counts.push(paths().length);
    }

    expect(counts).toEqual([1, 1, 2, 2, 3]);
  });

  test("pages() gives the pages as the server sent them", async () => {
    const { lists } = start(...plain);
    const sizes: unknown[] = [];

    for await (const each of lists.listByOffset?.({ limit: 2 }).pages() ?? []) {
      sizes.push(each);
    }

    expect(sizes).toEqual([
      { files: [{ id: "a" }, { id: "b" }] },
      { files: [{ id: "c" }, { id: "d" }] },
      { files: [{ id: "e" }] },
    ]);
  });

  for (const files of [[], null, undefined]) {
    test(`An empty list gives nothing, and is no error — ${JSON.stringify(files) ?? "no list"}`, async () => {
      const { lists, paths } = start(sendJson(200, { files }));

      expect(await idsOf(lists.listByOffset?.())).toBe("");
      expect(paths()).toHaveLength(1);
    });
  }

  test("A page that the server gives again ends the list, and is not given twice", async () => {
    const { lists, paths } = start(page("ab"));

    expect(await idsOf(lists.listByOffset?.())).toBe("ab");
    expect(paths()).toHaveLength(2);
  });

  test("A server that gives fewer items than are asked for does not end the list", async () => {
    const { lists } = start(...plain);

    expect(await idsOf(lists.listByOffset?.({ limit: 1000 }))).toBe("abcde");
  });

  test("A failure is the error of its page, with the number and the parameters of that page", async () => {
    const { lists } = start(page("ab"), send(500));

    expect(await rejection(idsOf(lists.listByOffset?.({ limit: 2 })))).toMatchObject({
      name: "ApiError",
      status: 500,
      page: { number: 2, params: { limit: 2, offset: 2 } },
    });
  });

  test("Something else where the items should be is a ResponseError", async () => {
    const { lists } = start(sendJson(200, { files: { a: 1 } }));

    expect(await rejection(idsOf(lists.listByOffset?.()))).toMatchObject({ name: "ResponseError" });
  });

  test("An abort ends the list with the signal's reason", async () => {
    const { lists, paths } = start(...plain);
    const controller = new AbortController();
    const reason = new Error("enough");
    const walk = async (): Promise<void> => {
      for await (const _ of lists.listByOffset?.({}, { signal: controller.signal }) ?? []) {
        controller.abort(reason);
      }
    };

    expect(await rejection(walk())).toBe(reason);
    expect(paths()).toHaveLength(1);
  });
}

async function idsOf(list: AsyncIterable<unknown> | undefined): Promise<string> {
  let ids = "";
  for await (const item of list ?? []) {
    ids += Object(item).id;
  }
  return ids;
}
