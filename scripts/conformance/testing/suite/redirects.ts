import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { type Answer, send, sendBytes, sendJson } from "./server.ts";
import { inEachWay, rejection, type TestedClient } from "./tested-client.ts";

/** Redirects: followed within the origin, refused beyond it, before another server has seen anything. */
export function testRedirects(tested: TestedClient): void {
  const { authorization, success } = tested;
  const ok = sendJson(success.status, success.body);
  const redirect = (location: string, status = 302) => send(status, "", { location });
  /** Sends the request on to what a function makes of its own absolute URL. */
  const redirectFrom =
    (target: (url: URL) => string): Answer =>
    (request, response) =>
      redirect(target(new URL(request.url ?? "", `http://${request.headers.host}`)))(request, response);

  for (const status of [301, 302, 303, 307, 308]) {
    test(`A redirect within the API's origin is followed, with the credential — ${status}`, async () => {
      const make = () => tested.against([redirect("moved", status), ok]);

      for (const { way, outcome, requests } of await inEachWay(make)) {
        expect(outcome, way).toEqual(success.body);
        expect(requests, way).toMatchObject([{ headers: authorization }, { headers: authorization }]);
      }
    });
  }

  const within = [
    { given: "a relative path", target: () => "moved?x=1" },
    { given: "an absolute path", target: ({ pathname }: URL) => `${pathname}/moved?x=1` },
    { given: "an absolute URL", target: ({ href }: URL) => `${href}/moved?x=1` },
    { given: "a URL without scheme", target: ({ host, pathname }: URL) => `//${host}${pathname}/moved?x=1` },
    { given: "a scheme in upper case", target: ({ host, pathname }: URL) => `HTTP://${host}${pathname}/moved?x=1` },
    { given: "a fragment", target: () => "moved?x=1#part" },
  ];
  for (const { given, target } of within) {
    test(`Location is resolved against the URL of the request — ${given}`, async () => {
      const { method, requests } = tested.against([redirectFrom(target), ok]);

      const body = await method();

      expect(body).toEqual(success.body);
      expect(requests[1]?.path.endsWith("/moved?x=1")).toBe(true);
    });
  }

  test("Your headers are sent to the new place, too", async () => {
    const { method, requests } = tested.against([redirect("moved"), ok]);

    await method({ headers: { "X-Trace": "t-1" } });

    expect(requests[1]?.headers).toMatchObject({ "x-trace": "t-1" });
  });

  test("Five redirects in a row are followed", async () => {
    const { method, requests } = tested.against([...Array(5).fill(redirect("moved")), ok]);

    const body = await method();

    expect(body).toEqual(success.body);
    expect(requests).toHaveLength(6);
  });

  test("The sixth redirect in a row is refused", async () => {
    const { method, requests } = tested.against([...Array(6).fill(redirect("moved")), ok]);

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ResponseError);
    expect(requests).toHaveLength(6);
  });

  test("A loop of redirects ends, and is not tried again", async () => {
    const { safe, requests } = tested.against([redirectFrom(({ href }) => href)]);

    const result = await safe();

    expect(result).toMatchObject({ status: "unexpected", error: { name: "ResponseError" } });
    expect(requests).toHaveLength(6);
  });

  test("The body of a redirect is not waited for", async () => {
    const endless = sendBytes("HTTP/1.1 302 Found\r\nLocation: moved\r\nContent-Length: 99\r\n\r\n{", "hang");
    const { method } = tested.against([endless, ok]);

    expect(await method()).toEqual(success.body);
  });

  test("A redirect to another port is refused by the name of that origin, and nothing is sent there", async () => {
    const target = tested.elsewhere();

    for (const { way, outcome, requests } of await inEachWay(() => tested.against([redirect(target.baseUrl)]))) {
      expect(outcome, way).toBeInstanceOf(errors.ResponseError);
      expect(outcome, way).toMatchObject({ message: expect.stringContaining(new URL(target.baseUrl).origin) });
      expect(requests, way).toHaveLength(1);
    }
    expect(target.requests).toEqual([]);
  });

  test("A redirect that leaves the origin at the second step is refused there", async () => {
    const target = tested.elsewhere();
    const { method, requests } = tested.against([redirect("moved"), redirect(target.baseUrl)]);

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ResponseError);
    expect(requests).toHaveLength(2);
    expect(target.requests).toEqual([]);
  });

  const beyond = [
    { given: "another name of the host", target: ({ port }: URL) => `http://localhost:${port}/` },
    { given: "https", target: ({ host }: URL) => `https://${host}/` },
    { given: "the default port", target: ({ hostname }: URL) => `http://${hostname}/` },
    { given: "a host after the origin's name", target: ({ host }: URL) => `http://${host}.example.test/` },
    { given: "the origin as a user's name", target: ({ host }: URL) => `http://${host}@example.test/` },
    { given: "a backslash before the host", target: () => "\\\\example.test/" },
    { given: "no scheme", target: () => "//example.test/" },
  ];
  for (const { given, target } of beyond) {
    test(`A redirect beyond the API's origin is refused at once — ${given}`, async () => {
      const { method, requests } = tested.against([redirectFrom(target)]);

      const error = await rejection(method());

      expect(error).toBeInstanceOf(errors.ResponseError);
      expect(error.message).toMatch(/https?:\/\/(localhost|127\.0\.0\.1|example\.test)/);
      expect(requests).toHaveLength(1);
    });
  }

  const unusable = [
    { given: "no Location", answer: send(302) },
    { given: "a data URL", answer: redirect("data:application/json,{}") },
    { given: "a Location that is not a URL", answer: redirect("http://[") },
    { given: "a blob of the origin", answer: redirectFrom(({ origin }) => `blob:${origin}/1`) },
    { given: "a file", answer: redirect("file:///etc/passwd") },
    { given: "a user name and password", answer: redirectFrom(({ host }) => `http://user:hidden@${host}/moved`) },
  ];
  for (const { given, answer } of unusable) {
    test(`A redirect to nowhere, or to something that is not the API, is a ResponseError at once — ${given}`, async () => {
      const { method, requests } = tested.against([answer]);

      const error = await rejection(method());

      expect(error).toBeInstanceOf(errors.ResponseError);
      expect(error.message).not.toContain("hidden");
      expect(requests).toHaveLength(1);
    });
  }

  test("A 300 and a 304 are not redirects, but failures", async () => {
    for (const status of [300, 304]) {
      const { method, requests } = tested.against([send(status, "", { location: "moved" })]);

      const error = await rejection(method());

      expect(error).toMatchObject({ name: "ApiError", status });
      expect(requests).toHaveLength(1);
    }
  });

  /** As browsers show a redirect that they were told not to follow. */
  const hidden = () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
  const ended = (url: string) => Object.defineProperty(Response.json(success.body), "url", { value: url });
  const carries = (request: Request) => Object.keys(authorization).some((header) => request.headers.has(header));

  test("In browsers, which hide redirects, one within the origin is followed after a look without credentials", async () => {
    const moved = "https://api.test/v0/moved";
    const { method, requests } = tested.injected((request) => {
      if (request.url === moved) {
        return Response.json(success.body);
      }
      return request.redirect === "manual" ? hidden() : ended(moved);
    });

    const body = await method();

    expect(body).toEqual(success.body);
    expect(requests.map((request) => [request.redirect, carries(request)])).toEqual([
      ["manual", true],
      ["follow", false],
      ["manual", true],
    ]);
  });

  test("In browsers, a redirect beyond the origin is refused, and no credential goes there", async () => {
    const { method, requests } = tested.injected((request) =>
      request.redirect === "manual" ? hidden() : ended("https://other.test/moved"),
    );

    const error = await rejection(method());

    expect(error).toBeInstanceOf(errors.ResponseError);
    expect(error.message).toContain("https://other.test");
    expect(requests.map(carries)).toEqual([true, false]);
  });

  test("In browsers, a redirect to a place that does not let itself be looked at is refused", async () => {
    const { method } = tested.injected((request) =>
      request.redirect === "manual" ? hidden() : Promise.reject(new TypeError("Failed to fetch")),
    );

    expect(await rejection(method())).toBeInstanceOf(errors.ResponseError);
  });

  test("In browsers, the look at where a redirect leads carries none of your headers either", async () => {
    const { method, requests } = tested.injected((request) =>
      request.redirect === "manual" ? hidden() : ended("https://other.test/moved"),
    );

    await rejection(method({ headers: { "X-Trace": "t-1" } }));

    expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["t-1", null]);
  });
}
