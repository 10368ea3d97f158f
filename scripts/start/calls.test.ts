import { clientView } from "@scripts/generate/client-view";
import { readText } from "@scripts/read";
import { expect, test } from "vitest";
import { type AnyClient, callsOfLife, type LifeOptions } from "./calls.ts";

const id = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "example-id" };
const form = { type: "object", properties: { file: { type: "string", contentMediaType: "application/octet-stream" } } };
const answers = { responses: { 200: { description: "A.", content: { "application/json": { schema: {} } } } } };
const { facts } = readText(
  JSON.stringify({
    openapi: "3.1.1",
    paths: {
      "/files": {
        get: {
          ...answers,
          operationId: "listFiles",
          parameters: [{ name: "offset", in: "query" }],
          "x-redocly-pagination": { style: "offset", offsetParam: "offset", items: "/files" },
        },
        post: {
          ...answers,
          operationId: "uploadFile",
          requestBody: { content: { "multipart/form-data": { schema: form, example: { file: "bytes", note: "n" } } } },
        },
      },
      "/files/{id}": {
        parameters: [id],
        get: {
          ...answers,
          operationId: "getFile",
          "x-file-summary": { id: "/data/file_id", bytes: "/data/size", status: "/data/state" },
          "x-filespec-wait": { state: "/data/state", succeeded: ["DONE"], failed: ["FAILED"] },
          "x-filespec-download": { url: "/data/url" },
        },
        delete: { ...answers, operationId: "deleteFile" },
      },
    },
  }),
  "openapi.json",
);
const view = clientView(facts, "demo");

test("a whole life against a mock", async () => {
  const { steps, asked } = await lifeOf({ id: undefined, mayWrite: true, isReal: false });

  expect(steps).toEqual([
    { call: "uploadFile", outcome: "new-id" },
    { call: "waitFor.getFile", outcome: "new-id, 1.5 kB, DONE" },
    { call: "paginate.listFiles", outcome: "3 items of 2 pages" },
    { call: "download.getFile", outcome: "video/mp4, 5 B" },
    { call: "deleteFile", outcome: '{"deleted":true}' },
  ]);
  expect(asked).toEqual(["uploadFile file+note", "waitFor new-id", "list", "download new-id", "delete new-id"]);
});

test("of the real API only what reads is asked, of the first file in the list", async () => {
  const { asked } = await lifeOf({ id: undefined, mayWrite: false, isReal: true });

  expect(asked).toEqual(["list", "get listed-1", "download listed-1"]);
});

test("of the real API a file that is named is read and stays, even where writing is allowed", async () => {
  const { asked } = await lifeOf({ id: "mine", mayWrite: true, isReal: true });

  expect(asked).toEqual(["get mine", "list", "download mine"]);
});

test("what is uploaded to the real API is deleted again, and nothing else", async () => {
  const { asked } = await lifeOf({ id: undefined, mayWrite: true, isReal: true });

  expect(asked).toEqual(["uploadFile file+note", "waitFor new-id", "list", "download new-id", "delete new-id"]);
});

test("where no upload and no list says of a file, the real API is asked for none", async () => {
  const { steps, asked } = await lifeOf(
    { id: undefined, mayWrite: true, isReal: true },
    { uploadFile: () => Promise.reject(new Error("demo.uploadFile: 401")), files: [[]] },
  );

  expect(asked).toEqual(["list"]);
  expect(steps[0]).toEqual({ call: "uploadFile", outcome: "demo.uploadFile: 401", failed: true });
});

test("a call that fails does not stop the others", async () => {
  const { steps } = await lifeOf(
    { id: undefined, mayWrite: true, isReal: false },
    { uploadFile: () => Promise.reject(new Error("no")) },
  );

  expect(steps.map(({ call, failed }) => `${call} ${failed ?? ""}`)).toEqual([
    "uploadFile true",
    "waitFor.getFile ",
    "paginate.listFiles ",
    "download.getFile ",
    "deleteFile ",
  ]);
});

/** The steps, and what the client was asked. */
async function lifeOf(
  options: LifeOptions,
  { uploadFile, files = [[{ file_id: "listed-1" }, { file_id: "listed-2" }], [{ file_id: "listed-3" }]] } = {} as {
    readonly uploadFile?: () => Promise<unknown>;
    readonly files?: object[][];
  },
) {
  const asked: string[] = [];
  const answer = (text: string, value: unknown): Promise<unknown> => {
    asked.push(text);
    return Promise.resolve(value);
  };
  const record = (file: unknown): object => ({ data: { file_id: file, size: 1500, state: "DONE" } });
  const client = {
    uploadFile:
      uploadFile ??
      (({ body }: { body: object }) =>
        answer(`uploadFile ${Object.keys(body).join("+")}`, { data: { file_id: "new-id" } })),
    getFile: (given: { id: string }) => answer(`get ${given.id}`, record(given.id)),
    deleteFile: (given: { id: string }) => answer(`delete ${given.id}`, { deleted: true }),
    waitFor: { getFile: (given: { id: string }) => answer(`waitFor ${given.id}`, record(given.id)) },
    paginate: {
      listFiles: () => ({
        pages: async function* () {
          asked.push("list");
          yield* files.map((page) => ({ files: page }));
        },
      }),
    },
    download: {
      getFile: (given: { id: string }) =>
        answer(
          `download ${given.id}`,
          new Response("bytes", { headers: { "content-type": "video/mp4", "content-length": "5" } }),
        ),
    },
  };
  // A provider's client has more.
  const steps = await callsOfLife(client as unknown as AnyClient, view, options);
  return { steps, asked };
}
