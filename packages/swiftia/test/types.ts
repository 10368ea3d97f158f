import { createClient, type ForbiddenBody, type UnauthorizedBody, type UploadedFile } from "@filespec/swiftia";

const swiftia = createClient({ apiKey: "secret" });

export const file: UploadedFile = await swiftia.getFile({ fileId: "file_123", organizationId: undefined });
// Documented as text with two known values: others compile, since others may come.
export const failed: boolean = file.status === "failed";

const result = await swiftia.safe.getFile({ fileId: "file_123" });
export const unauthorized: UnauthorizedBody | undefined = result.status === 401 ? result.error : undefined;
export const forbidden: ForbiddenBody | undefined = result.status === 403 ? result.error : undefined;

// @ts-expect-error a 401 says `error`, not `message`
export const reason: unknown = unauthorized?.message;
// @ts-expect-error a 403 says `message`, not `error`
export const reasonForbidden: unknown = forbidden?.error;
