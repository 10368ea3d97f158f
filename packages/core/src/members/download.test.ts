import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { listen, sendJson } from "../../testing/listen.ts";
import { createContractClient } from "../client.ts";
import type { Downloading, Operation } from "../contract.ts";
import { ApiError, ConnectionError, ParameterError, ResponseError, TimeoutError } from "../errors/index.ts";
import type { BaseOptions } from "../options.ts";
import { blob } from "../readers.ts";
import { type DownloadOptions, download } from "./download.ts";

interface Client {
  readonly download: { readonly get: (params?: object, options?: DownloadOptions) => Promise<Response> };
}

const content = randomBytes(300_000);

test("a file's content comes from the address in its record, without the credential", async () => {
  const { client, storage } = await clientOf((_request, response) =>
    response.writeHead(200, { "content-type": "video/mp4", "content-length": content.length }).end(content),
  );
  const progress: [number, number | undefined][] = [];

  const response = await client.download.get({}, { onProgress: (...each) => progress.push(each) });
  const bytes = await response.bytes();

  expect(hash(bytes)).toBe(hash(content));
  expect([response.status, response.headers.get("content-type"), response.url]).toEqual([200, "video/mp4", ""]);
  expect(progress.at(-1)).toEqual([content.length, content.length]);
  expect(storage.requests.map(({ url }) => url)).toEqual(["/clip%20of%20me.mp4?sig=s1"]);
  expect(JSON.stringify(storage.requests[0]?.rawHeaders)).not.toContain("secret-key");
});

test("an address that redirects is followed wherever it leads", async () => {
  const other = await listen((_request, response) => response.end("content"));
  const { client } = await clientOf((_request, response) => response.writeHead(302, { location: other.url }).end());

  const response = await client.download.get();

  expect(await response.text()).toBe("content");
  expect(JSON.stringify(other.requests[0]?.rawHeaders)).not.toContain("secret-key");
});

test("a temporary failure of the storage is tried again", async () => {
  const { client, storage } = await clientOf((_request, response, count) =>
    count === 1 ? response.writeHead(503, { "retry-after": "0" }).end() : response.end("content"),
  );

  expect(await (await client.download.get()).text()).toBe("content");
  expect(storage.requests).toHaveLength(2);
});

test.each([null, undefined, ""])("an address of %j says that the file is not ready", async (url) => {
  const { client, storage } = await clientOf(() => {}, { record: { url } });

  await expect(client.download.get()).rejects.toThrow(
    new ResponseError("demo.get: the file is not ready: it has no /url yet", { response: new Response(null) }),
  );
  expect(storage.requests).toEqual([]);
});

test.each(["file:///etc/passwd", "http://user:pass@storage.test/x", "data:text/plain,a", 7])(
  "an address that is no http URL is refused, and not repeated: %s",
  async (url) => {
    const { client } = await clientOf(() => {}, { record: { url } });

    await expect(client.download.get()).rejects.toThrow("demo.get: the address of the content is no http URL");
  },
);

test("a failure of the storage is an error that names neither credential nor address", async () => {
  const { client } = await clientOf((_request, response) =>
    response.writeHead(403, { "content-type": "application/xml" }).end("<Error>Request has expired</Error>"),
  );

  const error = await client.download.get({}, { maxRetries: 0 }).catch((each: unknown) => each);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 403, body: "<Error>Request has expired</Error>" });
  expect(inspect(error)).not.toMatch(/sig=|secret-key|apiKey/);
});

