import {
  ApiError,
  ConnectionError,
  createClient,
  ProcessingError,
  ResponseError,
  TimeoutError,
} from "filespec/renderio";
import {
  apiError,
  connectionLost,
  createMockClient,
  cutBody,
  examples,
  htmlPage,
  mockFetch,
  rateLimited,
  sequence,
  slow,
  storedFile,
} from "filespec/renderio/mock";
import { expect, test } from "vitest";

const once = { apiKey: "k", maxRetries: 0 };

test("a client over a mock gets each operation's documented example", async () => {
  const fetch = mockFetch();
  const renderio = createClient({ apiKey: "k", fetch });

  const file = await renderio.getFile({ fileId: "f 1" });
  const stored = await renderio.storeFile({ body: { file_url: "https://example.com/a.mp4" } });
  await renderio.uploadFile({ body: { file: new File(["bytes"], "a.mp4") } });

  expect(file).toEqual(examples.getFile[200]);
  expect(stored).toEqual(examples.storeFile[200]);
  const [get, store, upload] = fetch.calls;
  expect([get?.operationId, get?.params, get?.body]).toEqual(["getFile", { fileId: "f 1" }, undefined]);
  expect(get?.request.headers.get("x-api-key")).toBe("k");
  expect([store?.operationId, store?.body]).toEqual(["storeFile", { file_url: "https://example.com/a.mp4" }]);
  expect(upload?.operationId === "uploadFile" && (await upload.body?.file.text())).toBe("bytes");
});

test("a status that is asked for comes with its documented body and headers", async () => {
  const renderio = createMockClient({ getFile: 429, deleteFile: 404 });

  const limited = await renderio.safe.getFile({ fileId: "f1" });
  const missing = renderio.deleteFile({ fileId: "f1" });

  expect(limited).toMatchObject({ status: 429, error: { error: "RATE_LIMITED" }, retryAfter: 30 });
  await expect(missing).rejects.toThrow("renderio.deleteFile: 404 NOT_FOUND");
});

test("an override is a part of the body, or a function of the request", async () => {
  const renderio = createMockClient({
    getFile: { body: { status: "FAILED", error_message: "no codec" } },
    deleteFile: ({ params }) => (params.fileId === "f1" ? { body: { file_id: params.fileId } } : 404),
    storeFile: { status: 422, body: { detail: [{ msg: "no URL" }] }, headers: { "x-request-id": "r1" } },
    listFiles: () => Response.json({ files: [] }),
  });

  expect(await renderio.getFile({ fileId: "f1" })).toEqual({
    ...examples.getFile[200],
    status: "FAILED",
    error_message: "no codec",
  });
  expect(await renderio.deleteFile({ fileId: "f1" })).toEqual({ deleted: true, file_id: "f1" });
  expect((await renderio.safe.deleteFile({ fileId: "f2" })).status).toBe(404);
  await expect(renderio.storeFile({ body: { file_url: "" } })).rejects.toMatchObject({
    status: 422,
    body: { detail: [{ msg: "no URL" }] },
    requestId: "r1",
  });
  expect(await renderio.listFiles()).toEqual({ files: [] });
});

test("a record is processed as often as asked, and then final", async () => {
  const states: string[] = [];
  const renderio = createMockClient({ getFile: { pending: 2 } });

  const file = await renderio.waitFor.getFile(
    { fileId: "f1" },
    { interval: 1, onProgress: ({ status }) => states.push(status) },
  );

  expect(states).toEqual(["PROCESSING", "PROCESSING", "STORED"]);
  expect(file).toEqual(examples.getFile[200]);
  await expect(
    createMockClient({ getFile: { pending: 1, body: { status: "FAILED" } } }).waitFor.getFile(
      { fileId: "f1" },
      { interval: 1 },
    ),
  ).rejects.toThrow(ProcessingError);
});

test("a list has as many pages as asked, each item of its own", async () => {
  const renderio = createMockClient({ listFiles: { pages: 3 } });

  const counts: number[] = [];
  const names = new Set<string>();
  for await (const { files } of renderio.paginate.listFiles({ limit: 2 }).pages()) {
    counts.push(files.length);
    for (const { file_id } of files) {
      names.add(file_id);
    }
  }

  expect(counts).toEqual([2, 2, 1]);
  expect([...names]).toEqual(["file-002", "file-002-2", "file-002-3", "file-002-4", "file-002-5"]);
});

