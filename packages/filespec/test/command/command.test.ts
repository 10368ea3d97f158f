import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { mockFetch } from "filespec/renderio/mock";
import { mockFetch as mockRunflow } from "filespec/runflow/mock";
import { expect, test, vi } from "vitest";
import { ended, environment, runCommand, runHere, startCommand } from "../../testing/command.ts";
import { listen, serve } from "../../testing/serve.ts";

test("a list is JSON on standard output, with the parameters that the options name", async () => {
  const mock = mockFetch({ listFiles: { pages: 2 } });
  const url = await serve(mock);

  const { code, stdout, stderr } = await runCommand(["renderio", "list-files", "--limit", "2", "--base-url", url]);

  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).files).toHaveLength(2);
  expect(mock.calls.map(({ params }) => params)).toEqual([{ limit: "2" }]);
  expect(mock.calls[0]?.request.headers.get("x-api-key")).toBe("secret-key");
});

test("with --all, each item of all pages is a line of JSON", async () => {
  const url = await serve(mockFetch({ listFiles: { pages: 3 } }));

  const { stdout } = await runCommand(["renderio", "list-files", "--limit=2", "--all", "--base-url", url]);

  const items = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(items.map(({ file_id }) => file_id)).toEqual([
    "file-002",
    "file-002-2",
    "file-002-3",
    "file-002-4",
    "file-002-5",
  ]);
});

