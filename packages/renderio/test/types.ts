import {
  type AcceptedFile,
  type Client,
  createClient,
  type ErrorBody,
  type GetFileParams,
  type GetFileResult,
  type ListFilesParams,
  type StoredFile,
  type StoredFileList,
  type UploadFileForm,
  type ValidationErrorBody,
} from "@filespec/renderio";
import { createClient as createPathClient } from "@filespec/renderio/paths";

const renderio: Client = createClient({ apiKey: undefined, timeout: 1_000, maxRetries: undefined });
createClient({ apiKey: async () => "ffsk_0" });

export const parameters: GetFileParams = { fileId: "f1" };
export const file: StoredFile = await renderio.getFile(parameters, { signal: undefined });
export const url: string | null = file.storage_url;
export const duration: number | null | undefined = file.duration;

export function bodyOf(result: GetFileResult): StoredFile | ErrorBody | string {
  switch (result.status) {
    case 200:
      return result.data;
    case 401:
    case 404:
      return result.error;
    case 429:
      return `${result.retryAfter satisfies number | undefined}`;
    case "unexpected":
      return result.error.message;
  }
}

const form: UploadFileForm = { file: new File(["bytes"], "clip.mov") };
export const uploaded: AcceptedFile = await renderio.uploadFile({ body: form });
await renderio.uploadFile({ body: new FormData() });
await renderio.storeFile({ body: { file_url: "https://example.com/sample.mp4" } });
const page: ListFilesParams = { limit: 100, offset: undefined };
export const { files }: StoredFileList = await renderio.listFiles(page);
export const mediaTypes: (string | null | undefined)[] = files.map(({ mime_type }) => mime_type);
const { deleted }: { deleted: true; file_id: string } = await renderio.deleteFile({ fileId: "f1" });
export const isDeleted: true = deleted;
export const count: number = (await renderio.deleteCommandFiles({ commandId: "c1" })).files_deleted;
const stored = await renderio.safe.storeFile({ body: { file_url: "" } });
export const invalid: ValidationErrorBody | undefined = stored.status === 422 ? stored.error : undefined;
export const kind: string | undefined = invalid?.detail?.[0]?.type;

export const names: Promise<string>[] = [];
for await (const each of renderio.paginate.listFiles({ limit: 100 }, { signal: undefined })) {
  names.push(Promise.resolve(each.file_id));
}
for await (const { files: some } of renderio.paginate.listFiles().pages()) {
  names.push(...some.map(async ({ file_id }) => file_id));
}
const waitOptions = { deadline: 120_000, interval: 500, onProgress: (each: StoredFile) => each.status };
export const ready: StoredFile = await renderio.waitFor.getFile({ fileId: "f1" }, waitOptions);
export const content: Response = await renderio.download.getFile(
  { fileId: "f1" },
  { range: { start: 5 }, onProgress: (received: number, total: number | undefined) => received / (total ?? 1) },
);

// @ts-expect-error an item is a record
for await (const each of renderio.paginate.listFiles()) each.files;
// @ts-expect-error the operation is no list
renderio.paginate.getFile;
// @ts-expect-error waiting needs a record
renderio.waitFor.getFile({});
// @ts-expect-error a list is not waited for
renderio.waitFor.listFiles;
// @ts-expect-error a range has a first byte
renderio.download.getFile({ fileId: "f1" }, { range: { end: 5 } });
// @ts-expect-error the contract has no upload to a storage
renderio.upload;
// @ts-expect-error a form has a file
renderio.uploadFile({ body: {} });
// @ts-expect-error a path is no file
renderio.uploadFile({ body: { file: "clip.mov" } });
// @ts-expect-error the body is missing
renderio.uploadFile({});
// @ts-expect-error a number is no text
renderio.listFiles({ limit: "100" });
// @ts-expect-error the contract has no such operation
renderio.getFiles({ fileId: "f1" });
// @ts-expect-error the operation has no such parameter
renderio.getFile({ id: "f1" });
// @ts-expect-error a parameter is missing
renderio.getFile({});
// @ts-expect-error null is not an identifier
renderio.getFile({ fileId: null });
// @ts-expect-error a call has no such option
renderio.getFile({ fileId: "f1" }, { retries: 1 });
// @ts-expect-error the provider has no such credential
createClient({ jwt: "" });
// @ts-expect-error the body has no such field
file.storageUrl;
// @ts-expect-error an optional field may be missing
export const codec: string | null = file.codec;
// @ts-expect-error the field has no such value
export const queued: boolean = file.status === "QUEUED";
// @ts-expect-error the contract has no such status
export const isTeapot = (result: GetFileResult): boolean => result.status === 418;
// @ts-expect-error a failure has no data
export const dataOf = (result: GetFileResult): unknown => (result.status === 404 ? result.data : undefined);
const paths = createPathClient();
// @ts-expect-error the contract has no such path
paths.GET("/api/v1/folders", {});
// @ts-expect-error the path takes no such parameter
paths.GET("/api/v1/files/{fileId}", { params: { path: { id: "f1" } } });
