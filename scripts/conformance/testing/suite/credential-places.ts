import { inspect } from "node:util";
import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { ways } from "../round-trip/loopback.ts";
import { type ReceivedRequest, send, sendJson } from "./server.ts";
import type { TestedClient } from "./tested-client.ts";

/** Credentials in every place of OpenAPI, and operations with servers of their own. */
export function testCredentialPlaces(tested: TestedClient): void {
  const ok = sendJson(tested.success.status, tested.success.body);
  const query = { queryKey: "secret-of/query" };
  const login = { username: "secret-of-ann", password: "secret:of" };

  const places: readonly (readonly [string, string, object, object])[] = [
    ["the query", "byQuery", query, { path: "/byQuery?api_key=secret-of%2Fquery" }],
    ["a cookie", "byCookie", { session: "secret-of-s" }, { headers: { cookie: "sid=secret-of-s" } }],
    ["HTTP's Basic", "byLogin", login, { headers: { authorization: "Basic c2VjcmV0LW9mLWFubjpzZWNyZXQ6b2Y=" } }],
    [
      "Basic without a password",
      "byLogin",
      { username: "secret-of-key", password: "" },
      { headers: { authorization: "Basic c2VjcmV0LW9mLWtleTo=" } },
    ],
    ["OAuth 2", "byToken", { accessToken: "secret-of-t" }, { headers: { authorization: "Bearer secret-of-t" } }],
    ["OpenID Connect", "byIdentity", { accessToken: async () => "t" }, { headers: { authorization: "Bearer t" } }],
    [
      "several at once",
      "byAll",
      { ...query, ...login, session: "s" },
      {
        path: "/byAll?api_key=secret-of%2Fquery",
        headers: { cookie: "sid=s", authorization: "Basic c2VjcmV0LW9mLWFubjpzZWNyZXQ6b2Y=" },
      },
    ],
  ];
  for (const [given, operationId, options, request] of places) {
    test(`A credential is sent where the API wants it — ${given}`, async () => {
      for (const way of ways) {
        const { call, requests } = tested.everywhere([ok], options);

        await call(way, operationId);

        expect(requests, way).toMatchObject([request]);
      }
    });

    test(`Nothing that a program is given shows the credential — ${given}`, async () => {
      const told: unknown[] = [];
      const onResponse = (response: Response) => told.push(response, response.url);
      for (const answer of [ok, send(418), send(200, "<html>"), send(302, "", { location: "https://a.test/" })]) {
        for (const way of ways) {
          const { call } = tested.everywhere([answer], { ...options, onAttempt: (each: object) => told.push(each) });

          told.push(await call(way, operationId, {}, { onResponse }).catch((error: unknown) => error));
        }
      }

      const shown = told
        .map((each) => `${inspect(each, { showHidden: true, depth: 10 })}${JSON.stringify(each)}`)
        .join();
      expect(shown).not.toMatch(/secret-of|c2VjcmV0/);
    });
  }

  test("A key in the query goes where a redirect within the origin leads, and response.url does not show it", async () => {
    for (const location of ["byMoved", "byMoved?to=1", "byMoved#top", "byMoved?api_key=secret-of%2Fquery"]) {
      const { call, requests } = tested.everywhere([send(302, "", { location }), ok], query);
      const urls: string[] = [];

      await call("method", "byQuery", {}, { onResponse: ({ url }: Response) => urls.push(url) });

      expect(requests[1]?.path, location).toMatch(/^\/byMoved\?(to=1&)?api_key=secret-of%2Fquery$/);
      expect(urls.join(), location).toMatch(/\/byMoved(\?to=1)?$/);
    }
  });

  test("A key in the query is not in the error's message, even if the server repeats it", async () => {
    for (const way of ["method", "behind middleware", "function"] as const) {
      const echo = ({ url }: { url?: string | undefined }, response: Parameters<typeof ok>[1]) =>
        response.writeHead(404, { "content-type": "text/plain" }).end(`No such URL: ${url}`);
      const { call } = tested.everywhere([echo], query);

      await expect(call(way, "byQuery"), way).rejects.toMatchObject({
        message: expect.stringMatching(/No such URL: \S*\/byQuery\?api_key=\[credential\]$/),
      });
    }
  });

  test("Neither a header nor a parameter of the same name replaces a credential in a cookie or the query", async () => {
    const cookie = tested.everywhere([ok], { session: "secret-of-s" });
    const inQuery = tested.everywhere([ok], query);

    await cookie.call("method", "byCookie", { header: { Cookie: "sid=intruder; theme=dark" } });
    await inQuery.call("request", "byQuery", { query: { api_key: "intruder", tag: "a" } });

    expect(cookie.requests).toMatchObject([{ headers: { cookie: "theme=dark; sid=secret-of-s" } }]);
    expect(inQuery.requests).toMatchObject([{ path: "/byQuery?tag=a&api_key=secret-of%2Fquery" }]);
  });

  test("A client certificate is left to your fetch, if you say that it sends one", async () => {
    for (const way of ways) {
      const { call, requests } = tested.everywhere([ok], { certificate: true, fetch: globalThis.fetch });
      await call(way, "byCertificate");
      const without = tested.everywhere([ok], { certificate: true });

      await expect(without.call(way, "byCertificate"), way).rejects.toBeInstanceOf(errors.ParameterError);
      expect([requests.length, without.requests], way).toEqual([1, []]);
    }
  });

  const wrong: readonly (readonly [string, string, object])[] = [
    ["a colon in a user name", "byLogin", { username: "secret-of:a", password: "p" }],
    ["a semicolon in a cookie", "byCookie", { session: "secret-of;a" }],
    ["a line break in a cookie", "byCookie", { session: "secret-of\na" }],
    ["half a surrogate pair in a query", "byQuery", { queryKey: "secret-of\ud800" }],
    ["a number", "byToken", { accessToken: 7 }],
  ];
  for (const [given, operationId, options] of wrong) {
    test(`A credential that its place cannot have is refused, and the error does not repeat it — ${given}`, async () => {
      for (const way of ways) {
        const { call, requests } = tested.everywhere([ok], options);

        const error = await call(way, operationId).catch((reason: unknown) => reason);

        expect(error, way).toBeInstanceOf(errors.ParameterError);
        expect([inspect(error).includes("secret-of"), requests], way).toEqual([false, []]);
      }
    });
  }

  test("baseUrl replaces the server of an operation's own, too", async () => {
    for (const way of ways) {
      const { call, requests } = tested.everywhere([ok]);

      await call(way, "ownServer");

      expect(
        requests.map(({ path }: ReceivedRequest) => path),
        way,
      ).toEqual(["/own"]);
    }
  });
}
