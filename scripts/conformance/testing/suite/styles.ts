import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { type Given, ways } from "../round-trip/loopback.ts";
import { sendJson } from "./server.ts";
import type { TestedClient } from "./tested-client.ts";

/** Parameters in every style of OpenAPI. */
export function testStyles(tested: TestedClient): void {
  const ok = sendJson(tested.success.status, tested.success.body);
  const path = { plain: ["a/b", "c,d"], label: ["e", "f"], matrix: { g: "h" }, json: { i: "j/k" } };

  const sent: readonly (readonly [string, string, Given, string])[] = [
    ["a path", "styledPath", { path }, "/paths/a%2Fb,c%2Cd/.e.f/;matrix=g,h/%7B%22i%22%3A%22j%2Fk%22%7D"],
    ["a list as pairs", "styledQuery", { query: { each: ["a", "b&c"] } }, "/queries?each=a&each=b%26c"],
    ["a list with commas", "styledQuery", { query: { joined: ["a", "b,c"] } }, "/queries?joined=a,b%2Cc"],
    ["a list with spaces", "styledQuery", { query: { spaces: ["a", "b"] } }, "/queries?spaces=a%20b"],
    ["a list with bars", "styledQuery", { query: { pipes: ["a", "b"] } }, "/queries?pipes=a%7Cb"],
    ["an object in brackets", "styledQuery", { query: { deep: { a: "1", b: "2" } } }, "/queries?deep[a]=1&deep[b]=2"],
    ["an object as pairs", "styledQuery", { query: { members: { a: "1", b: "2" } } }, "/queries?a=1&b=2"],
    ["JSON", "styledQuery", { query: { json: { a: "é" } } }, "/queries?json=%7B%22a%22%3A%22%C3%A9%22%7D"],
    ["reserved characters", "styledQuery", { query: { reserved: "a/b:c&d" } }, "/queries?reserved=a/b:c%26d"],
  ];
  for (const [given, operationId, parameters, url] of sent) {
    test(`A parameter in the URL is written in its style — ${given}`, async () => {
      for (const way of ways) {
        const { call, requests } = tested.everywhere([ok]);

        await call(way, operationId, parameters);

        expect(
          requests.map((each) => each.path),
          way,
        ).toEqual([url]);
      }
    });
  }

  test("Lists, objects and JSON in headers are written in their styles", async () => {
    const header = { "X-List": ["a", "b"], "X-Object": { c: "d", e: "f" }, "X-Json": { g: "é" } };
    for (const way of ways) {
      const { call, requests } = tested.everywhere([ok]);

      await call(way, "styledHeaders", { header });

      const written = { "x-list": "a,b", "x-object": "c=d,e=f", "x-json": '{"g":"\\u00e9"}' };
      expect(requests, way).toMatchObject([{ headers: written }]);
    }
  });

  test("Cookies are sent in one header, each in its style", async () => {
    const cookie = { theme: "a b;c", tags: ["d", "e"], json: { f: "g" } };
    for (const way of ways) {
      const { call, requests } = tested.everywhere([ok]);

      await call(way, "styledCookies", { cookie });

      const written = "theme=a%20b%3Bc; tags=d,e; json=%7B%22f%22%3A%22g%22%7D";
      expect(requests, way).toMatchObject([{ headers: { cookie: written } }]);
    }
  });

  const ambiguous: readonly (readonly [string, string, Given])[] = [
    ["an empty list in a path", "styledPath", { path: { ...path, plain: [] } }],
    ["two dots in a list in a path", "styledPath", { path: { ...path, plain: ["a", ".."] } }],
    ["a dot in a list with dots", "styledPath", { path: { ...path, label: ["a.b"] } }],
    ["a space in a list with spaces", "styledQuery", { query: { spaces: ["a b"] } }],
    ["a bar in a list with bars", "styledQuery", { query: { pipes: ["a|b"] } }],
    ["a comma in a header's list", "styledHeaders", { header: { "X-List": ["a,b"] } }],
    ["an equals sign in a name in a header", "styledHeaders", { header: { "X-Object": { "a=b": "c" } } }],
    ["a cookie that the API does not have", "styledCookies", { cookie: { other: "a" } }],
  ];
  for (const [given, operationId, parameters] of ambiguous) {
    test(`What a style has no way to say is refused before anything is sent — ${given}`, async () => {
      for (const way of ways) {
        const { call, requests } = tested.everywhere([ok]);

        await expect(call(way, operationId, parameters), way).rejects.toBeInstanceOf(errors.ParameterError);
        expect(requests, way).toEqual([]);
      }
    });
  }
}