test("a file is sent with its name and media type, and waited for", async () => {
  const folder = temporaryFolder({ "clip.mov": "bytes of a film" });
  const mock = mockFetch({ getFile: { pending: 1 } });
  const url = await serve(mock);

  const { code, stdout } = await runCommand([
    ...["renderio", "upload-file", join(folder, "clip.mov"), "--wait", "--base-url", url],
  ]);

  const [upload, ...looks] = mock.calls;
  const file = upload?.operationId === "uploadFile" ? upload.body?.file : undefined;
  expect(file).toBeInstanceOf(File);
  expect([file && "name" in file && file.name, file?.type, await file?.text()]).toEqual([
    "clip.mov",
    "video/quicktime",
    "bytes of a film",
  ]);
  expect(looks.map(({ operationId, params }) => [operationId, params])).toEqual([
    ["getFile", { fileId: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" }],
    ["getFile", { fileId: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" }],
  ]);
  expect([code, JSON.parse(stdout).status]).toEqual([0, "STORED"]);
});

test("the content of a file is written as a whole, also over what was there, and nothing else stays in the folder", async () => {
  const folder = temporaryFolder({ "clip.mov": "something longer than the content" });
  const url: string = await serve(mockFetch({ getFile: () => ({ body: { storage_url: `${url}/storage/clip` } }) }));

  const { code, stdout, stderr } = await runCommand([
    ...["renderio", "download-file", "f1", "-o", join(folder, "clip.mov"), "--base-url", url],
  ]);

  expect([code, stdout, stderr]).toEqual([0, "", ""]);
  expect(readFileSync(join(folder, "clip.mov"), "utf8")).toBe("content");
  expect(readdirSync(folder)).toEqual(["clip.mov"]);
});

test("the content of a file goes to standard output where no file is named", async () => {
  const url: string = await serve(mockFetch({ getFile: () => ({ body: { storage_url: `${url}/storage/clip` } }) }));

  const { code, stdout } = await runCommand(["renderio", "download-file", "f1", "--base-url", url]);

  expect([code, stdout]).toEqual([0, "content"]);
});

test("a file that is cut leaves what was there", async () => {
  const folder = temporaryFolder({ "clip.mov": "before" });
  const url: string = await listen(({ url: path }, response) => {
    if (path?.startsWith("/api")) {
      response.setHeader("content-type", "application/json").end(JSON.stringify({ storage_url: `${url}/clip` }));
      return;
    }
    response.writeHead(200, { "content-length": 100 }).write("only this");
    setTimeout(() => response.destroy(), 20);
  });

  const { code, stderr } = await runCommand([
    ...["renderio", "download-file", "f1", "-o", join(folder, "clip.mov"), "--base-url", url],
  ]);

  expect(code).toBe(1);
  expect(stderr).toMatch(/^filespec: renderio\.getFile: no complete response from http:\/\/127\.0\.0\.1:\d+: .*\n$/);
  expect(readFileSync(join(folder, "clip.mov"), "utf8")).toBe("before");
  expect(readdirSync(folder)).toEqual(["clip.mov"]);
});

test("a failure is one sentence with status, the server's code and the request, and exit code 1", async () => {
  const url = await serve(mockFetch({ getFile: { status: 404, headers: { "x-request-id": "r1" } } }));
  const args = ["renderio", "get-file", "f1", "--base-url", url];

  const sentence = await runCommand(args);
  const json = await runCommand([...args, "--json-errors"]);

  expect(sentence).toEqual({
    code: 1,
    stdout: "",
    stderr: "filespec: renderio.getFile: 404 NOT_FOUND (request r1)\n",
  });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stderr)).toEqual({
    error: {
      name: "ApiError",
      message: "renderio.getFile: 404 NOT_FOUND (request r1)",
      status: 404,
      code: "NOT_FOUND",
      requestId: "r1",
      body: { error: "NOT_FOUND" },
    },
  });
});

test("an error does not show a credential that the server repeats", async () => {
  const url = await serve(mockFetch({ getFile: { status: 404, body: { error: "no file for secret-key" } } }));

  const { stderr } = await runCommand(["renderio", "get-file", "f1", "--base-url", url, "--json-errors"]);

  expect(JSON.parse(stderr).error.body).toEqual({ error: "no file for [credential]" });
  expect(stderr).not.toContain("secret");
});

test("a credential that is missing is named by its variable, and nothing is sent", async () => {
  const mock = mockFetch();
  const url = await serve(mock);

  const result = await runCommand(["renderio", "get-file", "f1", "--base-url", url], { env: {} });

  expect(result).toEqual({
    code: 2,
    stdout: "",
    stderr: "filespec: renderio.getFile: no credential; set RENDERIO_API_KEY\n",
  });
  expect(mock.calls).toEqual([]);
});

test("--verbose tells of requests, and never a credential", async () => {
  const url: string = await serve(
    mockFetch({
      getFile: () => ({ body: { storage_url: `${url.replace("127.0.0.1", "localhost")}/clip?sig=secret` } }),
    }),
  );

  const { stderr } = await runCommand(["renderio", "download-file", "f1", "-v", "--base-url", url]);

  expect(stderr).toContain(`> GET ${url}/api/v1/files/f1\n`);
  expect(stderr).toContain("> x-api-key: [hidden]\n");
  expect(stderr).toContain(`> GET ${url.replace("127.0.0.1", "localhost")}/…\n`);
  expect(stderr).not.toContain("secret");
});

test("a body comes from a file or from standard input, and options replace its members", async () => {
  vi.stubEnv("RENDERIO_API_KEY", "secret-key");
  const folder = temporaryFolder({ "body.json": { file_url: "https://a.test/1" } });
  const mock = mockFetch();
  const url = await serve(mock);
  const args = ["renderio", "store-file", "--base-url", url, "--body"];

  await runHere([...args, `@${join(folder, "body.json")}`]);
  await runCommand([...args, "-"], { input: '{"file_url":"https://a.test/2"}' });
  await runHere([...args, "{}", "--file-url", "https://a.test/3"]);

  expect(mock.calls.map(({ body }) => body)).toEqual([
    { file_url: "https://a.test/1" },
    { file_url: "https://a.test/2" },
    { file_url: "https://a.test/3" },
  ]);
});

test("Ctrl-C ends the request and the command, with exit code 130 and nothing said", async () => {
  let isClosed = false;
  let asked = (): void => {};
  const request = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const url = await listen((incoming) => {
    incoming.once("close", () => {
      isClosed = true;
    });
    asked();
  });
  const child = startCommand(["renderio", "get-file", "f1", "--base-url", url]);
  const end = ended(child);
  await request;

  child.kill("SIGINT");

  expect(await end).toEqual({ code: 130, stdout: "", stderr: "" });
  await expect.poll(() => isClosed).toBe(true);
});

test("Ctrl-C while a file arrives leaves nothing of it", async () => {
  const folder = temporaryFolder();
  let begun = (): void => {};
  const content = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const url: string = await listen(({ url: path }, response) => {
    if (path?.startsWith("/api")) {
      response.setHeader("content-type", "application/json").end(JSON.stringify({ storage_url: `${url}/clip` }));
      return;
    }
    response.writeHead(200, { etag: '"v1"' }).write("only this");
    begun();
  });
  const child = startCommand(["renderio", "download-file", "f1", "-o", join(folder, "clip"), "--base-url", url]);
  const end = ended(child);
  await content;
  await expect.poll(() => readdirSync(folder), { timeout: 60_000 }).toHaveLength(1);

  child.kill("SIGINT");

  expect(await end).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a reader that has enough is no failure", async () => {
  const url = await serve(mockFetch({ listFiles: { pages: 500 } }));
  const child = startCommand(["renderio", "list-files", "--all", "--limit", "100", "--base-url", url]);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const stderr: Buffer[] = [];
  child.stderr?.on("data", (chunk) => stderr.push(chunk));

  const code = await new Promise((resolve) => child.once("exit", resolve));

  expect([code, Buffer.concat(stderr).toString()]).toEqual([0, ""]);
});

test("only the named provider is loaded", async () => {
  const folder = temporaryFolder();
  const hook = join(folder, "hook.mjs");
  writeFileSync(
    hook,
    `import { registerHooks } from "node:module";
    registerHooks({ load(url, context, next) {
      const [, name] = /packages\\/(\\w+)\\/dist\\//.exec(url) ?? [];
      if (name) process._rawDebug(name);
      return next(url, context);
    } });`,
  );
  const loadedBy = async (args: readonly string[]): Promise<string[]> => {
    const { stderr } = await runCommand(args, { env: { ...environment, NODE_OPTIONS: `--import=${hook}` } });
    return [...new Set(stderr.trim().split("\n"))].sort();
  };

  expect(await loadedBy(["--help"])).toEqual(["filespec"]);
  expect(await loadedBy(["renderio"])).toEqual(["core", "filespec", "renderio"]);
});

test("a terminal gets no bytes, and sees how far an upload is", async () => {
  vi.stubEnv("RENDERIO_API_KEY", "secret-key");
  const folder = temporaryFolder({ "clip.mov": "bytes" });
  const url: string = await serve(mockFetch({ getFile: () => ({ body: { storage_url: `${url}/storage/clip` } }) }));

  const download = await runHere(["renderio", "download-file", "f1", "--base-url", url], { isTerminal: true });
  const upload = await runHere(["renderio", "upload-file", join(folder, "clip.mov"), "--base-url", url], {
    isTerminal: true,
  });

  expect(download.code).toBe(2);
  expect(download.stdout).toBe("");
  expect(download.stderr).toMatch(
    /filespec: the content is video\/mp4: name a file with -o, or - for standard output\n$/,
  );
  expect(upload.stderr).toBe("\r\u001b[2Ksent 100 % of 0.0 MB\r\u001b[2K");
  expect(JSON.parse(upload.stdout)).toEqual({ file_id: "f1a2b3c4-d5e6-7890-abcd-ef1234567890" });
});

test("a file goes to the storage that the answer names, and the upload is completed", async () => {
  vi.stubEnv("RUNFLOW_API_KEY", "secret-key");
  const folder = temporaryFolder({ "clip.mp4": "bytes of a film" });
  const runflow = mockRunflow({ createAssetUpload: () => ({ body: { upload_url: `${url}/storage/clip` } }) });
  const url: string = await serve(runflow);

  const { code, stderr } = await runHere([
    "runflow",
    "create-asset-upload",
    join(folder, "clip.mp4"),
    "--base-url",
    url,
  ]);

  expect([code, stderr]).toEqual([0, ""]);
  expect(runflow.calls.map(({ operationId, body }) => [operationId, body])).toEqual([
    ["createAssetUpload", { filename: "clip.mp4", size_bytes: 15, mime_type: "video/mp4" }],
    ["confirmAssetUpload", undefined],
  ]);
});
