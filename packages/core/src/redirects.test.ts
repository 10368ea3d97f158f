import { expect, test } from "vitest";
import { answering, callOf, failureOf, redirect } from "../testing/contract.ts";
import { streaming } from "../testing/streams.ts";
import { ResponseError } from "./errors/index.ts";
import { followRedirects, isRedirect } from "./redirects.ts";

const start = "https://api.demo.test/v1/files/f1";

/** Follows the first answer; each request gets the next one. */
function follow(first: Response, rest: readonly (Response | Error)[], method = "GET") {
  const { fetch, requests } = answering(...rest);
  const init = { method, headers: { "X-API-KEY": "secret-key" }, redirect: "manual" } as const;
  return { requests, followed: followRedirects(callOf("getFile"), first, fetch, start, init) };
}

/** A redirect as browsers show it: neither status nor target. */
function hiddenRedirect(): Response {
  return Object.defineProperties(new Response(null), { type: { value: "opaqueredirect" }, status: { value: 0 } });
}

function answerFrom(url: string, body: BodyInit = "found"): Response {
  return Object.defineProperty(new Response(body), "url", { value: url });
}

test.each([200, 201, 300, 304, 305, 306, 404])("status %i is no redirect", (status) => {
  expect(isRedirect(Object.defineProperty(redirect("/x"), "status", { value: status }))).toBe(false);
});

test.each([301, 302, 303, 307, 308])("status %i is followed within the origin, headers included", async (status) => {
  const { followed, requests } = follow(redirect("/v2/f1?x=1", status), [new Response("found")]);

  expect(await (await followed).text()).toBe("found");
  expect(requests.map(({ method, url, headers, redirect: mode }) => [method, url, [...headers], mode])).toEqual([
    ["GET", "https://api.demo.test/v2/f1?x=1", [["x-api-key", "secret-key"]], "manual"],
  ]);
});

test.each([
  ["../files/f2", "https://api.demo.test/v1/files/f2"],
  ["?x=1", "https://api.demo.test/v1/files/f1?x=1"],
  ["//api.demo.test/f2", "https://api.demo.test/f2"],
  ["HTTPS://API.demo.test:443/f2", "https://api.demo.test/f2"],
])("the target %j is resolved as %s, and the next one against that", async (location, url) => {
  const { followed, requests } = follow(redirect(location), [redirect("./next"), new Response("found")]);

  await followed;

  expect(requests.map((request) => request.url)).toEqual([url, new URL("./next", url).href]);
});

test.each([
  ["https://evil.test/f1?k=1", "to https://evil.test"],
  ["//evil.test/f1", "to https://evil.test"],
  ["\\\\evil.test/f1", "to https://evil.test"],
  ["http://api.demo.test/f1", "to http://api.demo.test"],
  ["https://api.demo.test:8443/f1", "to https://api.demo.test:8443"],
  ["https://api.demo.test.evil.test/f1", "to https://api.demo.test.evil.test"],
  ["https://api.demo.test@evil.test/f1", "to https://evil.test"],
  ["https://user@api.demo.test/f1", "to https://api.demo.test"],
  ["data:application/json,{}", "to null"],
  ["https://", "to an unknown location"],
  ["", "to an unknown location"],
])("the target %j is refused without a request to it", async (location, where) => {
  const { followed, requests } = follow(redirect("/a"), [redirect(location)]);

  const error = await failureOf(() => followed);

  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({
    message: `demo.getFile: redirected ${where}, but credentials stay at https://api.demo.test`,
    response: { status: 302 },
  });
  expect(requests.length).toBe(1);
});

test.each([
  ["followed", "/a"],
  ["refused", "https://evil.test/"],
])("the body of a redirect that is %s is cancelled, whether its target is hidden or not", async (_, location) => {
  const { response, seen } = streaming(["moved"], "stay open", { status: 302, headers: { location } });
  const target = streaming(["found"], "stay open");
  const hidden = answerFrom(new URL(location, start).href, target.response.body ?? "");

  await Promise.allSettled([
    follow(response, [new Response("found")]).followed,
    follow(hiddenRedirect(), [hidden, new Response("found")]).followed,
  ]);

  expect([seen.cancelled, target.seen.cancelled]).toEqual([true, true]);
});

// Vitest fails on an unhandled rejection; Node ends the process.
test("a redirect whose body has failed is no unhandled rejection", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("the connection is gone")) });
  const { followed } = follow(new Response(body, { status: 302, headers: { location: "https://evil.test/" } }), []);

  const error = await failureOf(() => followed);
  // A rejection counts as unhandled once the microtasks are done.
  await new Promise((resolve) => setTimeout(resolve));

  expect(error).toBeInstanceOf(ResponseError);
});
