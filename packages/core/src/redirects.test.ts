import { expect, test } from "vitest";
import { answering, callOf, failureOf } from "../testing/contract.ts";
import { ResponseError } from "./errors/index.ts";
import { fetchWithinOrigin } from "./redirects.ts";

const start = "https://api.demo.test/v1/files/f1";
const init = { headers: { "X-API-KEY": "secret-key" }, redirect: "manual" } as const;

function redirect(location: string | undefined, status = 302): Response {
  return new Response("moved", location === undefined ? { status } : { status, headers: { location } });
}

/** A redirect as browsers show it: neither status nor target. */
function hiddenRedirect(): Response {
  return Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
}

function answerFrom(url: string): Response {
  return Object.defineProperty(new Response("found"), "url", { value: url });
}

test("gives a response that is not a redirect unchanged", async () => {
  const answer = new Response("found");
  const { fetch, requests } = answering(answer);

  const response = await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(response).toBe(answer);
  expect(requests.map(({ url }) => url)).toEqual([start]);
});

test.each([300, 304, 305, 306])("does not follow status %i", async (status) => {
  const answer = Object.defineProperty(new Response(null, { headers: { location: "/x" } }), "status", {
    value: status,
  });
  const { fetch, requests } = answering(answer);

  expect(await fetchWithinOrigin(callOf("getFile", { fetch }), start, init)).toBe(answer);
  expect(requests.length).toBe(1);
});

test.each([301, 302, 303, 307, 308])("follows status %i within the origin, headers included", async (status) => {
  const { fetch, requests } = answering(redirect("https://api.demo.test/v2/f1?x=1", status), new Response("found"));

  const response = await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(await response.text()).toBe("found");
  expect(requests.map(({ method, url, redirect }) => ({ method, url, redirect }))).toEqual([
    { method: "GET", url: start, redirect: "manual" },
    { method: "GET", url: "https://api.demo.test/v2/f1?x=1", redirect: "manual" },
  ]);
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["secret-key", "secret-key"]);
});

test.each([
  ["../files/f2", "https://api.demo.test/v1/files/f2"],
  ["/f2", "https://api.demo.test/f2"],
  ["?x=1", "https://api.demo.test/v1/files/f1?x=1"],
  ["//api.demo.test/f2", "https://api.demo.test/f2"],
  ["HTTPS://API.demo.test:443/f2", "https://api.demo.test/f2"],
])("resolves the relative target %j", async (location, url) => {
  const { fetch, requests } = answering(redirect(location), new Response("found"));

  await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(requests[1]?.url).toBe(url);
});

test("resolves a target against the URL of the last redirect", async () => {
  const { fetch, requests } = answering(redirect("/a/b"), redirect("c"), new Response("found"));

  await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(requests[2]?.url).toBe("https://api.demo.test/a/c");
});

test.each([
  ["https://evil.test/f1?k=1", "https://evil.test"],
  ["//evil.test/f1", "https://evil.test"],
  ["\\\\evil.test/f1", "https://evil.test"],
  ["http://api.demo.test/f1", "http://api.demo.test"],
  ["https://api.demo.test:8443/f1", "https://api.demo.test:8443"],
  ["https://api.demo.test.evil.test/f1", "https://api.demo.test.evil.test"],
  ["https://api.demo.test@evil.test/f1", "https://evil.test"],
  ["data:application/json,{}", "null"],
  ["https://", "an unknown location"],
])("refuses the target %j without a request to it, and names its origin", async (location, name) => {
  const answer = redirect(location);
  const { fetch, requests } = answering(answer);

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toEqual(
    new ResponseError(`demo.getFile: redirected to ${name}, but credentials stay at https://api.demo.test`, {
      response: answer,
    }),
  );
  expect(requests.length).toBe(1);
});

test("refuses a redirect without a target", async () => {
  const { fetch, requests } = answering(redirect(undefined));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.getFile: redirected to an unknown location, but credentials stay at https://api.demo.test",
  });
  expect(requests.length).toBe(1);
});

test("refuses another origin in the middle of a chain", async () => {
  const { fetch, requests } = answering(redirect("/a"), redirect("https://evil.test/"));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toBeInstanceOf(ResponseError);
  expect(requests.map(({ url }) => url)).toEqual([start, "https://api.demo.test/a"]);
});

test("follows five redirects", async () => {
  const { fetch, requests } = answering(...Array.from({ length: 5 }, () => redirect("/a")), new Response("found"));

  const response = await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(await response.text()).toBe("found");
  expect(requests.length).toBe(6);
});