test("a part of the file can be asked for, to go on where it was cut", async () => {
  const { client, storage } = await clientOf((request, response) => {
    const [, start = 0] = /bytes=(\d+)-/.exec(`${request.headers.range}`) ?? [];
    response.writeHead(206, { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` });
    response.end(content.subarray(Number(start)));
  });

  const response = await client.download.get({}, { range: { start: 100_000 } });
  await client.download.get({}, { range: { start: 0, end: 9 } });

  expect(response.status).toBe(206);
  expect(hash(await response.bytes())).toBe(hash(content.subarray(100_000)));
  expect(storage.requests.map(({ headers }) => headers.range)).toEqual(["bytes=100000-", "bytes=0-9"]);
});

test("a server that gives the whole file for a part of it is refused, and so is a part that is not there", async () => {
  const { client } = await clientOf((request, response) =>
    request.headers.range === "bytes=500000-"
      ? response.writeHead(416, { "content-range": `bytes */${content.length}` }).end()
      : response.end(content),
  );

  await expect(client.download.get({}, { range: { start: 5 } })).rejects.toThrow(
    "demo.get: the server gives the file only as a whole",
  );
  await expect(client.download.get({}, { range: { start: 500_000 } })).rejects.toMatchObject({ status: 416 });
  expect(await (await client.download.get({}, { range: { start: 0 } })).bytes()).toHaveLength(content.length);
});

test.each([{ start: -1 }, { start: 1.5 }, { start: 5, end: 4 }, { start: 0, end: Number.NaN }])(
  "a range of %j is refused",
  async (range) => {
    const { client, api } = await clientOf(() => {});

    await expect(client.download.get({}, { range })).rejects.toBeInstanceOf(ParameterError);
    expect(api.requests).toEqual([]);
  },
);

test("a page in place of a file is an error where the file's type is known", async () => {
  const page = (_request: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<h1>Sign in</h1>");
  const typed: Downloading = { url: ["url"], type: ["type"] };
  const known = await clientOf(page, { data: typed, more: { type: "video/mp4" } });
  const itself = await clientOf(page, { data: typed, more: { type: "text/html" } });
  const unknown = await clientOf(page, { data: typed, more: { type: null } });

  await expect(known.client.download.get()).rejects.toThrow(
    "demo.get: the content is text/html; charset=utf-8, not video/mp4",
  );
  expect(await (await itself.client.download.get()).text()).toBe("<h1>Sign in</h1>");
  expect(await (await unknown.client.download.get()).text()).toBe("<h1>Sign in</h1>");
});

test("a file that is cut is an error, however it is cut", async () => {
  const short = await clientOf((_request, response) => {
    response.writeHead(200, { "content-length": 100 }).write("only this");
    setTimeout(() => response.destroy(), 50);
  });
  const chunked = await clientOf((_request, response) => {
    response.writeHead(200).write("only this");
    setTimeout(() => response.destroy(), 50);
  });

  for (const { client } of [short, chunked]) {
    const response = await client.download.get();
    await expect(response.text()).rejects.toBeInstanceOf(ConnectionError);
  }
});

test("a platform that does not notice that bytes are missing is noticed", async () => {
  const fetch: typeof globalThis.fetch = async (url) =>
    `${url}`.endsWith("/file")
      ? Response.json({ url: "https://storage.test/x" })
      : new Response("only this", { headers: { "content-length": "100" } });
  const client = createContractClient<Client>(contractOf({ url: ["url"] }), { fetch, ...{ apiKey: "k" } });

  await expect((await client.download.get()).text()).rejects.toThrow("9 of 100 bytes arrived");
});

test("a slow file may take longer than the timeout, and one that stops may not", async () => {
  const slow = await clientOf(async (_request, response) => {
    for (let count = 0; count < 6; count++) {
      response.write("x");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    response.end();
  });
  const stopped = await clientOf((_request, response) => response.writeHead(200).write("x"));
  const options = { timeout: 400 };

  expect(await (await slow.client.download.get({}, options)).text()).toBe("xxxxxx");
  await expect((await stopped.client.download.get({}, options)).text()).rejects.toBeInstanceOf(TimeoutError);
});

test("an abort ends the download, also while nobody reads", async () => {
  let isClosed = false;
  const { client } = await clientOf((request, response) => {
    response.writeHead(200).write("x");
    request.once("close", () => {
      isClosed = true;
    });
  });
  const controller = new AbortController();
  const reason = new Error("enough");

  const response = await client.download.get({}, { signal: controller.signal });
  controller.abort(reason);

  await expect.poll(() => isClosed).toBe(true);
  await expect(response.text()).rejects.toBe(reason);
});

test("a caller who does not want the rest closes the connection", async () => {
  let isClosed = false;
  const { client } = await clientOf((request, response) => {
    response.writeHead(200).write(content);
    request.once("close", () => {
      isClosed = true;
    });
  });

  await (await client.download.get()).body?.cancel();

  await expect.poll(() => isClosed).toBe(true);
});

test("an operation that answers the content gives it itself, with the credential", async () => {
  const api = await listen(({ headers }, response) =>
    headers["x-key"] === "secret-key" && headers.range === undefined
      ? response.writeHead(200, { "content-type": "image/png" }).end("png")
      : response.writeHead(206, { "content-type": "image/png" }).end("ng"),
  );
  const client = createContractClient<Client>(contractOf({}), { baseUrl: api.url, ...{ apiKey: "secret-key" } });

  expect(await (await client.download.get()).text()).toBe("png");
  expect(await (await client.download.get({}, { range: { start: 1 } })).text()).toBe("ng");
});

test("an operation that redirects to the content is followed without the credential", async () => {
  const storage = await listen((_request, response) => response.end("content"));
  const api = await listen((_request, response) => response.writeHead(302, { location: storage.url }).end());
  const client = createContractClient<Client>(contractOf({}), { baseUrl: api.url, ...{ apiKey: "secret-key" } });

  expect(await (await client.download.get({}, { range: { start: 0 } })).text()).toBe("content");
  expect(JSON.stringify(storage.requests[0]?.rawHeaders)).not.toContain("secret-key");
  expect(storage.requests[0]?.headers.range).toBe("bytes=0-");
});

interface Given {
  readonly data?: Downloading;
  readonly record?: object;
  readonly more?: object;
}

/** A client of an API whose record has an address in a storage, which answers like this. */
async function clientOf(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => unknown,
  { data = { url: ["url"] }, record, more }: Given = {},
) {
  const storage = await listen(answer);
  const api = await listen(({ headers }, response) =>
    headers["x-key"] === "secret-key"
      ? sendJson(response, record ?? { url: `${storage.url}/clip of me.mp4?sig=s1`, ...more })
      : response.writeHead(401).end(),
  );
  const options: BaseOptions & { readonly apiKey: string } = { baseUrl: api.url, apiKey: "secret-key" };
  return { client: createContractClient<Client>(contractOf(data), options), storage, api };
}

function contractOf(data: Downloading) {
  const responses: Operation["responses"] = data.url ? { 200: "json" } : { 200: blob, 206: blob, 302: null };
  const get: Operation = { method: "GET", path: "/file", responses, security: [["apiKey"]], download: data };
  return {
    provider: "demo",
    version: "1",
    server: "https://api.demo.test",
    securitySchemes: { apiKey: { header: "X-Key", environmentVariable: "DEMO_API_KEY" } },
    operations: { get },
    members: { download },
  };
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
