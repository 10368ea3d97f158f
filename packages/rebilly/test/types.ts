import {
  type Attachment,
  createClient,
  type DownloadFileResult,
  type FileRecord,
  type ListFilesParams,
  type NewFile,
} from "@filespec/rebilly";

const rebilly = createClient({ server: "sandbox", organizationId: "acme", jwt: () => "eyJ" });

export const record: FileRecord = await rebilly.getFile({ id: "4f6cf35x" });
// Text with known values: others compile, since others may come.
export const isScan: boolean = record.sourceType === "scan" || record.mime === "image/webp";
export const relations: ("self" | "download" | "signedLink" | "permalink")[] | undefined = record._links?.map(
  ({ rel }) => rel,
);

const page: ListFilesParams = { limit: 100, offset: 0, filter: "mime:image/png", sort: ["-createdTime", "name"] };
export const records: FileRecord[] = await rebilly.listFiles(page);
const file: NewFile = { file: "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", name: "logo.png" };
export const created: FileRecord = await rebilly.createFile({ body: file });
await rebilly.createFile({ body: { url: "https://example.com/logo.png", isPublic: true } });
await rebilly.updateFile({ id: "4f6cf35x", body: { description: "The logo", tags: ["logo"], sourceType: null } });
export const nothing: undefined = await rebilly.deleteFile({ id: "4f6cf35x" });
createClient({ publishableKey: "pk_0" });

export function fileOf(result: DownloadFileResult): Blob | string | null | undefined {
  switch (result.status) {
    case 200:
      return result.data;
    case 302:
      return result.response.headers.get("location");
    default:
      return undefined;
  }
}

const tie = { fileId: "4f6cf35x", relatedType: "customer", relatedId: "c1" };
export const attachment: Attachment = await rebilly.createAttachment({ body: tie });
export const attachments: Attachment[] = await rebilly.listAttachments({ expand: "file", sort: ["relatedType"] });
export const updated: Attachment = await rebilly.updateAttachment({ id: "a1", body: { ...tie, name: "Logo" } });
export const got: Attachment = await rebilly.getAttachment({ id: "a1" });
await rebilly.deleteAttachment({ id: "a1" });

export const all: FileRecord[] = [];
for await (const each of rebilly.paginate.listFiles(page)) {
  all.push(each);
}
for await (const some of rebilly.paginate.listAttachments({ expand: "file" }).pages()) {
  some satisfies Attachment[];
}
export const content: Response = await rebilly.download.downloadFile({ id: "4f6cf35x", imageSize: "700x700" });

// @ts-expect-error the record has no content of its own
rebilly.download.getFile;
// @ts-expect-error nothing tells when a file is ready
rebilly.waitFor;
// @ts-expect-error there is no such server
createClient({ server: "staging" });
// @ts-expect-error there is no such server variable
createClient({ organization: "acme" });
// @ts-expect-error neither a file nor a URL
rebilly.createFile({ body: { name: "logo.png" } });
// @ts-expect-error the content of a file stays
rebilly.updateFile({ id: "4f6cf35x", body: { file: "R0lG" } });
// @ts-expect-error the other object is missing
rebilly.createAttachment({ body: { fileId: "4f6cf35x" } });
// @ts-expect-error an update has a body
rebilly.updateFile({ id: "4f6cf35x" });