test("refuses a sixth redirect", async () => {
  const { fetch, requests } = answering(...Array.from({ length: 9 }, () => redirect("/a")));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.getFile: redirected more than 5 times",
  });
  expect(requests.length).toBe(6);
});

test.each([
  ["putFile", "PUT"],
  ["createFile", "POST"],
] as const)("refuses every redirect of %s, because a body is sent once", async (operationId, method) => {
  const { fetch, requests } = answering(redirect("/a", 307));

  const error = await failureOf(() =>
    fetchWithinOrigin(callOf(operationId, { fetch }), start, { ...init, method, body: "{}" }),
  );

  expect(error).toMatchObject({
    name: "ResponseError",
    message: `demo.${operationId}: redirected a ${method}, which is not sent twice`,
  });
  expect(requests.length).toBe(1);
});

test.each([
  ["followed", "/a"],
  ["refused", "https://evil.test/"],
])("cancels the body of a redirect that is %s", async (_, location) => {
  let cancelled = false;
  const body = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  const answer = new Response(body, { status: 302, headers: { location } });
  const { fetch } = answering(answer, new Response("found"));

  await Promise.allSettled([fetchWithinOrigin(callOf("getFile", { fetch }), start, init)]);

  expect(cancelled).toBe(true);
});

// Vitest fails on an unhandled rejection; Node ends the process.
test("refuses a redirect whose body has failed, without an unhandled rejection", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.error(new Error("the connection is gone"));
    },
  });
  const { fetch } = answering(new Response(body, { status: 302, headers: { location: "https://evil.test/" } }));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));
  // A rejection counts as unhandled once the microtasks are done.
  await new Promise((resolve) => setTimeout(resolve));

  expect(error).toBeInstanceOf(ResponseError);
});

test("follows a redirect that the platform hides, after finding its target without credentials", async () => {
  const { fetch, requests } = answering(
    hiddenRedirect(),
    answerFrom("https://api.demo.test/v2/f1"),
    new Response("found"),
  );

  const response = await fetchWithinOrigin(callOf("getFile", { fetch }), start, init);

  expect(await response.text()).toBe("found");
  expect(requests.map(({ url, headers, redirect }) => [url, headers.get("X-API-KEY"), redirect])).toEqual([
    [start, "secret-key", "manual"],
    [start, null, "follow"],
    ["https://api.demo.test/v2/f1", "secret-key", "manual"],
  ]);
});

test("refuses a hidden redirect to another origin", async () => {
  const { fetch, requests } = answering(hiddenRedirect(), answerFrom("https://evil.test/"));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.getFile: redirected to https://evil.test, but credentials stay at https://api.demo.test",
  });
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["secret-key", null]);
});

test.each([
  ["followed", "https://api.demo.test/v2/f1"],
  ["refused", "https://evil.test/"],
])("cancels the body of a hidden redirect's target when it is %s", async (_, url) => {
  let cancelled = false;
  const body = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  const target = Object.defineProperty(new Response(body), "url", { value: url });
  const { fetch } = answering(hiddenRedirect(), target, new Response("found"));

  await Promise.allSettled([fetchWithinOrigin(callOf("getFile", { fetch }), start, init)]);

  expect(cancelled).toBe(true);
});

// If CORS does not allow the request, fetch fails as it does without a connection.
test("refuses a hidden redirect to a target that CORS does not allow", async () => {
  const { fetch, requests } = answering(hiddenRedirect(), new TypeError("Failed to fetch"));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toBeInstanceOf(ResponseError);
  expect(requests.length).toBe(2);
});

test("follows a redirect of a platform Request", async () => {
  const { fetch, requests } = answering(redirect("/a"), new Response("found"));

  const response = await fetchWithinOrigin(callOf("getFile", { fetch }), new Request(start), init);

  expect(await response.text()).toBe("found");
  expect(requests.map(({ url, headers }) => [url, headers.get("X-API-KEY")])).toEqual([
    [start, "secret-key"],
    ["https://api.demo.test/a", "secret-key"],
  ]);
});

test("refuses a redirect of a request that middleware changed to POST", async () => {
  const { fetch, requests } = answering(redirect("/a"), new Response("found"));
  const request = new Request(start, { method: "POST", body: "{}" });

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), request, init));

  expect(error).toBeInstanceOf(ResponseError);
  expect(requests.length).toBe(1);
});

test("refuses a hidden redirect whose target cannot be found without the credential", async () => {
  const { fetch, requests } = answering(hiddenRedirect(), answerFrom(start));

  const error = await failureOf(() => fetchWithinOrigin(callOf("getFile", { fetch }), start, init));

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.getFile: redirected to an unknown location, but credentials stay at https://api.demo.test",
  });
  expect(requests.length).toBe(2);
});
