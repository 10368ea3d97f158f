import {
  createClient,
  type FileDetailsData,
  type FileListResponse,
  type Folder,
  type ListFilesParams,
  type MultipartStartResponse,
  type UploadFileResult,
  type UploadRecord,
  type UploadResponse,
} from "@filespec/autorender";

const autorender = createClient({ apiKey: "secret" });
const { data } = await autorender.getFile({ fileNo: "2353377462" });

export const details: FileDetailsData | undefined = data;
export const width: number | undefined = data?.dimensions?.width;
// Only ever documented as null, so anything may come.
export const folder: unknown = data?.folder;

const body = { file: new Blob(["bytes"]), file_name: "my-image.jpg", random_prefix: "true" };
export const upload: UploadResponse | UploadRecord = await autorender.uploadFile({ body });
export const number: string | undefined = "data" in upload ? upload.data.file_no : upload.file_no;

export function sizeOf(result: UploadFileResult): number | undefined {
  switch (result.status) {
    case 200:
      return result.data.data.file_size;
    case 201:
      return result.data.size;
    default:
      return undefined;
  }
}

const page: ListFilesParams = { page: 1, sort_field: "created_at", sort_order: "asc" };
export const list: FileListResponse = await autorender.listFiles(page);
export const more: boolean = list.meta.hasNext;
export const started: MultipartStartResponse = await autorender.startMultipartUpload({
  body: { file_name: "big-video.mp4", size: 73_400_320, format: "video/mp4", tags: ["raw"], random_prefix: false },
});
await autorender.completeMultipartUpload({ body: { session_id: started.session_id ?? "" } });
export const renamed: string | undefined = (await autorender.renameFile({ fileNo: "1", body: { name: "demo" } })).name;
export const message: string | undefined = (await autorender.deleteFile({ fileNo: "1" })).message;
export const folders: Folder[] | undefined = (await autorender.listFolders()).folders;
await autorender.createFolder({ body: { name: "demo2", parent_folder_no: "sD1LvqoDzG" } });
await autorender.renameFolder({ folderNo: "53855hxPoq", body: { name: "demo2" } });
await autorender.deleteFolder({ folderNo: "my8JeLg4tr" });
createClient({ xApiKey: "secret" });
for await (const each of autorender.paginate.listFiles({ ...page, page: 2 })) {
  each.file_no satisfies string | undefined;
}
export const content: Response = await autorender.download.getFile({ fileNo: "2353377462" });
const file = new File(["bytes"], "big-video.mp4", { type: "video/mp4" });
const completed = await autorender.upload.startMultipartUpload(
  { file, name: "other.mp4", body: { tags: ["raw"] } },
  { concurrency: 2, onProgress: (sent: number, total: number) => sent / total },
);
export const completedUpload: UploadResponse | UploadRecord = completed;
await autorender.upload.startMultipartUpload({ file });

// @ts-expect-error the file says its size
autorender.upload.startMultipartUpload({ file, body: { size: 5 } });
// @ts-expect-error a stream has no size
autorender.upload.startMultipartUpload({ file: file.stream() });
// @ts-expect-error nothing tells when a file is ready
autorender.waitFor;
// @ts-expect-error the list of folders has one page
autorender.paginate.listFolders;
// @ts-expect-error the name is missing
autorender.uploadFile({ body: { file: new Blob(["bytes"]) } });
// @ts-expect-error a direct upload takes a text here
autorender.uploadFile({ body: { ...body, random_prefix: true } });
// @ts-expect-error the list cannot be sorted by this field
autorender.listFiles({ sort_field: "size" });
// @ts-expect-error of a direct upload, the answer may have an envelope
upload.file_no;
// @ts-expect-error a file number is text
autorender.getFile({ fileNo: 2353377462 });
// @ts-expect-error the body is wrapped in data
(await autorender.getFile({ fileNo: "2353377462" })).name;
