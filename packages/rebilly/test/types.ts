import { createClient, type FileRecord } from "@filespec/rebilly";

const rebilly = createClient({ server: "sandbox", organizationId: "acme", jwt: () => "eyJ" });

export const record: FileRecord = await rebilly.getFile({ id: "4f6cf35x" });
export const sourceType: "upload" | "camera" | null | undefined = record.sourceType;
export const relations: ("self" | "download" | "signedLink" | "permalink")[] | undefined = record._links?.map(
  ({ rel }) => rel,
);

// @ts-expect-error there is no such server
createClient({ server: "staging" });
// @ts-expect-error there is no such server variable
createClient({ organization: "acme" });
// @ts-expect-error the field has no such value
export const isScan: boolean = record.sourceType === "scan";
