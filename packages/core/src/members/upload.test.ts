import { Buffer } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { listen, sendJson } from "../../testing/listen.ts";
import { jsonBody } from "../bodies.ts";
import { createContractClient } from "../client.ts";
import type { Operation, Uploading } from "../contract.ts";
import { ApiError, ParameterError, ResponseError } from "../errors/index.ts";
import { type UploadOptions, upload } from "./upload.ts";

interface Client {
  readonly upload: { readonly begin: (params: object, options?: UploadOptions) => Promise<unknown> };
}

const inParts: Uploading = {
  name: "file_name",
  bytes: "size",
  type: "format",
  urls: ["parts"],
  partBytes: ["part_size"],
  completion: { operationId: "complete", body: { session: ["id"] } },
};
const atOnce: Uploading = {
  name: "filename",
  bytes: "bytes",
  type: "mime",
  urls: ["url"],
  completion: { operationId: "complete", parameters: { id: ["id"] } },
};
const clip = new File([Buffer.from("0123456789ABCDEF".repeat(4))], "clip.mov", { type: "video/quicktime" });

test("a file goes in parts to its addresses, without the credential, and is completed", async () => {
  const { client, storage, api } = await clientOf(inParts, { count: 7 });
  const progress: [number, number][] = [];

  const result = await client.upload.begin(
    { file: clip, body: { folder: "clips" } },
    { concurrency: 2, onProgress: (...each) => progress.push(each) },
  );

  expect(result).toEqual({ id: "file-1" });
  expect(api.bodies).toEqual([
    { file_name: "clip.mov", size: 64, format: "video/quicktime", folder: "clips" },
    { session: "s1" },
  ]);
  expect(storage.parts()).toBe(await clip.text());
  expect(new Set(storage.types)).toEqual(new Set(["application/octet-stream"]));
  expect(storage.seen).not.toContain("secret-key");
  expect(storage.most()).toBe(2);
  expect([progress.length, progress.at(-1)]).toEqual([7, [64, 64]]);
});

test("a file goes to one address with its own media type, and its name can be given", async () => {
  const { client, storage, api } = await clientOf(atOnce, { count: 1 });

  await client.upload.begin({ file: new Blob(["png"], { type: "image/png" }), name: "a.png" });

  expect(api.bodies[0]).toEqual({ filename: "a.png", bytes: 3, mime: "image/png" });
  expect(api.paths).toEqual(["/begin", "/complete/s1"]);
  expect([storage.parts(), storage.types]).toEqual(["png", ["image/png"]]);
});

test("an upload is completed with the headers that it is begun with", async () => {
  const { client, api } = await clientOf(atOnce, { count: 1 });

  await client.upload.begin({ file: clip, headers: { "X-Organization": "o1" } });

  expect(api.organizations).toEqual(["o1", "o1"]);
});

test("an empty file is one empty part", async () => {
  const { client, storage } = await clientOf(inParts, { count: 1 });

  await client.upload.begin({ file: new File([], "empty.txt") });

  expect(storage.types).toEqual(["application/octet-stream"]);
});

test("a part that fails is sent again, and the file arrives whole", async () => {
  const { client, storage } = await clientOf(inParts, {
    count: 7,
    answer: (_request, response, count) => response.writeHead(count === 3 ? 503 : 200, { "retry-after": "0" }).end(),
  });

  await client.upload.begin({ file: clip });

  expect(storage.types).toHaveLength(8);
  expect(storage.parts()).toBe(await clip.text());
});

test("a part that is refused ends the upload: the rest is not sent, and it is not completed", async () => {
  const { client, storage, api } = await clientOf(inParts, {
    count: 7,
    answer: (_request, response) => response.writeHead(403).end("<Error>Request has expired</Error>"),
  });

  const error = await client.upload.begin({ file: clip }, { concurrency: 1 }).catch((each: unknown) => each);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 403, begun: { id: "s1" } });
  expect(inspect(error, { depth: 9 })).not.toMatch(/sig=|secret-key/);
  expect(storage.types).toHaveLength(1);
  expect(api.paths).toEqual(["/begin"]);
});

