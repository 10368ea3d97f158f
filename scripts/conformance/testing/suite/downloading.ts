import { inspect } from "node:util";
import { expect, test } from "vitest";
import { memberOf } from "./contract.ts";
import { type Answer, send, sendJson } from "./server.ts";
import { rejection, type Servers, type TestedClient } from "./tested-client.ts";

type Download = { readonly [operationId: string]: (params: object, options?: object) => Promise<Response> };

const params = { fileId: "f1" };
const bytes = "0123456789";
const content = send(200, bytes, { "content-type": "video/mp4" });

/** `client.download`: the record is at the API, the content at another origin. */
export function testDownloading(tested: TestedClient, servers: () => Servers): void {
  const start = (...answers: Answer[]) => {
    const storage = servers().other.route(...answers);
    const record = sendJson(200, { id: "f1", url: `${storage.baseUrl}/f1?sig=s3cret`, type: "video/mp4" });
    const { client } = tested.against([record], { maxRetries: 1 });
    return { download: memberOf<Download>(client, "download"), storage };
  };
  const secrets = Object.values(tested.credentials);

  test("download gives the content of a file as a response, and sends no credential to its address", async () => {
    const { download, storage } = start(content);

    const response = await download.getFile?.(params);

    expect([response?.headers.get("content-type"), await response?.text()]).toEqual(["video/mp4", bytes]);
    expect(storage.requests.map(({ path }) => path)).toEqual(["/f1?sig=s3cret"]);
    const sent = JSON.stringify(storage.requests.map(({ rawHeaders }) => rawHeaders));
    expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
  });

  test("The address of the content may redirect, wherever it leads", async () => {
    const elsewhere = tested.elsewhere();
    const { download } = start(send(302, "", { location: `${elsewhere.baseUrl}/f1` }));

    expect((await download.getFile?.(params))?.status).toBe(200);
    expect(elsewhere.requests.map(({ path }) => path)).toEqual(["/f1"]);
  });

  test("Where an operation answers the content itself, it is asked with the credential", async () => {
    const { client, requests } = tested.against([send(200, bytes, { "content-type": "application/octet-stream" })]);
    const { getContent } = memberOf<Download>(client, "download");

    expect(await (await getContent?.(params))?.text()).toBe(bytes);
    expect(requests[0]?.headers).toMatchObject(tested.authorization);
  });

  test("Where an operation redirects to the content, that is asked without the credential", async () => {
    const storage = servers().other.route(content);
    const { client } = tested.against([send(302, "", { location: `${storage.baseUrl}/f1` })]);
    const { getContent } = memberOf<Download>(client, "download");

    expect(await (await getContent?.(params))?.text()).toBe(bytes);
    expect(storage.requests[0]?.headers).not.toMatchObject(tested.authorization);
  });

  for (const url of [null, "", undefined]) {
    test(`A record without an address says that the file is not ready — ${url === undefined ? "none" : JSON.stringify(url)}`, async () => {
      const { client } = tested.against([sendJson(200, { id: "f1", url })]);
      const { getFile } = memberOf<Download>(client, "download");

      expect(await rejection(getFile?.(params) ?? Promise.resolve())).toMatchObject({
        name: "ResponseError",
        message: expect.stringContaining("the file is not ready"),
      });
    });
  }

  for (const url of ["file:///etc/passwd", "data:text/plain,a", "https://user:password@storage.test/f1"]) {
    test(`An address that is no plain http address is refused — ${url}`, async () => {
      const { client } = tested.against([sendJson(200, { id: "f1", url })]);
      const { getFile } = memberOf<Download>(client, "download");

      expect(await rejection(getFile?.(params) ?? Promise.resolve())).toMatchObject({ name: "ResponseError" });
    });
  }

  test("A failure of the storage is an ApiError that names neither the credential nor the address", async () => {
    const { download } = start(send(403, "<Error>expired</Error>", { "content-type": "application/xml" }));

    const error = await rejection(download.getFile?.(params) ?? Promise.resolve());

    expect(error).toMatchObject({ name: "ApiError", status: 403 });
    expect([...secrets, "s3cret"].filter((secret) => inspect(error, { depth: 9 }).includes(secret))).toEqual([]);
  });

  test("A temporary failure of the storage is tried again", async () => {
    const { download, storage } = start(send(503, "", { "retry-after": "0" }), content);

    expect(await (await download.getFile?.(params))?.text()).toBe(bytes);
    expect(storage.requests).toHaveLength(2);
  });

  test("A web page in place of a file is a ResponseError where the type of the file is known", async () => {
    const { download } = start(send(200, "<p>Log in</p>", { "content-type": "text/html" }));

    expect(await rejection(download.getFile?.(params) ?? Promise.resolve())).toMatchObject({ name: "ResponseError" });
  });

  test("A part of a file can be asked for, to go on where it ended", async () => {
    const { download, storage } = start(send(206, "456789", { "content-type": "video/mp4" }));

    const response = await download.getFile?.(params, { range: { start: 4 } });

    expect([response?.status, await response?.text()]).toEqual([206, "456789"]);
    expect(storage.requests[0]?.headers.range).toBe("bytes=4-");
  });

  test("A server that gives the whole file where a part is asked for is a ResponseError", async () => {
    const { download } = start(content);

    expect(await rejection(download.getFile?.(params, { range: { start: 4 } }) ?? Promise.resolve())).toMatchObject({
      name: "ResponseError",
    });
  });

  test("A file that is cut off is a ConnectionError while it is read, and onProgress has told how far it came", async () => {
    const progress: unknown[] = [];
    const { download } = start((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": "10" });
      response.write("0123", () => response.destroy());
    });

    const response = await download.getFile?.(params, { onProgress: (...each: unknown[]) => progress.push(each) });

    expect(await rejection(response?.text() ?? Promise.resolve())).toMatchObject({ name: "ConnectionError" });
    expect(progress.at(-1)).toEqual([4, 10]);
  });

  test("An abort ends a download that is being read, with the signal's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { download } = start((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": "10" });
      response.write("0123");
    });

    const response = await download.getFile?.(params, {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });

    expect(await rejection(response?.text() ?? Promise.resolve())).toBe(reason);
  });
}
