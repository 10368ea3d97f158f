import { expect, test } from "vitest";
import { memberOf } from "./contract.ts";
import { type Answer, send, sendJson } from "./server.ts";
import { rejection, type Servers, type TestedClient } from "./tested-client.ts";

type Upload = { readonly [operationId: string]: (params: object, options?: object) => Promise<unknown> };

const file = new File(["0123456789"], "clip.mov", { type: "video/quicktime" });

/** `client.upload`: three parts of at most four bytes, at another origin. */
export function testUploading(tested: TestedClient, servers: () => Servers): void {
  const start = (answers: readonly Answer[], completion: Answer = sendJson(200, { id: "f1" }), count = 3) => {
    const storage = servers().other.route(...answers);
    const parts = Array.from({ length: count }, (_, index) => `${storage.baseUrl}/part-${index}?sig=s3cret`);
    const begun = sendJson(201, { id: "u1", part_size: 4, parts });
    const { client, requests } = tested.against([begun, completion], { maxRetries: 1 });
    const { beginUpload } = memberOf<Upload>(client, "upload");
    const call = (options: object = {}, params: object = { file }): Promise<unknown> =>
      beginUpload?.(params, { concurrency: 1, ...options }) ?? Promise.resolve();
    return { call, storage, requests };
  };

  test("upload begins an upload, sends the parts without a credential, and completes it", async () => {
    const { call, storage, requests } = start([send(200)]);

    expect(await call()).toEqual({ id: "f1" });
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /uploads",
      "POST /uploads/u1/completion",
    ]);
    expect(JSON.parse((await requests[0]?.body) ?? "")).toEqual({
      name: "clip.mov",
      size: 10,
      type: "video/quicktime",
    });
    expect(await Promise.all(storage.requests.map(({ body }) => body))).toEqual(["0123", "4567", "89"]);
    const sent = JSON.stringify(storage.requests.map(({ rawHeaders }) => rawHeaders));
    expect(Object.values(tested.credentials).filter((secret) => sent.includes(secret))).toEqual([]);
  });

  test("Parts are sent at the same time, but no more than concurrency says", async () => {
    let now = 0;
    let most = 0;
    const slow: Answer = (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end();
      }, 20);
    };
    const { call } = start([slow]);

    await call({ concurrency: 2 });

    expect(most).toBe(2);
  });

  test("onProgress is called with the bytes that have been sent, and with all there are", async () => {
    const progress: unknown[] = [];
    const { call } = start([send(200)]);

    await call({ onProgress: (...each: unknown[]) => progress.push(each) });

    expect(progress).toEqual([
      [4, 10],
      [8, 10],
      [10, 10],
    ]);
  });

  test("A part that fails for a time is sent again", async () => {
    const { call, storage } = start([send(200), send(503, "", { "retry-after": "0" }), send(200)]);

    expect(await call()).toEqual({ id: "f1" });
    expect(storage.requests.map(({ path }) => path[6])).toEqual(["0", "1", "1", "2"]);
  });

  test("A part that is refused ends the upload: the error has what has begun, and it is not completed", async () => {
    const { call, storage, requests } = start([send(200), send(403)]);

    const error = await rejection(call());

    expect(error).toMatchObject({ name: "ApiError", status: 403, begun: { id: "u1" } });
    expect(JSON.stringify(error)).not.toContain("s3cret");
    expect([storage.requests.length, requests.length]).toEqual([2, 1]);
  });

  test("An upload that the server does not complete is an error that has what has begun", async () => {
    const { call } = start([send(200)], send(404));

    expect(await rejection(call())).toMatchObject({ name: "ApiError", status: 404, begun: { id: "u1" } });
  });

  test("An answer with fewer addresses than the file has parts is a ResponseError before anything is sent", async () => {
    const { call, storage } = start([send(200)], undefined, 2);

    expect(await rejection(call())).toMatchObject({ name: "ResponseError" });
    expect(storage.requests).toEqual([]);
  });

  for (const { given, value } of [
    { given: "a text", value: "clip.mov" },
    { given: "a stream", value: file.stream() },
    { given: "nothing", value: undefined },
  ]) {
    test(`What is no Blob or File is a ParameterError, and nothing is sent — ${given}`, async () => {
      const { call, requests } = start([send(200)]);

      expect(await rejection(call({}, { file: value }))).toMatchObject({ name: "ParameterError" });
      expect(requests).toEqual([]);
    });
  }

  test("An abort ends the upload with the signal's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { call, requests } = start([() => controller.abort(reason)]);

    expect(await rejection(call({ signal: controller.signal }))).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  for (const { given, headers, length, encoding } of [
    { given: "in chunks", headers: {}, length: undefined, encoding: "chunked" },
    { given: "as long as content-length says", headers: { "content-length": "10" }, length: "10", encoding: undefined },
  ]) {
    test(`A stream is sent as a body of bytes — ${given}`, async () => {
      const { client, requests } = tested.against([send(204)]);

      await client.putContent?.({ fileId: "f1", body: file.stream() }, { headers });

      expect(await requests[0]?.body).toBe("0123456789");
      expect(requests[0]?.headers["content-length"]).toBe(length);
      expect(requests[0]?.headers["transfer-encoding"]).toBe(encoding);
    });
  }
}