test("an upload that is not completed is an error with what has begun", async () => {
  const { client } = await clientOf(inParts, { count: 7, isRefused: true });

  await expect(client.upload.begin({ file: clip })).rejects.toMatchObject({ status: 422, begun: { id: "s1" } });
});

test("an abort ends all parts, with the signal's reason", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const { client, api } = await clientOf(inParts, { count: 7, answer: () => controller.abort(reason) });

  await expect(client.upload.begin({ file: clip }, { signal: controller.signal })).rejects.toBe(reason);
  expect(api.paths).toEqual(["/begin"]);
});

test.each([
  ["too few addresses", { count: 2 }],
  ["no addresses", { count: 0 }],
  ["a part size of 0", { count: 7, partBytes: 0 }],
  ["addresses of another kind", { count: 7, scheme: "ftp" }],
])("an answer that the file does not fit is an error before anything is sent: %s", async (_, given) => {
  const { client, storage } = await clientOf(inParts, given);

  await expect(client.upload.begin({ file: clip })).rejects.toBeInstanceOf(ResponseError);
  expect(storage.types).toEqual([]);
});

test.each([{ file: "text" }, {}])("what is no file is refused: %j", async (params) => {
  const { client, api } = await clientOf(inParts, { count: 7 });

  await expect(client.upload.begin(params)).rejects.toBeInstanceOf(ParameterError);
  expect(api.paths).toEqual([]);
});

interface Given {
  readonly count: number;
  readonly partBytes?: number;
  readonly scheme?: string;
  readonly isRefused?: boolean;
  readonly answer?: (request: IncomingMessage, response: ServerResponse, count: number) => unknown;
}

async function clientOf(uploading: Uploading, { count, partBytes = 10, scheme = "http", isRefused, answer }: Given) {
  const parts: string[] = [];
  const types: unknown[] = [];
  let seen = "";
  let now = 0;
  let most = 0;
  const storage = await listen(async (request, response, number) => {
    most = Math.max(most, ++now);
    types.push(request.headers["content-type"]);
    seen += JSON.stringify(request.rawHeaders);
    parts[Number(/part-(\d+)/.exec(`${request.url}`)?.[1])] = await textOf(request);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now--;
    (answer ?? ((_, each) => each.end()))(request, response, number);
  });
  const bodies: unknown[] = [];
  const paths: unknown[] = [];
  const organizations: unknown[] = [];
  const api = await listen(async (request, response) => {
    paths.push(request.url);
    organizations.push(request.headers["x-organization"]);
    bodies.push(JSON.parse((await textOf(request)) || "null"));
    const urls = Array.from({ length: count }, (_, index) =>
      `${storage.url}/part-${index}?sig=s${index}`.replace("http", scheme),
    );
    if (request.url === "/begin") {
      sendJson(response, { id: "s1", part_size: partBytes, parts: urls, url: urls[0] });
    } else if (isRefused) {
      response.writeHead(422).end();
    } else {
      sendJson(response, { id: "file-1" });
    }
  });
  const shared = {
    method: "POST",
    body: jsonBody("application/json"),
    parameters: { "X-Organization": { in: "header" } },
    responses: { 200: "json" },
    security: [["apiKey"]],
  } as const;
  const begin: Operation = { ...shared, path: "/begin", upload: uploading };
  const complete: Operation = uploading.completion.parameters
    ? { ...shared, path: "/complete/{id}", parameters: { ...shared.parameters, id: { in: "path", required: true } } }
    : { ...shared, path: "/complete" };
  const contract = {
    provider: "demo",
    version: "1",
    server: "https://api.demo.test",
    securitySchemes: { apiKey: { header: "X-Key", environmentVariable: "DEMO_API_KEY" } },
    operations: { begin, complete },
    members: { upload },
  };
  const options: object = { baseUrl: api.url, apiKey: "secret-key" };
  return {
    client: createContractClient<Client>(contract, options),
    api: { bodies, paths, organizations },
    storage: {
      types,
      parts: () => parts.join(""),
      most: () => most,
      get seen() {
        return seen;
      },
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
