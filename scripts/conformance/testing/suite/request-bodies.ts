import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { type Given, ways } from "../round-trip/loopback.ts";
import { reset, send, sendBytes, sendJson } from "./server.ts";
import { rejection, required, type TestedClient } from "./tested-client.ts";

const hangup = sendBytes("HTTP/1.1 200 OK\r\nContent-", "end");

/** Bodies of requests: sent as they were given, and as often as is safe. */
export function testRequestBodies(tested: TestedClient): void {
  const { parameters, success, view } = tested;
  const sendsJson = ({ requestBody }: (typeof view.operations)[number]): boolean =>
    requestBody?.types[0].mediaType === "application/json";
  const post = required(view.operations.find((each) => each.method === "POST" && sendsJson(each)));
  const put = required(view.operations.find((each) => each.method === "PUT" && sendsJson(each)));
  const parts = required(
    view.operations.find(({ requestBody }) => requestBody?.types[0].mediaType === "multipart/form-data"),
  );
  const ok = sendJson(success.status, success.body);
  const body = { name: 'Grüße 👋 "quoted"\u2028', nested: { list: [1, null, {}] }, __proto__: { inherited: true } };

  test("A JSON body arrives as it was given, with its content type, by method, safe and POST", async () => {
    const { client, requests } = tested.against([ok]);

    await client[post.operationId]?.({ body });
    await client.safe[post.operationId]?.({ body });
    await client.POST(post.path, { body });

    expect(requests.map(({ method }) => method)).toEqual(["POST", "POST", "POST"]);
    for (const { headers, body: arrived } of requests) {
      expect(headers["content-type"]).toBe("application/json");
      expect(JSON.parse(await arrived)).toEqual({ name: body.name, nested: body.nested });
    }
  });

  test("A form arrives with its file and its boundary", async () => {
    const { client, requests } = tested.against([ok]);
    const data = new FormData();
    data.set("file", new Blob(["bytes of a clip"]), "clip.mov");

    await client[parts.operationId]?.({ ...parameters, body: data });

    const { headers, body: arrived } = required(requests[0]);
    const [, boundary = ""] = /^multipart\/form-data; boundary=(.+)$/.exec(`${headers["content-type"]}`) ?? [];
    const sent = await arrived;
    expect(boundary).not.toBe("");
    expect(sent.startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(sent).toContain('filename="clip.mov"');
    expect(sent).toContain("bytes of a clip");
  });

  const clip = () => new File(["clip"], "clip.mov", { type: "video/quicktime" });
  const bytes = () => new TextEncoder().encode("bytes");
  const csv = "a;é\r\n";
  const form = { tags: ["a", "b"], ids: ["1", "2"], meta: { c: "d" }, e: { f: 1 } };
  const isForm = { "content-type": "application/x-www-form-urlencoded" };
  const sent: readonly (readonly [string, string, () => Given, object, string | RegExp])[] = [
    ["a form", "sendForm", () => ({ body: form }), isForm, "tags=a,b&ids=1%7C2&meta%5Bc%5D=d&e=%7B%22f%22%3A1%7D"],
    ["URLSearchParams", "sendForm", () => ({ body: new URLSearchParams({ a: "b c" }) }), isForm, "a=b+c"],
    ["a text", "sendText", () => ({ body: csv }), { "content-type": "text/csv" }, csv],
    ["a Blob", "sendBytes", () => ({ body: new Blob(["bytes"]) }), {}, "bytes"],
    ["an ArrayBuffer", "sendBytes", () => ({ body: bytes().buffer }), {}, "bytes"],
    ["a typed array", "sendBytes", () => ({ body: bytes() }), {}, "bytes"],
    ["a stream", "sendBytes", () => ({ body: new Blob(["bytes"]).stream() }), {}, "bytes"],
    ["the first of several media types", "sendAny", () => ({ body: {} }), { "content-type": "application/json" }, "{}"],
    [
      "another of several media types",
      "sendAny",
      () => ({ contentType: "text/plain", body: "a" }),
      { "content-type": "text/plain" },
      "a",
    ],
    [
      "one of a range of media types",
      "sendAny",
      () => ({ contentType: "image/webp", body: new Blob(["webp"], { type: "text/html" }) }),
      { "content-type": "image/webp" },
      "webp",
    ],
    [
      "a file in parts",
      "sendParts",
      () => ({ body: { file: clip() } }),
      {},
      /filename="clip.mov"\r\n.*quicktime\r\n\r\nclip/,
    ],
    ["a part of its own type", "sendParts", () => ({ body: { note: "# é" } }), {}, /text\/markdown\r\n\r\n# é\r\n/],
  ];
  for (const [given, operationId, parameters, headers, content] of sent) {
    test(`A body arrives as it was given, by methods, behind middleware and by functions — ${given}`, async () => {
      for (const way of ways.filter((each) => each !== "request")) {
        const { call, requests } = tested.everywhere([ok]);

        await call(way, operationId, parameters());

        const [request] = requests;
        expect(request?.headers, way).toMatchObject(headers);
        expect(await request?.body, way).toMatch(
          content instanceof RegExp ? content : new RegExp(`^${escaped(content)}$`),
        );
      }
    });
  }

  test("A media type that the API does not take is refused before anything is sent", async () => {
    for (const way of ways.filter((each) => each !== "request")) {
      const { call, requests } = tested.everywhere([ok]);

      const refused = call(way, "sendAny", { contentType: "video/mp4", body: "a" });

      await expect(refused, way).rejects.toBeInstanceOf(errors.ParameterError);
      expect(requests, way).toEqual([]);
    }
  });

  const failures = [
    { given: "429", answer: send(429) },
    { given: "503", answer: send(503) },
    { given: "a connection that is reset", answer: reset },
    { given: "a connection that ends within the answer", answer: hangup },
  ];
  for (const { given, answer } of failures) {
    test(`A POST is sent once, whatever goes wrong, since it might count twice — ${given}`, async () => {
      const { client, requests } = tested.against([answer, ok]);

      await rejection(required(client[post.operationId])({ body }));

      expect(requests).toHaveLength(1);
    });

    test(`A PUT is sent again after a failure that may pass, with the same body — ${given}`, async () => {
      const { client, requests } = tested.against([answer, ok]);

      const received = await client[put.operationId]?.({ ...parameters, body });

      const bodies = await Promise.all(requests.map((each) => each.body));
      expect(received).toEqual(success.body);
      expect(bodies.map((text) => JSON.parse(text).name)).toEqual([body.name, body.name]);
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    test(`A redirect of a request with a body is refused, since it would be sent twice — ${status}`, async () => {
      const { client, requests } = tested.against([send(status, "", { location: "moved" }), ok]);

      const error = await rejection(required(client[post.operationId])({ body }));

      expect(error).toBeInstanceOf(errors.ResponseError);
      expect(requests).toHaveLength(1);
    });
  }

  test("Your body is not changed", async () => {
    const { client } = tested.against([ok]);
    const frozen = Object.freeze({ name: "clip.mov", tags: Object.freeze(["a"]) });

    await expect(client[post.operationId]?.(Object.freeze({ body: frozen }))).resolves.toEqual(success.body);
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
