import {
  createClient,
  type FileDeletion,
  type ForbiddenBody,
  type ListFilesParams,
  type UnauthorizedBody,
  type UploadedFile,
  type UploadedFileList,
} from "@filespec/swiftia";

const swiftia = createClient({ apiKey: "secret" });

export const file: UploadedFile = await swiftia.getFile({ fileId: "file_123", organizationId: undefined });
// Text with two known values: others compile, since others may come.
export const failed: boolean = file.status === "failed";

const result = await swiftia.safe.getFile({ fileId: "file_123" });
export const unauthorized: UnauthorizedBody | undefined = result.status === 401 ? result.error : undefined;
export const forbidden: ForbiddenBody | undefined = result.status === 403 ? result.error : undefined;

const page: ListFilesParams = { type: "video", tags: "short,video", limit: "100", offset: "0" };
export const list: UploadedFileList = await swiftia.listFiles(page);
export const first: UploadedFile | undefined = list.files[0];
export const percent: number | undefined = list.usedSizePercent;
await swiftia.listFiles({ type: "document" });

const deletion = await swiftia.safe.deleteFile({ fileId: "file_123" });
export const outcome: FileDeletion | undefined =
  deletion.status === 200 ? deletion.data : deletion.status === 500 ? deletion.error : undefined;
export const why: string | undefined = outcome?.error;

for await (const each of swiftia.paginate.listFiles({ ...page, tags: "short" })) {
  each satisfies UploadedFile;
}
export const ready: UploadedFile = await swiftia.waitFor.getFile({ fileId: "file_123" }, { deadline: 5_000 });
export const content: Response = await swiftia.download.getFile({ fileId: "file_123" });

// @ts-expect-error pages have numbers as text, too
swiftia.paginate.listFiles({ limit: 100 });
// @ts-expect-error the provider takes its numbers as text
swiftia.listFiles({ limit: 100 });
// @ts-expect-error no page documents an upload
swiftia.uploadFile({});
// @ts-expect-error a 401 says `error`, not `message`
export const reason: unknown = unauthorized?.message;
// @ts-expect-error a 403 says `message`, not `error`
export const reasonForbidden: unknown = forbidden?.error;