test("the address of a file leads to content", async () => {
  const renderio = createMockClient();

  const whole = await renderio.download.getFile({ fileId: "f1" });
  const part = await renderio.download.getFile({ fileId: "f1" }, { range: { start: 3 } });

  expect([await whole.text(), whole.headers.get("content-type"), await part.text()]).toEqual([
    "content",
    "video/mp4",
    "tent",
  ]);
});

test("scenarios that no contract shows", async () => {
  const getFile = { fileId: "f1" };

  const limited = await createMockClient({ getFile: rateLimited({ retryAfter: 7 }) }).safe.getFile(getFile);
  const recovered = await createClient({
    apiKey: "k",
    fetch: mockFetch({ getFile: sequence(rateLimited(), 200) }),
  }).getFile(getFile);

  expect(limited).toMatchObject({ status: 429, error: { error: "RATE_LIMITED" }, retryAfter: 7 });
  expect(recovered.status).toBe("STORED");
  await expect(createMockClient({ getFile: slow(60_000) }, { timeout: 1 }).getFile(getFile)).rejects.toThrow(
    TimeoutError,
  );
  await expect(createMockClient({ getFile: connectionLost() }).getFile(getFile)).rejects.toThrow(ConnectionError);
  await expect(createMockClient({ getFile: cutBody() }).getFile(getFile)).rejects.toThrow(ConnectionError);
  await expect(createMockClient({ getFile: htmlPage() }).getFile(getFile)).rejects.toThrow(ApiError);
  await expect(createMockClient({ getFile: htmlPage({ status: 200 }) }).getFile(getFile)).rejects.toThrow(
    ResponseError,
  );
  expect((await createMockClient({ getFile: slow(1, 404) }).safe.getFile(getFile)).status).toBe(404);
});

test("factories and errors for those who stub the client itself", () => {
  const error = apiError("getFile", 404, { error: "GONE" });

  expect(storedFile({ status: "FAILED" })).toEqual({ ...examples.getFile[200], status: "FAILED" });
  expect(storedFile()).not.toBe(storedFile());
  expect(error).toBeInstanceOf(ApiError);
  expect([error.message, error.status, error.body]).toEqual(["renderio.getFile: 404 GONE", 404, { error: "GONE" }]);
});

test("what the contract does not know is refused with what it does", async () => {
  const renderio = createClient({ ...once, fetch: mockFetch() });
  const refuse = (overrides: object) => () => mockFetch(overrides);

  expect(refuse({ getFiles: 200 })).toThrow(
    "renderio: no operation getFiles, only getFile,deleteFile,listFiles,storeFile,uploadFile,deleteCommandFiles",
  );
  expect(refuse({ getFile: 418 })).toThrow("renderio.getFile: the contract has no 418, only 200,401,404,429");
  expect(refuse({ getFile: { status: 200, contentType: "text/csv" } })).toThrow(
    "renderio.getFile: 200 has no text/csv, only application/json",
  );
  await expect(mockFetch()("https://renderio.dev/api/v2/folders")).rejects.toThrow(
    "renderio: the contract has no GET /api/v2/folders, only GET /api/v1/files/{fileId}, DELETE",
  );
  expect((await renderio.safe.getFile({ fileId: "f1" })).status).toBe(200);
});

test("what is wrong does not compile", () => {
  // @ts-expect-error the contract has no such operation
  expect(() => mockFetch({ getFiles: 200 })).toThrow();
  // @ts-expect-error the operation has no such status
  expect(() => mockFetch({ getFile: 418 })).toThrow();
  // @ts-expect-error the same in a sequence
  mockFetch({ getFile: sequence(rateLimited(), 418) });
  // @ts-expect-error a record has no such state
  mockFetch({ getFile: { body: { status: "QUEUED" } } });
  // @ts-expect-error the body of another status
  mockFetch({ getFile: { status: 404, body: { file_id: "f1" as const, status: "STORED", error: 1 } } });
  // @ts-expect-error the operation has no such parameter
  mockFetch({ getFile: ({ params }) => (params.id ? 200 : 404) });
  // @ts-expect-error a record is no list
  expect(() => mockFetch({ getFile: { pages: 2 } })).toThrow("no pages");
  // @ts-expect-error a list has no state
  expect(() => mockFetch({ listFiles: { pending: 2 } })).toThrow("no pending");
  // @ts-expect-error the schema has no such member
  storedFile({ state: "FAILED" });
  // @ts-expect-error no example of this status
  expect(examples.getFile[418]).toBe(undefined);
  // @ts-expect-error a success is no error
  expect(() => apiError("getFile", 200)).toThrow("renderio.getFile: 200 is no failure, only 401,404,429");
});
